/** The words of cases (整改台账): where one comes from, how it stands, and what is recorded of it. Browser-safe. */
import type { Words } from '#kernel/words.ts'

/** 督导 / 信访 / 监测 / 自查 / 数据反弹 / 建议. */
export const caseSources = ['supervision', 'petition', 'monitoring', 'self-check', 'figure', 'proposal'] as const
export type CaseSource = (typeof caseSources)[number]
export const caseSourceWords: Readonly<Record<CaseSource, Words>> = {
  supervision: { zh: '督导', en: 'supervision' },
  petition: { zh: '信访', en: 'letters and visits' },
  monitoring: { zh: '监测', en: 'monitoring' },
  'self-check': { zh: '自查', en: 'self-check' },
  figure: { zh: '数据反弹', en: 'a figure that fell back' },
  proposal: { zh: '建议提案', en: 'a proposal' },
}

/** 线索 → 待核实 → 督学核实 → 问题 → 整改中 → 待复核 → 销号, or 核实不属实. */
export const caseStates = [
  'lead',
  'to-verify',
  'verified',
  'problem',
  'rectifying',
  'to-review',
  'closed',
  'unfounded',
  'transferred',
] as const
export type CaseState = (typeof caseStates)[number]
export const caseStateWords: Readonly<Record<CaseState, Words>> = {
  lead: { zh: '线索', en: 'lead' },
  'to-verify': { zh: '待核实', en: 'to be verified' },
  verified: { zh: '督学核实', en: 'verified by a supervisor' },
  problem: { zh: '问题', en: 'problem' },
  rectifying: { zh: '整改中', en: 'being put right' },
  'to-review': { zh: '待复核', en: 'to be reviewed' },
  closed: { zh: '销号', en: 'closed' },
  unfounded: { zh: '核实不属实', en: 'found untrue' },
  transferred: { zh: '已移交', en: 'handed over' },
}
/** A case in one of these asks for nothing more. */
export const endedStates: readonly CaseState[] = ['closed', 'unfounded', 'transferred']

export const caseEventKinds = [
  'opened',
  'assigned',
  'verified',
  'unfounded',
  'confirmed',
  'claimed',
  'released',
  'planned',
  'progress',
  'submitted',
  'returned',
  'closed',
  'followed-up',
  'seen-again',
  'transferred',
] as const
export type CaseEventKind = (typeof caseEventKinds)[number]
export const caseEventWords: Readonly<Record<CaseEventKind, Words>> = {
  opened: { zh: '登记', en: 'opened' },
  assigned: { zh: '交办核实', en: 'given to somebody to verify' },
  verified: { zh: '督学核实属实', en: 'verified' },
  unfounded: { zh: '核实不属实', en: 'found untrue' },
  confirmed: { zh: '确认为问题', en: 'confirmed as a problem' },
  claimed: { zh: '认领整改', en: 'taken on' },
  released: { zh: '退回认领', en: 'handed back' },
  planned: { zh: '调整措施或期限', en: 'measures or deadline set anew' },
  progress: { zh: '整改进展', en: 'progress' },
  submitted: { zh: '申请销号', en: 'handed in for review' },
  returned: { zh: '复核退回', en: 'sent back by the reviewer' },
  closed: { zh: '复核销号', en: 'closed' },
  'followed-up': { zh: '回访', en: 'followed up' },
  'seen-again': { zh: '再次出现', en: 'seen again' },
  transferred: { zh: '随区划调整移交', en: 'handed over as the county merged' },
}
