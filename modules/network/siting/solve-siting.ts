/** A siting problem to its answer: those who look for answers and those who raise the bound, until they meet or time is up. */
import { searchBound, type AssignWhole, type BoundSearch } from './branch-and-bound.ts'
import type { Exchange } from './exchange.ts'
import { explainImpossible, type Impossible } from './explain-impossible.ts'
import { boundless } from './first-sites.ts'
import { interchange } from './interchange.ts'
import { nearSites, type NearSites } from './near-sites.ts'
import { costBeyondAll } from './open-set-search.ts'
import { searchAnswers } from './search-answers.ts'
import type { SitingAnswer, SitingProblem } from './siting-problem.ts'

export const statuses = ['optimal', 'feasible', 'infeasible', 'stopped'] as const
export type Status = (typeof statuses)[number]

export interface SitingResult {
  readonly status: Status
  readonly answer: SitingAnswer | null
  /** Proven: no answer costs less. -Infinity where nothing is proven. */
  readonly bound: number
  /** (objective − bound) / objective; null without an answer. */
  readonly gap: number | null
  readonly impossible: Impossible | null
}

export interface Solving {
  readonly seconds: number
  readonly seed: number
  /** Seconds since the work began. */
  readonly elapsed: () => number
  readonly exchange: Exchange
  readonly onProgress?: (objective: number, bound: number) => void
  /** Somebody else raises the bound at the same time. */
  readonly isBoundElsewhere: boolean
  /** Assigns whole demands exactly where sets of sites are small; null where nobody can. */
  readonly assignWhole: (near: NearSites) => AssignWhole | null
}

/** Prices to begin with: what the second nearest of good sites would cost, so that about one site is worth using for each. */
export function firstPrices(problem: SitingProblem, near: NearSites, open: readonly number[]): Float64Array {
  const sites = problem.capacity.length
  const isOpen = new Uint8Array(sites)
  for (const i of open) isOpen[i] = 1
  return Float64Array.from(problem.demand, (_, j) => {
    let count = 0
    let price = near.cost[j * sites]!
    for (let at = j * sites; at < (j + 1) * sites && near.cost[at]! < Infinity; at++) {
      price = near.cost[at]!
      if (isOpen[near.site[at]!] === 1) count++
      if (count === 2) break
    }
    return price
  })
}

/** How near bound and objective must be to count as one: a general solver's tolerance, where one had the last word. */
const sameCost = 2e-7

export const isProven = (objective: number, bound: number): boolean =>
  objective < Infinity && objective - bound <= Math.max(sameCost, Math.abs(objective) * sameCost)

/** Works until proven, out of time or stopped. */
export function solveSiting(problem: SitingProblem, solving: Solving): SitingResult {
  const { seconds, seed, elapsed, exchange, onProgress } = solving
  const impossible = explainImpossible(problem)
  if (impossible) return { status: 'infeasible', answer: null, bound: Infinity, gap: null, impossible }
  const near = nearSites(problem)
  const search = searchAnswers(problem, near, seed, exchange)
  if (!search) return resultOf(null, exchange)
  const bounds = solving.isBoundElsewhere
    ? null
    : startBound(problem, near, search.answer(), exchange, solving.assignWhole(near))
  let told = -1
  while (elapsed() < seconds && !exchange.isStopped()) {
    const since = elapsed()
    if (bounds) boundFor(0.04, bounds, exchange, elapsed)
    // A half may take longer than its turn: then so may the search.
    const until = elapsed() + Math.max(0.04, elapsed() - since)
    do search.step()
    while (elapsed() < until && !isMet(exchange))
    if (elapsed() - told > 0.5) {
      told = elapsed()
      onProgress?.(exchange.goal(), exchange.bound())
    }
    if (isMet(exchange)) break
  }
  return resultOf(search.answer(), exchange)
}

/** The bound has met the best answer, or has shown that there is none. */
const isMet = (exchange: Exchange): boolean =>
  exchange.bound() === Infinity || isProven(exchange.goal(), exchange.bound())

export function startBound(
  problem: SitingProblem,
  near: NearSites,
  answer: SitingAnswer | null,
  exchange: Exchange,
  assignWhole: AssignWhole | null,
): BoundSearch {
  const big = costBeyondAll(problem)
  const open = answer?.open ?? []
  // Where no answer is known yet, about what the sites would cost without capacities.
  const aimed = Math.min(
    exchange.goal(),
    interchange(boundless(problem), near, Int32Array.from(open), new Float64Array(problem.capacity.length), big).base *
      1.2,
  )
  return searchBound(problem, near, firstPrices(problem, near, open), big, aimed, assignWhole)
}

/** Raises the bound for some seconds, and tells what came up. */
export function boundFor(seconds: number, bounds: BoundSearch, exchange: Exchange, elapsed: () => number): void {
  const until = elapsed() + seconds
  while (elapsed() < until && !bounds.isDone()) {
    bounds.step(exchange.goal())
    const suggested = bounds.suggestion()
    if (suggested) exchange.suggest(suggested)
    const assigned = bounds.assignment()
    if (assigned) exchange.assign(assigned)
  }
  exchange.use.set(bounds.use())
  exchange.tellBound(bounds.bound())
}

export function resultOf(answer: SitingAnswer | null, exchange: Exchange): SitingResult {
  const raised = exchange.bound()
  if (!answer) {
    const isImpossible = raised === Infinity
    return {
      status: isImpossible ? 'infeasible' : 'stopped',
      answer: null,
      bound: raised,
      gap: null,
      impossible: isImpossible ? { kind: 'proven' } : null,
    }
  }
  const { objective } = answer
  // Sums in another order differ in the last digits; a bound never lies above what was found.
  const bound = Math.min(raised, objective)
  const isOptimal = isProven(objective, bound)
  return {
    status: isOptimal ? 'optimal' : exchange.isStopped() ? 'stopped' : 'feasible',
    answer,
    bound,
    gap: objective === 0 ? 0 : (objective - bound) / objective,
    impossible: null,
  }
}
