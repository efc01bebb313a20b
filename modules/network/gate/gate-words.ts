/** The words of the gate: kinds of adjustment, how a candidate stands, who votes at a hearing, why one is stopped. */
import type { Words } from '#kernel/words.ts'

export const adjustmentKinds = ['close', 'merge', 'suspend', 'to-point', 'reopen'] as const
export type AdjustmentKind = (typeof adjustmentKinds)[number]

export const adjustmentWords: Readonly<Record<AdjustmentKind, Words>> = {
  close: { zh: '撤销', en: 'dissolve' },
  merge: { zh: '合并', en: 'merge into another' },
  suspend: { zh: '停办保留校舍', en: 'suspend and keep the buildings' },
  'to-point': { zh: '改教学点', en: 'turn into a teaching point' },
  reopen: { zh: '恢复办学', en: 'open again' },
}

/**
 * `open` steps are under way · `stopped` a red line or a majority of parents · `complete` all steps are there and it may be
 * registered · `registered` the register of schools has it · `followed` both follow-ups are in.
 */
export const gateStatuses = ['open', 'stopped', 'complete', 'registered', 'followed', 'withdrawn'] as const
export type GateStatus = (typeof gateStatuses)[number]

export const gateStatusWords: Readonly<Record<GateStatus, Words>> = {
  open: { zh: '办理中', en: 'under way' },
  stopped: { zh: '已停止', en: 'stopped' },
  complete: { zh: '程序完成，可登记', en: 'complete, may be registered' },
  registered: { zh: '已登记，跟踪中', en: 'registered, being followed' },
  followed: { zh: '跟踪完成', en: 'followed up' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

export const hearingForms = ['hearing', 'meeting'] as const
export const hearingFormWords: Readonly<Record<(typeof hearingForms)[number], Words>> = {
  hearing: { zh: '听证会', en: 'hearing' },
  meeting: { zh: '座谈会', en: 'meeting' },
}

export const voterGroups = ['parents', 'staff', 'village', 'township'] as const
export type VoterGroup = (typeof voterGroups)[number]

export const voterWords: Readonly<Record<VoterGroup, Words>> = {
  parents: { zh: '学生家长', en: 'parents' },
  staff: { zh: '学校师生', en: 'staff and pupils' },
  village: { zh: '村民自治组织', en: 'village committees' },
  township: { zh: '乡镇政府', en: 'township government' },
}

/** What stands before a candidate on its way: passed, next in turn, waiting for others, stopped here, or not asked for. */
export const stepStates = ['passed', 'next', 'waiting', 'stopped', 'not-asked'] as const
export type StepState = (typeof stepStates)[number]

export const stepStateWords: Readonly<Record<StepState, Words>> = {
  passed: { zh: '已完成', en: 'passed' },
  next: { zh: '可办理', en: 'can be done now' },
  waiting: { zh: '待前序步骤', en: 'waits for earlier steps' },
  stopped: { zh: '在此停止', en: 'stopped here' },
  'not-asked': { zh: '不要求', en: 'not asked for' },
}

export const stopCodes = [
  'parents-against',
  'low-grades-board',
  'too-far',
  'class-too-large',
  'high-risk',
  'not-lawful',
] as const
export type StopCode = (typeof stopCodes)[number]

export const stopWords: Readonly<Record<StopCode, Words>> = {
  'parents-against': { zh: '多数家长反对，不得强行撤并', en: 'a majority of parents is against' },
  'low-grades-board': { zh: '一至三年级学生将被迫寄宿', en: 'grades 1 to 3 would have to board' },
  'too-far': { zh: '一至三年级单程超过30分钟', en: 'grades 1 to 3 would travel more than 30 minutes' },
  'class-too-large': { zh: '接收学校班额超过标准', en: 'classes of the receiving school would be too large' },
  'high-risk': { zh: '社会稳定风险评估为高风险', en: 'the assessment of social stability found a high risk' },
  'not-lawful': { zh: '合法性审查未通过', en: 'it did not pass the review of lawfulness' },
}

/** How a figure or step of a document is known; shown beside it. */
export const markWords = {
  seen: { zh: '已见原文', en: 'seen' },
  'recalled-high': { zh: '凭记忆，把握大', en: 'recalled, high' },
  'recalled-medium': { zh: '凭记忆，把握中等', en: 'recalled, medium' },
  practice: { zh: '地方做法，可设置', en: 'found in practice, configurable' },
  ours: { zh: '本系统设置', en: 'ours' },
} as const satisfies Readonly<Record<string, Words>>
export type Mark = keyof typeof markWords

export const accountOutcomes = ['approved', 'registered', 'followed', 'stopped', 'withdrawn', 'open'] as const
export type AccountOutcome = (typeof accountOutcomes)[number]

export const accountWords: Readonly<Record<AccountOutcome, Words>> = {
  approved: { zh: '已批准', en: 'approved' },
  registered: { zh: '已实施（名录已登记）', en: 'carried out (registered)' },
  followed: { zh: '已完成一年跟踪', en: 'followed for a year' },
  stopped: { zh: '已停止', en: 'stopped' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  open: { zh: '办理中', en: 'under way' },
}
