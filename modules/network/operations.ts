/** The answers of the network room; the story of each stands in its folder. */
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from './contract.ts'
import { fileAnswers } from './files/operations.ts'
import { gateAnswers } from './gate/operations.ts'
import { planJobAnswers } from './plan-jobs/operations.ts'
import { planAnswers } from './plans/operations.ts'
import { villageAnswers } from './villages/operations.ts'

export const answers: Answers<typeof contract> = {
  ...fileAnswers,
  ...villageAnswers,
  ...planJobAnswers,
  ...planAnswers,
  ...gateAnswers,
}
