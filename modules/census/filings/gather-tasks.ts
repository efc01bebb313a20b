/** What waits for a person: their scopes against the filings of every county's year that is not locked. */
import { countiesUnder } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { mayAnywhere, scopesFor, type Caller, type Scope } from '#platform/operations/caller.ts'
import type { TaskKind } from '../filing-shapes.ts'
import { gatherCountyFilings, gatherCountyYear, outstanding, type CountyYearFacts } from './gather.ts'
import { countiesWithFilings, loadYearsOf } from './store.ts'

export interface Task {
  readonly kind: TaskKind
  readonly county: string
  readonly countyName: string
  readonly year: number
  readonly school: string | null
  readonly name: string | null
  readonly count: number
  readonly since: string
  readonly note: string | null
}

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

const ofCounty = ({ county, countyName, year }: CountyYearFacts) => ({ county, countyName, year })

function schoolTasks(facts: CountyYearFacts, schools: ReadonlySet<string>): Task[] {
  return facts.filings.flatMap(({ school, name, standing }): Task[] => {
    if (!schools.has(school) || (standing.state !== 'imported' && standing.state !== 'returned')) return []
    const kind = standing.state === 'returned' ? 'correct' : 'sign'
    const note = standing.returned?.note ?? null
    return [{ kind, ...ofCounty(facts), school, name, count: 1, since: standing.last.at, note }]
  })
}

/** The earliest moment since which any of them waits. */
const earliest = (moments: readonly string[], otherwise: string): string => moments.toSorted()[0] ?? otherwise

function townTasks(facts: CountyYearFacts, towns: ReadonlySet<string>): Task[] {
  return [...towns].flatMap((town): Task[] => {
    const waiting = outstanding(facts).unendorsed.filter((filing) => filing.town === town)
    if (waiting.length === 0) return []
    const since = earliest(
      waiting.map(({ standing }) => standing.last.at),
      '',
    )
    const note = waiting[0]?.townName ?? null
    return [{ kind: 'endorse', ...ofCounty(facts), school: null, name: note, count: waiting.length, since, note: null }]
  })
}

function countyTask(
  facts: CountyYearFacts,
  can: Readonly<Record<'collect' | 'approve' | 'accept', ReadonlySet<string>>>,
): Task[] {
  const { state, last } = countyStep(facts)
  const kind = ({ collecting: 'collect', submitted: 'approve', approved: 'accept' } as const)[state]
  if (!can[kind].has(facts.county)) return []
  const { unsigned, unendorsed } = outstanding(facts)
  const count = kind === 'collect' ? unsigned.length + unendorsed.length : facts.filings.length
  const note = kind === 'collect' ? (facts.standing.last?.note ?? null) : null
  return [{ kind, ...ofCounty(facts), school: null, name: null, count, since: last, note }]
}

function countyStep({ standing, filings }: CountyYearFacts) {
  const state = standing.state === 'locked' ? 'collecting' : standing.state
  return {
    state,
    last:
      standing.last?.at ??
      earliest(
        filings.map((filing) => filing.standing.last.at),
        '',
      ),
  }
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
  for (const { county, year, state } of await gatherCountyFilings(database, [...counties])) {
    if (state === 'locked') continue
    const facts = await gatherCountyYear(database, { county, year })
    tasks.push(...schoolTasks(facts, schools), ...townTasks(facts, towns), ...countyTask(facts, can))
  }
  return tasks.toSorted((a, b) => (a.since < b.since ? -1 : 1))
}
