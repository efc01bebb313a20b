/** The dictionary of the accountability room (督导与责任落实): what can be asked of it. */
import { districtOperations } from './districts/contract.ts'
import { evidenceOperations } from './evidence/contract.ts'
import { stageOperations } from './stages/contract.ts'
import { taskOperations } from './tasks/contract.ts'
import { yearRecordOperations } from './year-record/contract.ts'

export * from './cases/case-words.ts'
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
  'accountability.evidence': { zh: '上传佐证材料', en: 'hand in evidence' },
  'accountability.evidence.review': { zh: '审核佐证材料', en: 'review evidence' },
  'accountability.supervision': { zh: '查看督学责任区、督导记录和覆盖情况', en: 'see districts, visits and coverage' },
  'accountability.supervision-rules': { zh: '设置督导规则', en: 'set the numbers of supervision' },
  'accountability.districts': { zh: '设立、调整督学责任区', en: 'set up and change districts' },
  'accountability.record': { zh: '查看年度实绩', en: 'see the record of a year' },
  'accountability.record-enter': { zh: '登记、导入年度事件', en: 'enter and import events of a year' },
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {
  ...stageOperations,
  ...evidenceOperations,
  ...taskOperations,
  ...districtOperations,
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
