/**
 * Raises the prices of the bound step by step: the volume algorithm (F. Barahona and R. Anbil 2000), which also tells how often
 * each site stands in each year on the way, a hint at what is worth keeping and opening.
 */
import { boundAt, boundTask, cellsOf, type BoundPrices, type SiteAnswer } from './bound.ts'
import { enrolledYears } from './bound-lists.ts'
import type { CountyModel } from './county-model.ts'

/** Steps without a better bound before they get shorter, and by how much. */
const patience = 10
const shorter = 0.66

/** Site × years + year: the share of the recent steps in which the site stood, and in which it taught grades 1–3 only. */
export interface SiteUse {
  readonly stands: Float64Array
  readonly turned: Float64Array
}

export interface Raised {
  readonly bound: number
  readonly prices: BoundPrices
  readonly use: SiteUse
  readonly steps: number
}

export interface Raising {
  /** Cost of a plan that is known. */
  readonly target: () => number
  readonly isLate: () => boolean
  readonly onStep: (bound: number, prices: BoundPrices, use: SiteUse, steps: number) => void
  readonly mostSteps: number
}

/** To begin with: the way to the nearest site. Prices that are too low are mended in fewer steps than those too high. */
function firstPrices(model: CountyModel): Float64Array {
  const { units: U, years: T, choiceStart, choiceCost } = model
  const cells = new Float64Array(cellsOf(model))
  for (let u = 0; u < U; u += 1) {
    const k = choiceStart[u]!
    if (k >= choiceStart[u + 1]!) continue
    cells.fill(choiceCost[k]!, u * T, (u + 1) * T)
    cells.fill(choiceCost[k]!, U * T + u * enrolledYears, U * T + (u + 1) * enrolledYears)
  }
  return cells
}

export function raiseBound(model: CountyModel, raising: Raising, from: Float64Array | null = null): Raised {
  const task = boundTask(model)
  const { units: U, years: T, sites: S } = model
  const { sizeOf } = task
  const cells = sizeOf.length
  const budget = new Float64Array(T)
  const pricesOf = (all: Float64Array): BoundPrices => ({
    served: all.subarray(0, U * T),
    enrolled: all.subarray(U * T, U * (T + enrolledYears)),
    budget,
  })
  const best = from?.slice() ?? firstPrices(model)
  const trial = best.slice()
  const slope = new Float64Array(cells)
  const shares = new Float64Array(cells)
  const use: SiteUse = { stands: new Float64Array(S * T), turned: new Float64Array(S * T) }
  const answer: SiteAnswer = {
    opens: new Int32Array(S),
    closes: new Int32Array(S),
    turns: new Int32Array(S),
  }
  const mixUse = (share: number): void => {
    for (let s = 0; s < S; s += 1) {
      for (let t = 0; t < T; t += 1) {
        const stands = t >= answer.opens[s]! && t < answer.closes[s]! ? 1 : 0
        const turned = t >= answer.turns[s]! ? stands : 0
        use.stands[s * T + t] = share * stands + (1 - share) * use.stands[s * T + t]!
        use.turned[s * T + t] = share * turned + (1 - share) * use.turned[s * T + t]!
      }
    }
  }
  let bound = boundAt(task, pricesOf(best), shares, answer)
  for (let i = 0; i < cells; i += 1) slope[i] = 1 - shares[i]!
  mixUse(1)
  raising.onStep(bound, pricesOf(best), use, 1)
  let scale = from ? 0.5 : 1
  let mixing = 0.2
  let failures = 0
  let steps = 1
  let lastBound = bound
  for (; steps < raising.mostSteps && !raising.isLate(); steps += 1) {
    let square = 0
    for (let i = 0; i < cells; i += 1) square += sizeOf[i]! * slope[i]! ** 2
    if (square < 1e-9 || scale < 2e-5) break
    // The goal may be the least cost itself: aim a little higher, so that the last steps do not vanish.
    const aim = Math.max(raising.target(), bound + Math.abs(bound) * 1e-5)
    const stride = (scale * (aim - bound)) / square
    for (let i = 0; i < cells; i += 1) trial[i] = best[i]! + stride * slope[i]!
    const value = boundAt(task, pricesOf(trial), shares, answer)
    // The newest slope is mixed in as far as makes the mixture shortest.
    let newest = 0
    let both = 0
    for (let i = 0; i < cells; i += 1) {
      const own = 1 - shares[i]!
      newest += sizeOf[i]! * own * own
      both += sizeOf[i]! * own * slope[i]!
    }
    const away = newest + square - 2 * both
    const shortest = away > 1e-12 ? (square - both) / away : mixing
    const share = shortest < mixing / 10 ? mixing / 10 : Math.min(shortest, mixing)
    for (let i = 0; i < cells; i += 1) slope[i] = share * (1 - shares[i]!) + (1 - share) * slope[i]!
    mixUse(share)
    if (value > bound) {
      failures = value - bound > Math.abs(bound) * 1e-7 ? 0 : failures + 1
      bound = value
      best.set(trial)
      if (both > 0) scale = Math.min(2, scale * 1.1)
      raising.onStep(bound, pricesOf(best), use, steps + 1)
    } else failures += 1
    if (failures >= patience) {
      scale *= shorter
      failures = 0
    }
    if (steps % 200 === 0) {
      if (bound - lastBound < Math.abs(bound) * 0.001 && mixing > 0.0005) mixing /= 2
      lastBound = bound
    }
  }
  return { bound, prices: pricesOf(best), use, steps }
}
