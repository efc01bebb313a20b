/** The answers of the staffing room; the story of each stands in its folder. */
import type { Answers } from '#platform/operations/answers.ts'
import { appointmentAnswers } from './appointments/operations.ts'
import type { contract } from './contract.ts'
import { establishmentAnswers } from './establishment/operations.ts'
import { incentiveAnswers } from './incentives/operations.ts'
import { rotationAnswers } from './rotation/operations.ts'
import { settingAnswers } from './settings/operations.ts'
import { sharedPostAnswers } from './shared-posts/operations.ts'
import { subjectAnswers } from './subjects/operations.ts'
import { teacherAnswers } from './teachers/operations.ts'

export const answers: Answers<typeof contract> = {
  ...teacherAnswers,
  ...settingAnswers,
  ...establishmentAnswers,
  ...subjectAnswers,
  ...sharedPostAnswers,
  ...appointmentAnswers,
  ...incentiveAnswers,
  ...rotationAnswers,
}
