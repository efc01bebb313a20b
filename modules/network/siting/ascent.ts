/**
 * Raises the prices of a relaxation step by step, so that its value, the lower bound, rises: the volume algorithm (F. Barahona
 * and R. Anbil 2000), which also tells how often each site is used on the way, a hint at which are worth opening.
 */
import type { Half, Relaxation } from './relaxation.ts'

export interface Ascent {
  /** One step; gives the best bound so far. `goal` is the cost of the best answer known. */
  readonly step: (goal: number) => number
  readonly best: () => number
  /** Prices of the best bound. */
  readonly prices: Float64Array
  /** Share of the recent steps in which a site was used, 0 to 1. */
  readonly use: Float64Array
  /** Steps have become too small to matter. */
  readonly isSettled: () => boolean
}

export function ascend(relaxation: Relaxation, first: Float64Array, half: Half, isWhole = false): Ascent {
  const demands = first.length
  const prices = Float64Array.from(first)
  const trial = Float64Array.from(first)
  const slope = new Float64Array(demands)
  let best = relaxation.evaluate(prices, half, isWhole)
  const use = Float64Array.from(relaxation.used)
  for (let j = 0; j < demands; j++) slope[j] = 1 - relaxation.served[j]!
  let scale = 1
  let mixing = 0.2
  let lastBest = best
  let steps = 0
  let failures = 0
  let norm = 1
  const move = (goal: number): void => {
    norm = 0
    for (let j = 0; j < demands; j++) norm += slope[j]! * slope[j]!
    // The goal may be the optimum itself: aim a little higher, so that the last steps do not vanish.
    const target = Math.max(goal, best + Math.abs(best) * 1e-5)
    const length = norm > 1e-12 ? (scale * (target - best)) / norm : 0
    for (let j = 0; j < demands; j++) trial[j] = prices[j]! + length * slope[j]!
  }
  /** Mixes the newest slope in, as far as makes the mixture shortest. */
  const mix = (): number => {
    let newest = 0
    let both = 0
    for (let j = 0; j < demands; j++) {
      const g = 1 - relaxation.served[j]!
      newest += g * g
      both += g * slope[j]!
    }
    const away = newest + norm - 2 * both
    const shortest = away > 1e-12 ? (norm - both) / away : mixing
    const share = shortest < mixing / 10 ? mixing / 10 : Math.min(shortest, mixing)
    for (let j = 0; j < demands; j++) slope[j] = share * (1 - relaxation.served[j]!) + (1 - share) * slope[j]!
    for (let i = 0; i < use.length; i++) use[i] = share * relaxation.used[i]! + (1 - share) * use[i]!
    return both
  }
  return {
    prices,
    use,
    best: () => best,
    isSettled: () => scale < 2e-5 || norm < 1e-9,
    step(goal) {
      steps++
      move(goal)
      const value = relaxation.evaluate(trial, half, isWhole)
      const agreement = mix()
      if (value > best) {
        if (value - best > Math.abs(best) * 1e-7) failures = 0
        else failures++
        best = value
        prices.set(trial)
        if (agreement > 0) scale = Math.min(2, scale * 1.1)
      } else failures++
      if (failures >= 20) {
        scale *= 0.66
        failures = 0
      }
      if (steps % 200 === 0) {
        if (best - lastBest < Math.abs(best) * 0.001 && mixing > 0.0005) mixing /= 2
        lastBest = best
      }
      return best
    },
  }
}
