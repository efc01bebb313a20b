/** Money of a road by year: out of which pot, for which kind of action. Only what is switched on counts. */
import { levers, roadPots, type StoredAction } from '#modules/roadmap/contract.ts'

export const spendingWays = ['pot', 'kind'] as const
export type SpendingWay = (typeof spendingWays)[number]

type Paid = Pick<StoredAction, 'kind' | 'payments'>

export interface SpendingPart {
  /** A pot or a lever; `none` where no budget pays for it. */
  readonly key: string
  readonly values: readonly number[]
  readonly sum: number
}

export interface Spending {
  readonly years: readonly number[]
  readonly parts: readonly SpendingPart[]
  readonly sums: readonly number[]
}

const orders: Readonly<Record<SpendingWay, readonly string[]>> = { pot: [...roadPots, 'none'], kind: levers }

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

export function spendingOf(actions: readonly Paid[], way: SpendingWay, known: readonly number[]): Spending {
  const paid = actions.flatMap(({ kind, payments }) =>
    payments.map(({ year, pot, amount }) => ({ year, amount, key: way === 'kind' ? kind : (pot ?? 'none') })),
  )
  const all = [...new Set([...known, ...paid.map(({ year }) => year)])]
  const years =
    all.length === 0
      ? []
      : Array.from({ length: Math.max(...all) - Math.min(...all) + 1 }, (_, index) => Math.min(...all) + index)
  const cell = (key: string, year: number) =>
    total(paid.filter((each) => each.key === key && each.year === year).map(({ amount }) => amount))
  const parts = orders[way].flatMap((key): SpendingPart[] => {
    const values = years.map((year) => cell(key, year))
    const sum = total(values)
    return sum > 0 ? [{ key, values, sum }] : []
  })
  return { years, parts, sums: years.map((_, at) => total(parts.map(({ values }) => values[at]!))) }
}
