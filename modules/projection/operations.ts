/** The answers of the projection room; the story of each stands in its folder. */
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from './contract.ts'
import { fileAnswers } from './files/operations.ts'
import { forecastAnswers } from './forecasts/operations.ts'
import { inputAnswers } from './inputs/operations.ts'
import { needsAnswers } from './needs/operations.ts'
import { scenarioAnswers } from './scenarios/operations.ts'

export const answers: Answers<typeof contract> = {
  ...inputAnswers,
  ...forecastAnswers,
  ...scenarioAnswers,
  ...needsAnswers,
  ...fileAnswers,
}
