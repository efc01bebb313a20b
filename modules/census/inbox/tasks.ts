/** What waits for whom in a county's year. */
import { countingDay } from '#kernel/school-year.ts'
import type { TaskKind } from '../filing-shapes.ts'
import { outstanding, type CountyYearFacts } from '../filings/county-year.ts'

export interface Task {
  readonly kind: TaskKind
  readonly county: string
  readonly countyName: string
  readonly year: number
  readonly school: string | null
  readonly town: string | null
  readonly name: string | null
  readonly count: number
  readonly since: string
  readonly note: string | null
}

const ofCounty = ({ county, countyName, year }: Pick<CountyYearFacts, 'county' | 'countyName' | 'year'>) => ({
  county,
  countyName,
  year,
})

export function schoolTasks(facts: CountyYearFacts, schools: ReadonlySet<string>): Task[] {
  return facts.filings.flatMap(({ school, name, standing }): Task[] => {
    if (!schools.has(school) || (standing.state !== 'imported' && standing.state !== 'returned')) return []
    const kind = standing.state === 'returned' ? 'correct' : 'sign'
    const note = standing.returned?.note ?? null
    return [{ kind, ...ofCounty(facts), school, town: null, name, count: 1, since: standing.last.at, note }]
  })
}

/** The earliest moment since which any of them waits. */
const earliest = (moments: readonly string[], otherwise: string): string => moments.toSorted()[0] ?? otherwise

export function townTasks(facts: CountyYearFacts, towns: ReadonlySet<string>): Task[] {
  return [...towns].flatMap((town): Task[] => {
    const waiting = outstanding(facts).unendorsed.filter((filing) => filing.town === town)
    if (waiting.length === 0) return []
    const since = earliest(
      waiting.map(({ standing }) => standing.last.at),
      '',
    )
    const note = waiting[0]?.townName ?? null
    const count = waiting.length
    return [{ kind: 'endorse', ...ofCounty(facts), school: null, town, name: note, count, since, note: null }]
  })
}

/** The county's next step by its state. */
export const stepOf = { collecting: 'collect', submitted: 'approve', approved: 'accept' } as const
type OnItsWay = Exclude<keyof typeof stepOf, 'collecting'>

/** What waits for the director, or the city: the county as a whole. */
export const countyStep = (
  county: Pick<CountyYearFacts, 'county' | 'countyName' | 'year' | 'standing'> & { readonly schools: number },
  state: OnItsWay,
): Task => ({
  kind: stepOf[state],
  ...ofCounty(county),
  school: null,
  town: null,
  name: null,
  count: county.schools,
  since: county.standing.last?.at ?? '',
  note: null,
})

/** What waits for the county, which first collects from its schools. */
export function countyTask(facts: CountyYearFacts): Task[] {
  const { standing, filings } = facts
  if (standing.state === 'locked') return []
  if (standing.state !== 'collecting') return [countyStep({ ...facts, schools: filings.length }, standing.state)]
  const { unsigned, unendorsed } = outstanding(facts)
  const moments = filings.map((filing) => filing.standing.last.at)
  return [
    {
      kind: 'collect',
      ...ofCounty(facts),
      school: null,
      town: null,
      name: null,
      count: unsigned.length + unendorsed.length,
      since: standing.last?.at ?? earliest(moments, ''),
      note: standing.last?.note ?? null,
    },
  ]
}

/** A county that has handed in nothing for the year that is being counted; it waits since the counting day. */
export const importTask = (county: Pick<Task, 'county' | 'countyName' | 'year'>): Task => ({
  kind: 'import',
  ...county,
  school: null,
  town: null,
  name: null,
  count: 0,
  since: `${countingDay(county.year)}T00:00:00.000Z`,
  note: null,
})
