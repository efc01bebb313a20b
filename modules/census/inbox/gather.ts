/** What waits for a person: their scopes against the filings of every county's year that is not locked. */
import { schoolYearOf } from '#kernel/school-year.ts'
import { countiesUnder, regionNames } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { mayAnywhere, scopesFor, type Caller, type Scope } from '#platform/operations/caller.ts'
import { gatherCountyYear, gatherCountyYears } from '../filings/gather.ts'
import { countiesWithFilings, loadYearsOf } from '../filings/store.ts'
import { countyStep, countyTask, importTask, schoolTasks, stepOf, townTasks, type Task } from './tasks.ts'

const regionCodes = (scopes: readonly Scope[], digits: 6 | 9): string[] =>
  scopes.flatMap((scope) =>
    (scope.kind === 'region' || (scope.kind === 'authority' && digits === 6)) && scope.code.length === digits
      ? [scope.code]
      : [],
  )

/** Counties in which the caller's scopes give a permission. */
async function countiesFor(database: Database, caller: Caller, permission: string): Promise<Set<string>> {
  const scopes = scopesFor(caller, permission)
  if (scopes.some(({ kind }) => kind === 'everywhere')) return new Set(await countiesWithFilings(database))
  const counties = new Set<string>()
  for (const code of regionCodes(scopes, 6)) {
    for (const county of await countiesUnder(database, code)) counties.add(county.code)
  }
  return counties
}

/** Counties that have handed in nothing yet for the year that is being counted on this day. */
async function importTasks(
  database: Database,
  counties: ReadonlySet<string>,
  years: readonly { readonly county: string; readonly year: number }[],
  today: string,
): Promise<Task[]> {
  const year = schoolYearOf(today)
  const begun = new Set(years.filter((each) => each.year === year).map(({ county }) => county))
  const waiting = [...counties].filter((county) => !begun.has(county))
  const names = await regionNames(database, waiting)
  return waiting.map((county) => importTask({ county, countyName: names.get(county) ?? county, year }))
}

/** Tasks of a person on a day, those that have waited longest first. */
export async function tasksFor(database: Database, caller: Caller, today: string): Promise<Task[]> {
  const schools = new Set(
    scopesFor(caller, 'census.sign').flatMap((scope) => (scope.kind === 'school' ? [scope.code] : [])),
  )
  const towns = new Set(regionCodes(scopesFor(caller, 'census.endorse'), 9))
  const can = {
    collect: await countiesFor(database, caller, 'census.submit'),
    approve: await countiesFor(database, caller, 'census.approve'),
    accept: await countiesFor(database, caller, 'census.accept'),
  }
  const counties = new Set([...can.collect, ...can.approve, ...can.accept])
  for (const town of towns) counties.add(town.slice(0, 6))
  for (const school of schools) for (const { county } of await loadYearsOf(database, school)) counties.add(county)
  if (counties.size === 0 || !mayAnywhere(caller, 'census.read')) return []
  const years = await gatherCountyYears(database, [...counties])
  const found = await Promise.all(
    years.map(async (each): Promise<Task[]> => {
      const { county, year, standing } = each
      if (standing.state === 'locked') return []
      const isCounty = can[stepOf[standing.state]].has(county)
      const isBelow = schools.size > 0 || [...towns].some((town) => town.startsWith(county))
      // Only whoever collects, and the schools and townships themselves, have to know how each school stands.
      if (isCounty && !isBelow && standing.state !== 'collecting') return [countyStep(each, standing.state)]
      if (!isCounty && !isBelow) return []
      const facts = await gatherCountyYear(database, { county, year })
      return [...schoolTasks(facts, schools), ...townTasks(facts, towns), ...(isCounty ? countyTask(facts) : [])]
    }),
  )
  const begin = await importTasks(database, can.collect, years, today)
  return [...begin, ...found.flat()].toSorted((a, b) => (a.since < b.since ? -1 : 1))
}
