/**
 * Makes forecasts and keeps them: when somebody asks, when a county's year has been locked, and for whatever is missing or
 * stands on figures that have changed. The same figures by the same method make no second one.
 */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { allCounties } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { RunningQueue } from '#platform/jobs/job-queue.ts'
import { runApart } from '#platform/jobs/run-apart.ts'
import { censusYearsOf, fingerprintOf, gatherCounty } from './gather.ts'
import { makeForecast, type ForecastTask, type MadeForecast } from './make-forecast.ts'
import { scenariosOf } from '../scenarios/store.ts'
import { headsByOrigin, holdForecasts, saveForecast, type StoredHead } from './store.ts'

/** Years ahead that are forecast: 十年前瞻 (planning.md §4.2). */
export const yearsAhead = 10

export interface ToForecast {
  readonly county: string
  /** The newest locked year where it is left out. */
  readonly origin?: number
  readonly cause: StoredHead['cause']
}

/** In a thread of its own, or on the spot where there is no server to hold up. */
type Maker = (task: ForecastTask) => MadeForecast | Promise<MadeForecast>
export const makeApart: Maker = (task) =>
  runApart<MadeForecast>(new URL('./forecast-thread.job.ts', import.meta.url), task)

const noFigures = (county: string): Refusal =>
  refuse(
    'no-figures',
    { county },
    {
      zh: '还没有可用的在校生数据，请先导入并锁定学年数据',
      en: 'there are no rolls yet: import and lock a school year first',
    },
  )

/** Within the caller's transaction; `changed` is false where the same forecast is there already. */
export async function makeAndSave(
  database: Database,
  { county, origin: asked, cause }: ToForecast,
  now: string,
  make: Maker = makeApart,
): Promise<{ readonly id: string; readonly changed: boolean } | Refusal> {
  await holdForecasts(database, county)
  const origin = asked ?? (await censusYearsOf(database, county)).origin
  if (origin === null) return noFigures(county)
  const fingerprint = await fingerprintOf(database, county, origin)
  const before = (await headsByOrigin(database, [county])).find((each) => each.origin === origin)
  if (before?.fingerprint === fingerprint) return { id: before.id, changed: false }
  const [{ facts, names, basis }, saved] = await Promise.all([
    gatherCounty(database, county, origin),
    scenariosOf(database, county),
  ])
  if (facts.rolls.length === 0) return noFigures(county)
  const made = await make({ facts, names, origin, horizon: yearsAhead, saved })
  const id = await saveForecast(database, {
    county,
    origin,
    horizon: yearsAhead,
    madeAt: now,
    cause,
    fingerprint,
    basis,
    ...made,
  })
  return { id, changed: true }
}

const makeAlone = (database: Database, each: ToForecast, now: string, make?: Maker) =>
  database.transaction().execute((transaction) => makeAndSave(transaction, each, now, make))

/** Makes what is missing of all counties from their newest year; gives how many were made. */
export async function forecastWhatIsMissing(database: Database, now: string, make?: Maker): Promise<number> {
  let made = 0
  for (const county of await allCounties(database)) {
    const result = await makeAlone(database, { county, cause: 'inputs' }, now, make)
    if (!isRefusal(result) && result.changed) made += 1
  }
  return made
}

/** From an earlier origin too, as a bureau that has used it for years would have them. */
export async function forecastFrom(database: Database, county: string, origin: number, now: string): Promise<void> {
  await makeAlone(database, { county, origin, cause: 'locked' }, now, makeForecast)
}

export async function startProjectionJobs({
  database,
  queue,
}: {
  readonly database: Database
  readonly queue: RunningQueue
}): Promise<void> {
  await queue.take('projection.forecast-missing', async () => {
    await forecastWhatIsMissing(database, new Date().toISOString())
  })
  await queue.listen('census.locked', 'projection', async (data) => {
    await makeAlone(database, { county: String(data['county']), cause: 'locked' }, new Date().toISOString())
  })
  await queue.send('projection.forecast-missing', {}, 'all')
}
