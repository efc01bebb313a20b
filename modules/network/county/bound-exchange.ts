/** What the search and the thread that raises the bound tell each other, in memory that both see. */
import type { BoundPrices } from './bound.ts'
import { enrolledYears } from './bound-lists.ts'
import type { Raised, SiteUse } from './raise-bound.ts'

export interface BoundExchange {
  readonly buffer: SharedArrayBuffer
  /** Cost of the best plan so far. */
  readonly target: () => number
  readonly tellTarget: (cost: number) => void
  readonly bound: () => number
  /** A better bound, its prices, and how often sites stood on the way. */
  readonly tell: (bound: number, prices: BoundPrices, use: SiteUse, steps: number) => void
  /** A copy of what was told last; null while there is nothing. */
  readonly latest: () => Raised | null
  readonly isStopped: () => boolean
  readonly stop: () => void
  /** The thread tells that it tells no more; the other side waits for it, for so many milliseconds at most. */
  readonly end: () => void
  readonly hasEnded: () => boolean
  readonly waitForEnd: (milliseconds: number) => void
}

const [stopAt, endAt, turnAt] = [0, 1, 2]
const head = 4

/** Over given memory, or over new memory where none is given. */
export function boundExchange(
  { units, years, sites }: { readonly units: number; readonly years: number; readonly sites: number },
  given: SharedArrayBuffer | null = null,
): BoundExchange {
  const served = units * years
  const enrolled = units * enrolledYears
  const uses = sites * years
  const length = head + served + enrolled + years + uses * 2
  const buffer = given ?? new SharedArrayBuffer(length * 8 + 16)
  const numbers = new Float64Array(buffer, 16, length)
  const marks = new Int32Array(buffer, 0, 4)
  let from = head
  const part = (size: number): Float64Array => numbers.subarray(from, (from += size))
  const [ownServed, ownEnrolled, ownBudget, stands, turned] = [
    part(served),
    part(enrolled),
    part(years),
    part(uses),
    part(uses),
  ]
  const read = (): Raised => ({
    bound: numbers[1]!,
    prices: { served: ownServed.slice(), enrolled: ownEnrolled.slice(), budget: ownBudget.slice() },
    use: { stands: stands.slice(), turned: turned.slice() },
    steps: numbers[2]!,
  })
  return {
    buffer,
    target: () => numbers[0]!,
    tellTarget: (cost) => void (numbers[0] = cost),
    bound: () => (Atomics.load(marks, turnAt) === 0 ? Number.NEGATIVE_INFINITY : numbers[1]!),
    tell(bound, prices, use, steps) {
      // Odd while it is being written.
      Atomics.add(marks, turnAt, 1)
      numbers[1] = bound
      numbers[2] = steps
      ownServed.set(prices.served)
      ownEnrolled.set(prices.enrolled ?? [])
      ownBudget.set(prices.budget)
      stands.set(use.stands)
      turned.set(use.turned)
      Atomics.add(marks, turnAt, 1)
    },
    latest() {
      for (let tries = 0; tries < 1000; tries += 1) {
        const before = Atomics.load(marks, turnAt)
        if (before === 0) return null
        const found = read()
        if (before % 2 === 0 && Atomics.load(marks, turnAt) === before) return found
        Atomics.wait(marks, stopAt, Atomics.load(marks, stopAt), 1)
      }
      return null
    },
    isStopped: () => Atomics.load(marks, stopAt) === 1,
    stop: () => void Atomics.store(marks, stopAt, 1),
    end() {
      Atomics.store(marks, endAt, 1)
      Atomics.notify(marks, endAt)
    },
    hasEnded: () => Atomics.load(marks, endAt) === 1,
    waitForEnd: (milliseconds) => void Atomics.wait(marks, endAt, 0, milliseconds),
  }
}
