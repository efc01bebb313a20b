/** The answers of the engagement room; the story of each stands in its folder. */
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from './contract.ts'
import { entryAnswers } from './entries/operations.ts'
import { portalAnswers } from './portal/operations.ts'
import { publicationAnswers } from './publication/operations.ts'

export const answers: Answers<typeof contract> = {
  ...publicationAnswers,
  ...entryAnswers,
  ...portalAnswers,
}
