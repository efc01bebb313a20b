/**
 * Which county reaches the standard in which year out of one budget that all share: as many counties as can be within these years, then each
 * as early as can be, then at the least cost. Three small whole models one after the other, each keeping what the one before has reached.
 *
 * What must be paid by year t may be paid in any year before, so that a choice can be paid for exactly where, for every t, what is due by t is
 * within what has been given by t.
 */
import { linearModel, type OpenLinear } from '#kernel/linear-model.ts'

/** A county in one target year; what is due, by the last year in which it can be paid. */
export interface CountyYearCost {
  readonly county: string
  readonly targetYear: number
  readonly cost: number
  readonly bound: number
  readonly due: readonly { readonly year: number; readonly cost: number }[]
}

export interface Chosen {
  /** Target year by county; counties that are not in it do not come in. */
  readonly years: ReadonlyMap<string, number>
  /** False where a solver ended before it had proved the choice. */
  readonly isProved: boolean
}

const tenThousand = 10_000

export function chooseYears(
  costs: readonly CountyYearCost[],
  budgets: readonly { readonly year: number; readonly amount: number }[],
  open: OpenLinear,
  seconds: number,
): Chosen {
  if (costs.length === 0) return { years: new Map(), isProved: true }
  const counties = [...new Set(costs.map(({ county }) => county))]
  const dueYears = [...new Set(costs.flatMap(({ due }) => due.map(({ year }) => year)))].toSorted((a, b) => a - b)
  const first = Math.min(...costs.map(({ targetYear }) => targetYear))
  const goals: readonly ((each: CountyYearCost) => number)[] = [
    () => -1,
    ({ targetYear }) => targetYear - first,
    ({ cost }) => cost / tenThousand,
  ]
  const kept: { goal: (each: CountyYearCost) => number; most: number }[] = []
  let values: Float64Array | null = null
  let isProved = true
  for (const goal of goals) {
    const rows = linearModel(costs.map((each) => ({ cost: goal(each), lower: 0, upper: 1, isWhole: true })))
    for (const county of counties) {
      rows.row(
        -Infinity,
        1,
        costs.flatMap((each, j) => (each.county === county ? [[j, 1] as const] : [])),
      )
    }
    for (const year of budgets.length === 0 ? [] : dueYears) {
      const given = budgets.reduce((sum, budget) => (budget.year <= year ? sum + budget.amount : sum), 0)
      const entries = costs.flatMap(({ due }, j) => {
        const owed = due.reduce((sum, each) => (each.year <= year ? sum + each.cost : sum), 0)
        return owed > 0 ? [[j, owed / tenThousand] as const] : []
      })
      rows.row(-Infinity, given / tenThousand, entries)
    }
    for (const { goal: own, most } of kept) {
      rows.row(
        -Infinity,
        most,
        costs.map((each, j) => [j, own(each)] as const),
      )
    }
    const session = open(rows.model())
    try {
      const start: Float64Array | null = values
      const solved = session.solveWhole({ seconds: seconds / goals.length, gap: 1e-9, ...(start && { start }) })
      if (solved.values === null) break
      values = Float64Array.from(solved.values, (value) => Math.round(value))
      isProved &&= solved.status === 'optimal'
    } finally {
      session.close()
    }
    const reached: Float64Array = values
    kept.push({ goal, most: costs.reduce((sum, each, j) => sum + goal(each) * reached[j]!, 0) + 1e-6 })
  }
  const years = new Map(costs.flatMap(({ county, targetYear }, j) => (values?.[j] === 1 ? [[county, targetYear]] : [])))
  return { years, isProved: isProved && values !== null }
}

/** When each county's things are paid: no earlier than they have to be. `[county][year]` in yuan. */
export function payLate(
  chosen: readonly CountyYearCost[],
  budgets: readonly { readonly year: number; readonly amount: number }[],
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const paid = new Map(chosen.map(({ county }) => [county, new Map<number, number>()]))
  const pay = (county: string, year: number, amount: number): void => {
    const own = paid.get(county)!
    own.set(year, (own.get(year) ?? 0) + amount)
  }
  const open = chosen.flatMap(({ county, due }) => due.map(({ year, cost }) => ({ county, year, left: cost })))
  if (budgets.length === 0) {
    for (const { county, year, left } of open) pay(county, year, left)
    return paid
  }
  for (const { year, amount } of budgets.toSorted((a, b) => b.year - a.year)) {
    let free = amount
    for (const each of open.filter((owed) => owed.year >= year && owed.left > 0)) {
      const part = Math.min(free, each.left)
      if (part <= 0) break
      each.left -= part
      free -= part
      pay(each.county, year, part)
    }
  }
  return paid
}
