/**
 * What the data say anew of commitments that score themselves: which measurements are news, and which commitments have fallen back by
 * them. Tables are judged year by year from the year in which the promise was made, and the newest one in any case.
 */
import { schoolYearOf } from '#kernel/school-year.ts'
import type { CommitmentState } from './commitment-events.ts'
import type { Measurement } from './commitment-shapes.ts'
import { isNews, judgeByLedger, judgeByYear } from './judge-rule.ts'
import type { LedgerFacts, YearFacts } from './rule-facts.ts'
import { standingFacts } from './standing.ts'

export interface CountyFacts {
  /** By school year; whole tables. */
  readonly years: ReadonlyMap<number, YearFacts>
  readonly ledgers: LedgerFacts
}

/** Years whose figures say something of a commitment. */
export function yearsFor(madeAt: string, locked: readonly number[]): number[] {
  const first = schoolYearOf(madeAt.slice(0, 10))
  return locked.filter((year) => year >= first || year === locked.at(-1))
}

export function newMeasurements(state: CommitmentState, { years, ledgers }: CountyFacts): Measurement[] {
  const { rule } = state.terms
  if (rule === null || state.ended !== null) return []
  const asked = yearsFor(
    state.madeAt,
    [...years.keys()].toSorted((a, b) => a - b),
  )
  const judged = [
    ...asked.map((year) => judgeByYear(rule, state.terms, years.get(year)!)),
    judgeByLedger(rule, ledgers),
  ]
  return judged.filter((measured) => measured !== null && isNews(state.measurements, measured)) as Measurement[]
}

/** It was met, and by what was just measured it is not any more. */
export const hasFallen = (before: CommitmentState, after: CommitmentState): boolean =>
  standingFacts(after).fallenSince !== null && standingFacts(before).fallenSince === null
