/** Evenness first, by a price on the sum of ways that is raised until the sum keeps within what it may be. */
import { evenCosts, pricedProblem } from './even-ways.ts'
import type { Format } from './parse-instance.ts'
import { siteApart, type SitingJob } from './site.job.ts'
import type { SitingAnswer, SitingProblem } from './siting-problem.ts'
import { isProven, type SitingResult } from './solve-siting.ts'

/** Prices that are tried. */
const tries = 7

const sumBy = (costs: Float64Array, sites: number, { served }: SitingAnswer): number =>
  served.reduce((sum, [j, i, share]) => sum + share * costs[j * sites + i]!, 0)

/**
 * `share`: how much longer the ways may be in sum than in the shortest answer. The objective is the sum of squared ways beyond the
 * mean of the shortest answer; the bound holds whatever the prices were.
 */
export async function evenApart(
  problem: SitingProblem,
  format: Format,
  share: number,
  job: SitingJob,
): Promise<SitingResult & { readonly seconds: number; readonly shortest?: number }> {
  const part = { ...job, seconds: job.seconds / (tries + 1) }
  const shortest = await siteApart({ ...problem, fixed: new Float64Array(problem.fixed.length) }, part)
  if (!shortest.answer) return shortest
  const sites = problem.capacity.length
  const weight = problem.demand.reduce((sum, own) => sum + (format === 'table' ? own : 1), 0)
  const costs = evenCosts(problem, format, shortest.answer.objective / weight)
  const most = shortest.answer.objective * (1 + share)
  let seconds = shortest.seconds
  let best: SitingAnswer = { ...shortest.answer, objective: sumBy(costs.beyond, sites, shortest.answer) }
  let bound = 0
  let low = 0
  let high = Infinity
  // A unit of way is worth about as much as the squared ways beyond the mean are to all ways together.
  let price = best.objective / Math.max(1e-12, shortest.answer.objective)
  for (let time = 0; time < tries && !job.signal?.aborted; time++) {
    const tried = await siteApart(pricedProblem(problem, costs, price), part)
    seconds += tried.seconds
    if (!tried.answer) break
    bound = Math.max(bound, tried.bound - price * most)
    const ways = sumBy(costs.ways, sites, tried.answer)
    const beyond = sumBy(costs.beyond, sites, tried.answer)
    if (ways <= most) {
      if (beyond < best.objective) best = { ...tried.answer, objective: beyond }
      high = price
    } else low = price
    price = high === Infinity ? price * 4 : (low + high) / 2
  }
  const { objective } = best
  bound = Math.min(bound, objective)
  const isOptimal = isProven(objective, bound)
  const gap = objective === 0 ? 0 : (objective - bound) / objective
  return {
    status: isOptimal ? 'optimal' : job.signal?.aborted ? 'stopped' : 'feasible',
    answer: best,
    bound,
    gap,
    impossible: null,
    seconds,
    shortest: shortest.answer.objective,
  }
}
