/** The answers of the engagement room; the story of each stands in its folder. */
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from './contract.ts'
import { clauseAnswers } from './clauses/operations.ts'
import { entryAnswers } from './entries/operations.ts'
import { fileAnswers } from './files/operations.ts'
import { portalAnswers } from './portal/operations.ts'
import { printAnswers } from './prints/operations.ts'
import { proposalAnswers } from './proposals/operations.ts'
import { publicationAnswers } from './publication/operations.ts'
import { replyAnswers } from './replies/operations.ts'

export const answers: Answers<typeof contract> = {
  ...publicationAnswers,
  ...entryAnswers,
  ...portalAnswers,
  ...printAnswers,
  ...proposalAnswers,
  ...replyAnswers,
  ...clauseAnswers,
  ...fileAnswers,
}
