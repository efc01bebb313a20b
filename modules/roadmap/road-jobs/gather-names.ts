/** Whether a name for a road is free in its county, or in its city. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { roadsOf } from '../roads/store.ts'
import { foldJob, hasEnded } from './job-state.ts'
import { jobEvents, jobsOf } from './store.ts'

/** Roads are told apart by their names, those that are still being made too. */
export async function refuseName(database: Database, county: string, name: string): Promise<Refusal | null> {
  const [roads, jobs] = await Promise.all([roadsOf(database, [county]), jobsOf(database, county)])
  const events = await jobEvents(
    database,
    county,
    jobs.map(({ id }) => id),
  )
  const isMade = jobs.some(({ id, task, name: own }) => own === name && !hasEnded(foldJob(task, events.get(id) ?? [])))
  if (!isMade && !roads.some((road) => road.name === name)) return null
  return refuse(
    'road-name-taken',
    { name },
    {
      zh: `已有名为“${name}”的路线图，并排比较时会分不清；请换一个名称`,
      en: `there is a road "${name}" already, and side by side they could not be told apart; choose another name`,
    },
  )
}
