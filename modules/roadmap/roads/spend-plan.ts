/**
 * Out of which budget of which year every action is paid: a flow from things to budgets that may pay for them and come early enough.
 * Where no budget was given everything is paid for in the last year that is early enough.
 */
import type { RoadItemCode, RoadPot } from './road-words.ts'

export interface SpendingAsked {
  readonly first: number
  readonly target: number
  readonly leads: Readonly<Record<RoadItemCode, number>>
  readonly budgets: readonly {
    readonly year: number
    readonly pot: RoadPot
    readonly items: readonly RoadItemCode[]
    readonly amount: number
  }[]
}

export interface Payment {
  readonly year: number
  /** Null where no budget was given, or none is left. */
  readonly pot: RoadPot | null
  readonly amount: number
}

interface Payable {
  readonly id: string
  readonly item: RoadItemCode
  readonly cost: number
}

const cents = (amount: number): number => Math.round(amount * 100) / 100
/** Yuan that doubles may leave over. */
const least = 0.005

/** Yuan that each item takes from each budget; `[item][budget]`. */
function flowOf(wanted: readonly number[], limits: readonly number[], may: readonly (readonly number[])[]): number[][] {
  const taken = wanted.map(() => limits.map(() => 0))
  const left = [...wanted]
  const free = [...limits]
  // Later years first: money is spent no earlier than it has to be.
  for (const [i, budgets] of may.entries()) {
    for (const b of budgets) {
      const amount = Math.min(left[i]!, free[b]!)
      taken[i]![b]! += amount
      left[i]! -= amount
      free[b]! -= amount
    }
  }
  // What is still unpaid goes where another item gives way to a budget of its own.
  for (let i = left.findIndex((amount) => amount > least); i >= 0; i = left.findIndex((amount) => amount > least)) {
    const path = pathFrom(i, may, taken, free)
    if (path === null) break
    let amount = Math.min(left[i]!, free[path.at(-1)!.budget]!)
    for (const [k, { item }] of path.entries()) {
      if (k > 0) amount = Math.min(amount, taken[item]![path[k - 1]!.budget]!)
    }
    move(path, taken, amount)
    left[i]! -= amount
    free[path.at(-1)!.budget]! -= amount
    if (amount <= least) break
  }
  return taken
}

interface Step {
  readonly item: number
  readonly budget: number
}

/** Steps item → budget, each next item giving up what it takes from the budget before. */
function pathFrom(
  start: number,
  may: readonly (readonly number[])[],
  taken: readonly (readonly number[])[],
  free: readonly number[],
): Step[] | null {
  const from = new Map<number, { item: number; before: number | null }>()
  const queue: { item: number; before: number | null }[] = [{ item: start, before: null }]
  const seen = new Set([start])
  for (const each of queue) {
    for (const b of may[each.item]!) {
      if (from.has(b)) continue
      from.set(b, each)
      if (free[b]! > least) {
        const path: Step[] = []
        for (let at: number | null = b; at !== null;) {
          const { item, before }: { item: number; before: number | null } = from.get(at)!
          path.unshift({ item, budget: at })
          at = before
        }
        return path
      }
      for (const [other, row] of taken.entries()) {
        if (seen.has(other) || row[b]! <= least) continue
        seen.add(other)
        queue.push({ item: other, before: b })
      }
    }
  }
  return null
}

function move(path: readonly Step[], taken: number[][], amount: number): void {
  for (const [k, { item, budget }] of path.entries()) {
    taken[item]![budget]! += amount
    if (k > 0) taken[item]![path[k - 1]!.budget]! -= amount
  }
}

export function spendPlan(actions: readonly Payable[], asked: SpendingAsked): ReadonlyMap<string, readonly Payment[]> {
  const { first, target, leads, budgets } = asked
  const last = (item: RoadItemCode): number => Math.max(first, target - leads[item])
  if (budgets.length === 0) {
    return new Map(
      actions.map(({ id, item, cost }) => [id, cost > 0 ? [{ year: last(item), pot: null, amount: cost }] : []]),
    )
  }
  const items = [...new Set(actions.map(({ item }) => item))].toSorted((a, b) => last(a) - last(b))
  const wanted = items.map((own) => actions.reduce((sum, { item, cost }) => (item === own ? sum + cost : sum), 0))
  const may = items.map((item) =>
    [...budgets.keys()]
      .filter((b) => budgets[b]!.year <= last(item) && budgets[b]!.items.includes(item))
      .toSorted((a, b) => budgets[b]!.year - budgets[a]!.year || budgets[a]!.items.length - budgets[b]!.items.length),
  )
  const taken = flowOf(
    wanted,
    budgets.map(({ amount }) => amount),
    may,
  )
  const purses = items.map((item, i) => ({ item, left: [...taken[i]!] }))
  return new Map(
    actions.map(({ id, item, cost }) => {
      const { left } = purses[items.indexOf(item)]!
      const paid: Payment[] = []
      let open = cost
      for (const b of [...left.keys()].toSorted((x, y) => budgets[x]!.year - budgets[y]!.year)) {
        const amount = Math.min(open, left[b]!)
        if (amount <= least) continue
        left[b]! -= amount
        open -= amount
        paid.push({ year: budgets[b]!.year, pot: budgets[b]!.pot, amount: cents(amount) })
      }
      if (open > least) paid.push({ year: last(item), pot: null, amount: cents(open) })
      return [id, paid]
    }),
  )
}
