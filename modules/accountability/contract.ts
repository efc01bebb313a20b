/** The dictionary of the accountability room (督导与责任落实): what can be asked of it. */
import { digestOperations } from './digest/contract.ts'
import { districtOperations } from './districts/contract.ts'
import { caseOperations } from './cases/contract.ts'
import { commitmentOperations } from './commitments/contract.ts'
import { evidenceOperations } from './evidence/contract.ts'
import { pledgeOperations } from './pledges/contract.ts'
import { stageOperations } from './stages/contract.ts'
import { taskOperations } from './tasks/contract.ts'
import { visitOperations } from './visits/contract.ts'
import { yearRecordOperations } from './year-record/contract.ts'

export * from './cases/case-words.ts'
export type { CityBoard, CommitmentBoard } from './commitments/contract.ts'
export type { Case, CaseCause, CaseRow } from './cases/case-shapes.ts'
export { commitmentRuleShape, type CommitmentRule } from './commitments/commitment-rule.ts'
export * from './commitments/commitment-words.ts'
export type {
  Commitment,
  CommitmentOwner,
  CommitmentRow,
  CommitmentTerms,
  EvidencePiece,
  Landing,
  Measurement,
  Standing,
} from './commitments/commitment-shapes.ts'

export { departments, departmentWords, type Department } from './departments.ts'
export * from './stages/stage-words.ts'
export type { Stage, StageRecord } from './stages/contract.ts'
export * from './evidence/evidence-words.ts'
export type { EvidenceUse, KeptEvidence } from './evidence/contract.ts'
export * from './tasks/task-words.ts'
export type { TaskRow } from './tasks/contract.ts'
export * from './pledges/pledge-words.ts'
export type {
  PledgeClauses,
  PledgeContent,
  PledgeLine,
  PledgeRow,
  PledgeVersion,
  ScheduleRow,
  SchoolGap,
  YearlyTarget,
} from './pledges/pledge-shapes.ts'
export type { PledgeLineChange } from './pledges/contract.ts'
export * from './districts/district-words.ts'
export type { DistrictShown, SupervisionRuleShown } from './districts/contract.ts'
export type { SupervisionProblem } from './districts/fields.ts'
export * from './visits/visit-words.ts'
export type {
  BriefYear,
  NoticeShown,
  ReturnDue,
  VisitForm,
  VisitPlanShown,
  VisitRow,
  VisitShown,
} from './visits/visit-shapes.ts'
export * from './year-record/record-words.ts'
export type { GroupCoverage, YearEventBatch, YearEventShown, YearFigure, YearLine } from './year-record/contract.ts'
export type { MonthlyDigest } from './digest/contract.ts'

export const permissions = {
  'accountability.progress': { zh: '查看创建阶段、任务、佐证和责任书', en: 'see stages, tasks, evidence and pledges' },
  'accountability.stage': { zh: '登记创建阶段', en: 'record stages' },
  'accountability.stage.settings': { zh: '设置创建阶段清单', en: 'set the list of stages' },
  'accountability.tasks': { zh: '分解、审核创建任务', en: 'assign and review tasks' },
  'accountability.tasks.part': { zh: '填报本部门的创建任务', en: 'fill in the tasks of a department' },
  'accountability.pledge': { zh: '拟订、审核责任书和补充协议', en: 'draft and review pledges and supplements' },
  'accountability.pledge.sign-city': { zh: '登记市方签字', en: 'record the signature of the city' },
  'accountability.pledge.sign-county': { zh: '登记县政府签字', en: 'record the signature of the county' },
  'accountability.evidence': { zh: '上传佐证材料', en: 'hand in evidence' },
  'accountability.evidence.review': { zh: '审核佐证材料', en: 'review evidence' },
  'accountability.supervision': { zh: '查看督学责任区、督导记录和覆盖情况', en: 'see districts, visits and coverage' },
  'accountability.supervision-rules': { zh: '设置督导规则', en: 'set the numbers of supervision' },
  'accountability.districts': { zh: '设立、调整督学责任区', en: 'set up and change districts' },
  'accountability.visit': { zh: '安排督导、提交督导记录', en: 'plan visits and hand in what was seen' },
  'accountability.notice': { zh: '开具整改通知书、督导意见书', en: 'issue notices and letters of opinion' },
  'accountability.notice-read': { zh: '下载整改通知书、督导意见书', en: 'download notices and letters of opinion' },
  'accountability.record': { zh: '查看年度实绩', en: 'see the record of a year' },
  'accountability.record-enter': { zh: '登记、导入年度事件', en: 'enter and import events of a year' },
  'accountability.commitments': { zh: '查看承诺台账', en: 'see commitments and what became of them' },
  'accountability.commit': { zh: '登记、变更、撤销承诺', en: 'enter, amend and withdraw commitments' },
  'accountability.say': { zh: '报送承诺进展', en: 'say how a commitment stands' },
  'accountability.score': { zh: '重新判定承诺', en: 'score commitments anew' },
  'accountability.escalate': { zh: '登记督办升级', en: 'record escalation' },
  'accountability.escalation-settings': { zh: '设置督办升级步骤', en: 'set the steps of escalation' },
  'accountability.transfer': { zh: '区划调整移交', en: 'hand over as counties merge' },
  'accountability.school': { zh: '查看涉及本校的承诺和整改', en: 'see what concerns a school' },
  'accountability.cases': { zh: '查看整改台账', en: 'see the ledger of cases' },
  'accountability.case-open': { zh: '登记线索', en: 'open cases' },
  'accountability.case-verify': { zh: '交办、核实、确认问题', en: 'have cases verified and confirm them' },
  'accountability.case-rectify': { zh: '认领、办理整改', en: 'take cases on and put them right' },
  'accountability.case-close': { zh: '复核销号、回访', en: 'review, close and follow up' },
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {
  ...commitmentOperations,
  ...caseOperations,
  ...stageOperations,
  ...evidenceOperations,
  ...taskOperations,
  ...pledgeOperations,
  ...districtOperations,
  ...visitOperations,
  ...digestOperations,
  ...yearRecordOperations,
} as const

export const contract = {
  room: 'accountability',
  about: {
    zh: '责任落实与督导：责任书、承诺台账、过程性督导、整改与年度实绩',
    en: 'pledges, what became of them, supervision, rectification and the record of the year',
  },
  permissions,
  operations,
} as const
