/** The words of evidence (佐证材料): what it can be used for, and how its review stands. Browser-safe. */
import type { Words } from '#kernel/words.ts'

/** What a piece may be used for; each any number of times. */
export const evidenceSubjects = ['indicator', 'commitment', 'case', 'stage', 'pledge'] as const
export type EvidenceSubject = (typeof evidenceSubjects)[number]
export const evidenceSubjectWords: Readonly<Record<EvidenceSubject, Words>> = {
  indicator: { zh: '指标', en: 'indicator' },
  commitment: { zh: '承诺', en: 'commitment' },
  case: { zh: '整改', en: 'case' },
  stage: { zh: '创建阶段', en: 'stage' },
  pledge: { zh: '责任书', en: 'pledge' },
}

export const evidenceReviews = ['waiting', 'accepted', 'returned'] as const
export type EvidenceReview = (typeof evidenceReviews)[number]
export const evidenceReviewWords: Readonly<Record<EvidenceReview, Words>> = {
  waiting: { zh: '待审核', en: 'to be reviewed' },
  accepted: { zh: '属实', en: 'true' },
  returned: { zh: '退回补充', en: 'to be completed' },
}
