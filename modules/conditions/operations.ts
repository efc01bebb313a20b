/** The answers of the conditions room; the story of each stands in its folder. */
import type { Answers } from '#platform/operations/answers.ts'
import { batchAnswers } from './batches/operations.ts'
import { cardAnswers } from './cards/operations.ts'
import type { contract } from './contract.ts'
import { fundAnswers } from './funds/operations.ts'
import { gapAnswers } from './gaps/operations.ts'
import { projectAnswers } from './projects/operations.ts'
import { sizeAnswers } from './sizes/operations.ts'

export const answers: Answers<typeof contract> = {
  ...sizeAnswers,
  ...gapAnswers,
  ...batchAnswers,
  ...projectAnswers,
  ...fundAnswers,
  ...cardAnswers,
}
