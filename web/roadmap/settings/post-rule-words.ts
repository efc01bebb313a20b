/** How the approved posts of a later year stand, as the choice between the two is read. */
import type { Words } from '#kernel/words.ts'
import type { AnswerOf } from '#web/app/api.ts'

type PostRule = AnswerOf<'roadmap', 'roadSettings'>['posts']

export const postRuleWords: Readonly<Record<PostRule, Words>> = {
  'follow-pupils': { zh: '全县总量不变，按在校生在校间调剂', en: 'the county’s total stays; shared out by pupils' },
  kept: { zh: '各校核定编制不变', en: 'every school keeps what was approved' },
}
