/** Gathers what a month of supervision brought to a region, and how its cases stand. */
import { countiesUnder, isSimulated, regionNames } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { casesOf } from '../cases/gather-cases.ts'
import { commitmentsOf } from '../commitments/gather-commitments.ts'
import { supervisionKinds } from '../districts/district-words.ts'
import { gatherCoverage } from '../visits/gather-coverage.ts'
import { gatherReturns } from '../visits/gather-returns.ts'
import { indicatorNames } from '../visits/gather-indicators.ts'
import { kindOfForm, noticeShown, stands } from '../visits/gather.ts'
import { daysOfMonth } from '../visits/coverage.ts'
import { noticesOf, visitsOf } from '../visits/store.ts'
import type { MonthlyDigest } from './contract.ts'
import { countCases, countyLines, isOpen, themesOf } from './count-cases.ts'

/** Where the bureau is (UTC+8). */
const dayOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)

export async function gatherDigest(
  database: Database,
  { region, month, today }: { readonly region: string; readonly month: string; readonly today: string },
): Promise<MonthlyDigest> {
  const { from, to } = daysOfMonth(month)
  const found = await countiesUnder(database, region)
  const counties = found.map(({ code }) => code)
  const isRunning = today <= to
  /** As of the end of the month where it is over: later openings are left out, later closings are told as open. */
  const [visits, coverage, all, notices, returns, commitments, names, simulated] = await Promise.all([
    visitsOf(database, { counties, from, to }),
    gatherCoverage(database, region, month, today),
    casesOf(database, { counties, today: [to, today].toSorted()[0]! }),
    noticesOf(database, counties),
    gatherReturns(database, region, counties, today),
    isRunning ? commitmentsOf(database, { counties, today }) : null,
    regionNames(database, [region]),
    isSimulated(database),
  ])
  const cases = all.filter(({ openedAt }) => dayOf(openedAt) <= to)
  const standing = cases.map((each) =>
    each.closedOn !== null && each.closedOn > to
      ? {
          ...each,
          state: 'to-review' as const,
          closedOn: null,
          isOverdue: each.deadline !== null && each.deadline < to,
        }
      : each,
  )
  const isOfMonth = (day: string | null): boolean => day !== null && day >= from && day <= to
  const indicators = indicatorNames(counties[0] ?? region, today)
  const countyNames = new Map(found.map(({ code, name }) => [code, name]))
  const counts = countCases(standing)
  const counted = visits.filter(stands)
  return {
    month,
    region,
    name: names.get(region) ?? region,
    isSimulated: simulated,
    kinds: supervisionKinds.map((kind) => {
      const own = counted.filter(({ form }) => kindOfForm(form) === kind)
      return { kind, visits: own.length, findings: own.reduce((sum, { findings }) => sum + findings.length, 0) }
    }),
    coverage: coverage.coverage.counties.map(({ county, schools, visited }) => ({
      county,
      name: countyNames.get(county) ?? county,
      schools,
      visited,
      unvisited: schools - visited,
    })),
    cases: {
      opened: cases.filter(({ openedAt }) => isOfMonth(dayOf(openedAt))).length,
      closed: cases.filter(({ state, closedOn }) => state === 'closed' && isOfMonth(closedOn)).length,
      unfounded: cases.filter(({ state, closedOn }) => state === 'unfounded' && isOfMonth(closedOn)).length,
      open: counts.open,
      overdue: counts.overdue,
      recurring: standing.filter((each) => isOpen(each) && each.recurrenceOf !== null).length,
    },
    counties: countyLines(standing, found, indicators),
    themes: themesOf(standing, indicators),
    notices: notices
      .filter(({ issuedOn }) => isOfMonth(issuedOn))
      .map((notice) => {
        const { number, addressee, dueOn, findings } = noticeShown(notice, countyNames.get(notice.county) ?? '')
        return { county: notice.county, number, addressee, dueOn, findings: findings.length }
      }),
    overdue: standing.filter(({ isOverdue }) => isOverdue).toSorted((a, b) => b.daysOverdue - a.daysOverdue),
    returnsLate: returns.filter(({ isLate }) => isLate).length,
    commitments: commitments && {
      green: commitments.filter(({ standing: own }) => own.light === 'green').length,
      yellow: commitments.filter(({ standing: own }) => own.light === 'yellow').length,
      red: commitments.filter(({ standing: own }) => own.light === 'red').length,
      grey: commitments.filter(({ standing: own }) => own.light === 'grey').length,
    },
  }
}
