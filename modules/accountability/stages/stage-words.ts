/** The words of 创建阶段: how a stage went, whose it is, how a line of the list is known. Browser-safe. */
import type { Words } from '#kernel/words.ts'

export const stageOutcomes = ['begun', 'passed', 'returned'] as const
export type StageOutcome = (typeof stageOutcomes)[number]
export const stageOutcomeWords: Readonly<Record<StageOutcome, Words>> = {
  begun: { zh: '进行中', en: 'under way' },
  passed: { zh: '通过', en: 'passed' },
  returned: { zh: '退回整改', en: 'sent back' },
}

/** Who decides a stage. */
export const stageLevels = ['county', 'city', 'province', 'ministry'] as const
export type StageLevel = (typeof stageLevels)[number]
export const stageLevelWords: Readonly<Record<StageLevel, Words>> = {
  county: { zh: '县级', en: 'county' },
  city: { zh: '市级', en: 'city' },
  province: { zh: '省级', en: 'province' },
  ministry: { zh: '教育部', en: 'Ministry of Education' },
}
