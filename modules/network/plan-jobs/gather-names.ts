/** Whether a name for a plan is free in its county. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { plansOf } from '../plans/store.ts'
import { foldJob } from './job-state.ts'
import { jobEvents, jobsOf } from './store.ts'

/** Plans of a county are told apart by their names, those that are still being made too. */
export async function refuseName({ database }: AnswerContext, county: string, name: string): Promise<Refusal | null> {
  const [plans, jobs] = await Promise.all([plansOf(database, [county]), jobsOf(database, county)])
  const events = await jobEvents(
    database,
    county,
    jobs.map(({ id }) => id),
  )
  const isMade = jobs.some(
    ({ id, task, name: own }) =>
      own === name && ['waiting', 'running'].includes(foldJob(task, events.get(id) ?? []).state),
  )
  if (!isMade && !plans.some((plan) => plan.name === name)) return null
  return refuse(
    'plan-name-taken',
    { name },
    {
      zh: `已有名为“${name}”的方案，并排比较时会分不清；请换一个名称`,
      en: `there is a plan "${name}" already, and side by side they could not be told apart; choose another name`,
    },
  )
}
