/** How evenly the ways of an answer are spread over those who go them: mean, deviations and Gini, weighted by demand. */
import { distanceOf, type Format } from './parse-instance.ts'
import type { SitingAnswer, SitingProblem } from './siting-problem.ts'
import type { Spread } from './siting-plan.ts'

/** Null where the file has costs and no distances. */
export function spreadOfWays(problem: SitingProblem, format: Format, { served }: SitingAnswer): Spread | null {
  if (format === 'cap') return null
  const { demand, cost, capacity } = problem
  const ways = served
    .map(([j, i, share]) => ({
      // Elsewhere than in a table every place counts once, however much it takes of a site.
      weight: (format === 'table' ? demand[j]! : 1) * share,
      way: distanceOf(format, cost[j * capacity.length + i]!, demand[j]!),
    }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.way - b.way)
  const total = ways.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return null
  const mean = ways.reduce((sum, { weight, way }) => sum + weight * way, 0) / total
  let squares = 0
  let absolute = 0
  let below = 0
  let area = 0
  for (const { weight, way } of ways) {
    squares += weight * (way - mean) ** 2
    absolute += weight * Math.abs(way - mean)
    area += weight * way * (2 * below + weight)
    below += weight
  }
  return {
    mean,
    standardDeviation: Math.sqrt(squares / total),
    meanAbsoluteDeviation: absolute / total,
    gini: mean === 0 ? 0 : area / (total * total * mean) - 1,
    longest: ways.at(-1)!.way,
  }
}
