/**
 * What yearly budgets in several pots allow in all: for every set of things that share their deadlines and pots, no more than
 * the money that any of them may draw on. By the theorem on flows and cuts these rows hold exactly where payments can be found.
 */
import type { RoadFacts } from '../road/road-facts.ts'
import type { RoadTiming } from './facts-of-county.ts'

/** Items that may be paid for out of the same money: the same last year and the same pots. */
export interface PayClass {
  readonly items: readonly string[]
  /** Places of the budgets that may be drawn on. */
  readonly budgets: ReadonlySet<number>
}

export function payClasses({ leads, budgets, target }: RoadTiming): PayClass[] {
  const items = new Set([...Object.keys(leads), ...budgets.flatMap(({ items: own }) => [...own])])
  const classes = new Map<string, { items: string[]; budgets: Set<number> }>()
  for (const item of items) {
    const last = target - (leads[item] ?? 0)
    const own = budgets.flatMap(({ year, items: allowed }, b) => (year <= last && allowed.has(item) ? [b] : []))
    const key = own.join(' ')
    const known = classes.get(key)
    if (known) known.items.push(item)
    else classes.set(key, { items: [item], budgets: new Set(own) })
  }
  return [...classes.values()]
}

const tenThousand = (yuan: number): string => (yuan / 10_000).toFixed(1)

/** Sets of more classes than this are left to the single classes and the whole: 2^n rows would be too many. */
const mostClasses = 8

export function budgetRows(timing: RoadTiming): RoadFacts['budgets'] {
  if (timing.budgets.length === 0) return []
  const classes = payClasses(timing)
  const sets: number[][] = []
  if (classes.length <= mostClasses) {
    for (let bits = 1; bits < 2 ** classes.length; bits++) sets.push([...classes.keys()].filter((c) => (bits >> c) & 1))
  } else sets.push(...[...classes.keys()].map((c) => [c]), [...classes.keys()])
  return sets.map((set) => {
    const drawn = new Set(set.flatMap((c) => [...classes[c]!.budgets]))
    const most = [...drawn].reduce((sum, b) => sum + timing.budgets[b]!.amount, 0)
    return {
      items: new Set(set.flatMap((c) => classes[c]!.items)),
      most,
      about: {
        zh: `到${timing.target}学年来得及计入的可用资金合计${tenThousand(most)}万元`,
        en: `money that can be spent in time for ${timing.target}: ${tenThousand(most)} ten thousand yuan in all`,
      },
    }
  })
}
