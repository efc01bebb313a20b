/** What waits for a person: their scopes against the filings of every county's year that is not locked. */
import { countiesUnder } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { mayAnywhere, scopesFor, type Caller, type Scope } from '#platform/operations/caller.ts'
import { gatherCountyYear, gatherCountyYears } from '../filings/gather.ts'
import { countiesWithFilings, loadYearsOf } from '../filings/store.ts'
import { countyTask, schoolTasks, stepOf, townTasks, type Task } from './tasks.ts'

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

/** Tasks of a person, those that have waited longest first. */
export async function tasksFor(database: Database, caller: Caller): Promise<Task[]> {
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
  const tasks: Task[] = []
  for (const { county, year, standing } of await gatherCountyYears(database, [...counties])) {
    if (standing.state === 'locked') continue
    const step = stepOf[standing.state]
    const isAsked = can[step].has(county) || [...towns].some((town) => town.startsWith(county)) || schools.size > 0
    if (!isAsked) continue
    const facts = await gatherCountyYear(database, { county, year })
    tasks.push(...schoolTasks(facts, schools), ...townTasks(facts, towns), ...countyTask(facts, can))
  }
  return tasks.toSorted((a, b) => (a.since < b.since ? -1 : 1))
}
