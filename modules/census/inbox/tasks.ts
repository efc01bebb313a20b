/** What waits for whom in a county's year. */
import type { TaskKind } from '../filing-shapes.ts'
import { outstanding, type CountyYearFacts } from '../filings/county-year.ts'

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

const ofCounty = ({ county, countyName, year }: CountyYearFacts) => ({ county, countyName, year })

export function schoolTasks(facts: CountyYearFacts, schools: ReadonlySet<string>): Task[] {
  return facts.filings.flatMap(({ school, name, standing }): Task[] => {
    if (!schools.has(school) || (standing.state !== 'imported' && standing.state !== 'returned')) return []
    const kind = standing.state === 'returned' ? 'correct' : 'sign'
    const note = standing.returned?.note ?? null
    return [{ kind, ...ofCounty(facts), school, name, count: 1, since: standing.last.at, note }]
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
    return [{ kind: 'endorse', ...ofCounty(facts), school: null, name: note, count: waiting.length, since, note: null }]
  })
}

/** The county's next step by its state. */
export const stepOf = { collecting: 'collect', submitted: 'approve', approved: 'accept' } as const
type CountyStep = (typeof stepOf)[keyof typeof stepOf]

export function countyTask(facts: CountyYearFacts, can: Readonly<Record<CountyStep, ReadonlySet<string>>>): Task[] {
  const { standing, filings } = facts
  if (standing.state === 'locked') return []
  const kind = stepOf[standing.state]
  if (!can[kind].has(facts.county)) return []
  const { unsigned, unendorsed } = outstanding(facts)
  const isCollecting = kind === 'collect'
  const since =
    standing.last?.at ??
    earliest(
      filings.map((filing) => filing.standing.last.at),
      '',
    )
  return [
    {
      kind,
      ...ofCounty(facts),
      school: null,
      name: null,
      count: isCollecting ? unsigned.length + unendorsed.length : filings.length,
      since,
      note: isCollecting ? (standing.last?.note ?? null) : null,
    },
  ]
}
