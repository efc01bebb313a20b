/**
 * Evenness first: of all answers whose ways are not much longer in sum than the shortest, those with the least sum of squared
 * ways beyond the mean, weighted by demand (as in published work on equality of access). It is the same kind of problem with another
 * cost, the sum being priced; whatever the price, the bound holds.
 */
import { distanceOf, type Format } from './parse-instance.ts'
import type { SitingProblem } from './siting-problem.ts'

export interface EvenCosts {
  /** Squared ways beyond `mean` × weight, in the places of `cost`. */
  readonly beyond: Float64Array
  /** Ways × weight. */
  readonly ways: Float64Array
}

export function evenCosts(problem: SitingProblem, format: Format, mean: number): EvenCosts {
  const sites = problem.capacity.length
  const weightOf = (j: number): number => (format === 'table' ? problem.demand[j]! : 1)
  const beyond = problem.cost.map((cost, at) => {
    const j = Math.floor(at / sites)
    if (cost === Infinity) return Infinity
    return weightOf(j) * Math.max(0, distanceOf(format, cost, problem.demand[j]!) - mean) ** 2
  })
  return { beyond, ways: problem.cost }
}

/** The problem with its sum of ways priced; `price` is in squared units of way for a unit of way. */
export const pricedProblem = (problem: SitingProblem, { beyond, ways }: EvenCosts, price: number): SitingProblem => ({
  ...problem,
  cost: beyond.map((cost, at) => cost + price * (ways[at] === Infinity ? 0 : ways[at]!)),
  fixed: new Float64Array(problem.fixed.length),
})
