/** The answers of the roadmap room; the story of each stands in its folder. */
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from './contract.ts'
import { countyAnswers } from './county/operations.ts'

export const answers: Answers<typeof contract> = { ...countyAnswers }
