/** What the census room answers: each part of its work stands in a folder of its own. */
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from './contract.ts'
import { countyAnswers } from './counties/operations.ts'
import { fileAnswers } from './files/operations.ts'
import { filingAnswers } from './filings/operations.ts'
import { importAnswers } from './imports/operations.ts'
import { paperAnswers } from './papers/operations.ts'

export const answers: Answers<typeof contract> = {
  ...fileAnswers,
  ...importAnswers,
  ...filingAnswers,
  ...countyAnswers,
  ...paperAnswers,
}
