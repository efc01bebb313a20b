/** The dictionary of the accountability room (督导与责任落实): what can be asked of it. */
import { evidenceOperations } from './evidence/contract.ts'
import { stageOperations } from './stages/contract.ts'

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

export const permissions = {
  'accountability.progress': { zh: '查看创建阶段、任务、佐证和责任书', en: 'see stages, tasks, evidence and pledges' },
  'accountability.stage': { zh: '登记创建阶段', en: 'record stages' },
  'accountability.stage.settings': { zh: '设置创建阶段清单', en: 'set the list of stages' },
  'accountability.evidence': { zh: '上传佐证材料', en: 'hand in evidence' },
  'accountability.evidence.review': { zh: '审核佐证材料', en: 'review evidence' },
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {
  ...stageOperations,
  ...evidenceOperations,
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
