/** The post of a teacher in the exchange: a subject, or the principal's. */
import type { Words } from '#kernel/words.ts'
import { taughtSubjectWords, type EligibilityRow } from '#modules/staffing/contract.ts'

export type Post = EligibilityRow['post']

export const postWords = (post: Post): Words =>
  post === 'principal' ? { zh: '校长', en: 'principal' } : taughtSubjectWords[post]
