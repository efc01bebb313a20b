/** A county's year as gathered: its filings, what is still out, and the figures that lists show of it. */
import { filingStates, type CountyFiling, type Filing, type FilingState } from '../filing-shapes.ts'
import type { CountyFact, CountyStanding } from './county-state.ts'
import { isIn } from './endorsement.ts'
import type { FilingStanding } from './filing-state.ts'
import type { CountyYear, VersionHead } from './store.ts'

export interface FilingFacts {
  readonly school: string
  readonly name: string
  readonly town: string | null
  readonly townName: string | null
  readonly head: VersionHead
  readonly standing: FilingStanding
  readonly needsEndorsement: boolean
  /** Keys of the warnings without 情况说明. */
  readonly open: readonly string[]
}

export interface CountyYearFacts extends CountyYear {
  readonly countyName: string
  readonly standing: CountyStanding
  readonly events: readonly CountyFact[]
  readonly filings: readonly FilingFacts[]
}

const noneOf = (): Record<FilingState, number> =>
  Object.fromEntries(filingStates.map((state) => [state, 0])) as Record<FilingState, number>

/** What is counted of filings. */
export interface Tally {
  readonly byState: Readonly<Record<FilingState, number>>
  readonly open: number
}

/** Of a locked year: all its filings are locked, and none of them could be with a warning open. */
export const lockedTally = (schools: number): Tally => ({ byState: { ...noneOf(), locked: schools }, open: 0 })

export function tallyOf(filings: readonly Pick<FilingFacts, 'standing' | 'open'>[]): Tally {
  const byState = noneOf()
  let open = 0
  for (const filing of filings) {
    byState[filing.standing.state] += 1
    open += filing.open.length
  }
  return { byState, open }
}

export const countyFilingOf = (
  { county, countyName, year, standing }: Omit<CountyYearFacts, 'filings' | 'events'>,
  { byState, open }: Tally,
): CountyFiling => ({
  county,
  countyName,
  year,
  state: standing.state,
  number: standing.number,
  version: standing.version,
  schools: Object.values(byState).reduce((sum, count) => sum + count, 0),
  byState: { ...byState },
  openWarnings: open,
  lockedAt: standing.lockedAt,
})

export const filingOf = ({ county, year }: CountyYear, facts: FilingFacts): Filing => ({
  school: facts.school,
  name: facts.name,
  county,
  town: facts.town,
  townName: facts.townName,
  year,
  state: facts.standing.state,
  number: facts.standing.number,
  pupils: facts.head.pupils,
  openWarnings: facts.open.length,
  changedAt: facts.standing.last.at,
})

/** Filings that the county still waits for. A table that came on paper bears the 中心校's seal beside the school's. */
export const outstanding = ({ filings }: CountyYearFacts) => ({
  unsigned: filings.filter(({ standing }) => standing.state === 'imported' || standing.state === 'returned'),
  unendorsed: filings.filter(
    ({ standing: { state, signed }, needsEndorsement: needed }) =>
      state === 'signed' && !isIn(state, needed && signed?.kind !== 'signed-on-paper'),
  ),
})
