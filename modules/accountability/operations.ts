/** The answers of the accountability room; the story of each stands in its folder. */
import type { Answers } from '#platform/operations/answers.ts'
import { caseAnswers } from './cases/operations.ts'
import { commitmentAnswers } from './commitments/operations.ts'
import type { contract } from './contract.ts'
import { digestAnswers } from './digest/operations.ts'
import { districtAnswers } from './districts/operations.ts'
import { evidenceAnswers } from './evidence/operations.ts'
import { pledgeAnswers } from './pledges/operations.ts'
import { stageAnswers } from './stages/operations.ts'
import { taskAnswers } from './tasks/operations.ts'
import { visitAnswers } from './visits/operations.ts'
import { yearRecordAnswers } from './year-record/operations.ts'

export const answers: Answers<typeof contract> = {
  ...commitmentAnswers,
  ...caseAnswers,
  ...stageAnswers,
  ...evidenceAnswers,
  ...taskAnswers,
  ...pledgeAnswers,
  ...districtAnswers,
  ...visitAnswers,
  ...digestAnswers,
  ...yearRecordAnswers,
}
