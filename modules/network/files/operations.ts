/** Plans made from files and checked again on files: what the command line asks for. Reaches no database. */
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { countyAnswers } from '../county/operations.ts'
import { sitingAnswers } from '../siting/operations.ts'
import { checkPlanFile } from './read-plan.ts'

export const fileAnswers: Pick<Answers<typeof contract>, 'site' | 'planNetwork' | 'makeCounty' | 'verifyPlan'> = {
  ...sitingAnswers,
  ...countyAnswers,
  verifyPlan: ({ plan, from }) => checkPlanFile(plan, from),
}
