/** Money of actions by budget year and pot; what no pot was given for stands as 来源未定. */
import type { StoredAction } from '#modules/roadmap/index.ts'
import { roadPots, roadPotWords, type RoadPot } from '#modules/roadmap/contract.ts'
import type { Words } from '#kernel/words.ts'

export interface PotMoney {
  readonly year: number
  readonly pot: RoadPot | null
  readonly potWords: Words
  /** Yuan. */
  readonly amount: number
}

const undecided: Words = { zh: '来源未定', en: 'pot not decided' }

const order = (pot: RoadPot | null): number => (pot === null ? roadPots.length : roadPots.indexOf(pot))

export function moneyByPot(actions: readonly Pick<StoredAction, 'payments'>[]): PotMoney[] {
  const sums = new Map<string, { year: number; pot: RoadPot | null; cents: number }>()
  for (const { payments } of actions) {
    for (const { year, pot, amount } of payments) {
      const key = `${year} ${pot ?? ''}`
      const sum = sums.get(key) ?? { year, pot, cents: 0 }
      // Cents, so that a hundred payments add up to what is printed.
      sums.set(key, { ...sum, cents: sum.cents + Math.round(amount * 100) })
    }
  }
  return [...sums.values()]
    .toSorted((a, b) => a.year - b.year || order(a.pot) - order(b.pot))
    .map(({ year, pot, cents }) => ({
      year,
      pot,
      potWords: pot === null ? undecided : roadPotWords[pot],
      amount: cents / 100,
    }))
}
