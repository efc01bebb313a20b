/** The words of clauses: of which kind a sentence of a reply is, and how far a person has looked at it. */
import type { Words } from '#kernel/words.ts'

/** Only the first kind becomes a commitment; the others stay with the text (field practice, "Pledges, supervision, proposals"). */
export const clauseKinds = ['promise', 'measure', 'stance'] as const
export type ClauseKind = (typeof clauseKinds)[number]
export const clauseKindWords: Readonly<Record<ClauseKind, Words>> = {
  promise: { zh: '可核查承诺', en: 'verifiable promise' },
  measure: { zh: '工作举措', en: 'measure of work' },
  stance: { zh: '表态', en: 'statement of will' },
}

export const clauseStates = ['proposed', 'confirmed', 'left-out'] as const
export type ClauseState = (typeof clauseStates)[number]
export const clauseStateWords: Readonly<Record<ClauseState, Words>> = {
  proposed: { zh: '待确认', en: 'to be confirmed' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  'left-out': { zh: '不列入', en: 'left out' },
}

/** The six parts of a reply. */
export const clauseAreas = ['duty', 'planning', 'conditions', 'staffing', 'quality', 'atmosphere'] as const
export type ClauseArea = (typeof clauseAreas)[number]
export const clauseAreaWords: Readonly<Record<ClauseArea, Words>> = {
  duty: { zh: '压实创建工作责任', en: 'duties of the work' },
  planning: { zh: '优化教育资源规划', en: 'planning of resources' },
  conditions: { zh: '持续改善办学条件', en: 'better conditions' },
  staffing: { zh: '强化师资队伍建设', en: 'stronger teaching staff' },
  quality: { zh: '提高教育教学质量', en: 'better teaching' },
  atmosphere: { zh: '大力营造浓厚氛围', en: 'public support' },
}

/** A claim of a reply held against the year's record. */
export const claimVerdicts = ['agrees', 'differs', 'no-record', 'no-figure'] as const
export type ClaimVerdict = (typeof claimVerdicts)[number]
export const claimVerdictWords: Readonly<Record<ClaimVerdict, Words>> = {
  agrees: { zh: '与年度实绩一致', en: 'agrees with the record' },
  differs: { zh: '与年度实绩不一致', en: 'differs from the record' },
  'no-record': { zh: '年度实绩缺数据', en: 'the record has no figure' },
  'no-figure': { zh: '答复没有给出数字', en: 'the reply gives no figure' },
}
