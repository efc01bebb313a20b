/** What a kept road comes to: its cost by kind, item and year, and the county before and after. */
import type { CountyReport } from '#modules/assessment/index.ts'
import type { RoadFile } from './road-file.ts'
import type { RoadSummary, StoredAction } from './road-shapes.ts'
import { levers, roadItemCodes, roadItemWords, roadPots } from './road-words.ts'

const sum = <Each>(list: readonly Each[], of: (each: Each) => number): number =>
  Number(list.reduce((all, each) => all + of(each), 0).toFixed(2))

export function countsOf(report: Pick<CountyReport, 'schools' | 'phases'>) {
  const of = (wanted: string) => report.schools.filter(({ outcome }) => outcome === wanted).length
  const cvs = Object.values(report.phases).flatMap((phase) => (phase ? Object.values(phase.indicators) : []))
  return {
    met: of('met'),
    unmet: of('unmet'),
    unknown: of('unknown'),
    cvsOver: cvs.filter(({ outcome }) => outcome === 'unmet').length,
  }
}

export function spendingByYear(
  actions: readonly StoredAction[],
  budgets: RoadFile['yearlyBudgets'],
): RoadSummary['byYear'] {
  const payments = actions.flatMap((action) => action.payments)
  const years = [...new Set([...payments.map(({ year }) => year), ...budgets.map(({ year }) => year)])]
  return years
    .toSorted((a, b) => a - b)
    .map((year) => {
      const own = payments.filter((payment) => payment.year === year)
      const budget = budgets.filter((each) => each.year === year)
      return {
        year,
        cost: sum(own, ({ amount }) => amount),
        budget: budget.length === 0 ? null : sum(budget, ({ amount }) => amount),
        pots: [...roadPots, null]
          .map((pot) => ({
            pot,
            cost: sum(
              own.filter((payment) => payment.pot === pot),
              ({ amount }) => amount,
            ),
          }))
          .filter(({ cost }) => cost > 0),
      }
    })
}

export function summaryOf(file: RoadFile): RoadSummary {
  const { telling, actions, before, after, fixed, robustness } = file
  return {
    outcome: telling.status,
    year: telling.year,
    targetYear: telling.targetYear,
    applyYear: file.applyYear,
    cost: telling.cost,
    bound: telling.bound,
    gap: telling.gap,
    seconds: telling.seconds,
    actions: actions.length,
    schools: new Set(actions.flatMap(({ effects }) => effects.map(({ school }) => school))).size,
    byKind: levers.flatMap((kind) => {
      const own = actions.filter((action) => action.kind === kind)
      if (own.length === 0) return []
      return [
        { kind, actions: own.length, amount: sum(own, ({ amount }) => amount), cost: sum(own, ({ cost }) => cost) },
      ]
    }),
    byItem: roadItemCodes.flatMap((item) => {
      const own = actions.filter((action) => action.item === item)
      if (own.length === 0) return []
      return [
        {
          item,
          words: roadItemWords[item],
          unit: own[0]!.unit,
          actions: own.length,
          amount: sum(own, ({ amount }) => amount),
          cost: sum(own, ({ cost }) => cost),
        },
      ]
    }),
    byYear: spendingByYear(actions, file.yearlyBudgets),
    naive: { ...telling.compare.naive },
    greedy: telling.compare.greedy,
    before: countsOf(before),
    after: after && { ...countsOf(after), outcome: after.resources.outcome },
    unchecked: telling.unchecked.length,
    fixed: fixed.length,
    passingShare: robustness?.share ?? null,
  }
}
