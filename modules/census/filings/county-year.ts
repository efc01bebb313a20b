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

export const noneOf = (): Record<FilingState, number> =>
  Object.fromEntries(filingStates.map((state) => [state, 0])) as Record<FilingState, number>

export const summaryOf = (
  { county, year }: CountyYear,
  countyName: string,
  { state, number, version, lockedAt }: CountyStanding,
  byState: Record<FilingState, number>,
  open: number,
): CountyFiling => ({
  county,
  countyName,
  year,
  state,
  number,
  version,
  schools: Object.values(byState).reduce((sum, count) => sum + count, 0),
  byState,
  openWarnings: open,
  lockedAt,
})

export function countyFilingOf(facts: CountyYearFacts): CountyFiling {
  const byState = noneOf()
  for (const { standing } of facts.filings) byState[standing.state] += 1
  const open = facts.filings.reduce((sum, filing) => sum + filing.open.length, 0)
  return summaryOf(facts, facts.countyName, facts.standing, byState, open)
}

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

/** Filings that the county still waits for. */
export const outstanding = ({ filings }: CountyYearFacts) => ({
  unsigned: filings.filter(({ standing }) => standing.state === 'imported' || standing.state === 'returned'),
  unendorsed: filings.filter(
    ({ standing, needsEndorsement: needed }) => standing.state === 'signed' && !isIn(standing.state, needed),
  ),
})
