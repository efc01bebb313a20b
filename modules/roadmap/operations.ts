/** The answers of the roadmap room; the story of each stands in its folder. */
import type { Answers } from '#platform/operations/answers.ts'
import { cityRoadAnswers } from './city-roads/operations.ts'
import type { contract } from './contract.ts'
import { countyAnswers } from './county/operations.ts'
import { roadJobAnswers } from './road-jobs/operations.ts'
import { roadAnswers } from './roads/operations.ts'
import { settingAnswers } from './settings/operations.ts'

export const answers: Answers<typeof contract> = {
  ...countyAnswers,
  ...settingAnswers,
  ...roadJobAnswers,
  ...roadAnswers,
  ...cityRoadAnswers,
}
