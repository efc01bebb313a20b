/** The answers of the staffing room; the story of each stands in its folder. Those of `rotation/` come in here too. */
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from './contract.ts'
import { teacherAnswers } from './teachers/operations.ts'

export const answers: Answers<typeof contract> = {
  ...teacherAnswers,
}
