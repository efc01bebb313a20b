/**
 * Looks for good answers, whatever the kind of problem: over sets of open sites where a set tells its cost, over whole
 * assignments where demands cannot be split, and over both where catchments are large.
 */
import type { Exchange } from './exchange.ts'
import { firstSites } from './first-sites.ts'
import type { NearSites } from './near-sites.ts'
import { costBeyondAll, searchOpenSets, type OpenSetSearch } from './open-set-search.ts'
import { hasLoadLimits, isCapacitated, sumOf, type SitingAnswer, type SitingProblem } from './siting-problem.ts'
import { transportTo } from './transport.ts'
import { searchWhole, type WholeSearch } from './whole-search.ts'

export interface AnswerSearch {
  readonly cost: () => number
  readonly answer: () => SitingAnswer | null
  /** Works for a moment. */
  readonly step: () => void
}

/** Demands in a catchment from which on sets of sites are looked at as such. */
const largeCatchment = 25

const looksBetween = 60
/** Steps with the sites as they are, before they may move as well. */
const settlingSteps = 600

const keyOf = (set: Int32Array): string => set.toSorted((a, b) => a - b).join()

/** Null where there is no set of sites to start from. */
export function searchAnswers(
  problem: SitingProblem,
  near: NearSites,
  seed: number,
  exchange: Exchange,
): AnswerSearch | null {
  const big = costBeyondAll(problem)
  const sites = problem.capacity.length
  const open = firstSites(problem, near, seed, big, problem.demand.length * sites > 1_000_000 ? 120 : 300)
  if (!open) return null
  return hasLoadLimits(problem) && !problem.isSplit
    ? searchWholes(problem, near, seed, exchange, open, big)
    : searchSets(problem, near, seed, exchange, open, big)
}

function searchSets(
  problem: SitingProblem,
  near: NearSites,
  seed: number,
  exchange: Exchange,
  open: Int32Array,
  big: number,
): AnswerSearch {
  const search = searchOpenSets(problem, near, open, seed, () => exchange.use)
  const tell = (): void => {
    if (search.cost() < Math.min(big, exchange.goal())) exchange.tellGoal(search.cost())
  }
  tell()
  return {
    cost: () => (search.cost() < big ? search.cost() : Infinity),
    answer: () => (search.cost() < big ? answerOfSet(problem, near, search.best(), big) : null),
    step() {
      search.step()
      const suggested = exchange.suggestion()
      if (suggested && suggested.length > 0) search.offer(suggested)
      tell()
    },
  }
}

/** Everybody to the nearest open site, or as capacities allow it most cheaply. */
export function answerOfSet(problem: SitingProblem, near: NearSites, open: Int32Array, big: number): SitingAnswer {
  const opening = open.reduce((sum, i) => sum + problem.fixed[i]!, 0)
  const { reach, amounts, cost } = transportTo(problem, near, open, {
    prices: null,
    big,
    limit: Infinity,
    nearest: open.length,
  })
  const served: (readonly [number, number, number])[] = []
  for (let j = 0; j < problem.demand.length; j++) {
    const from = j * reach.width
    const whole = problem.demand[j]!
    if (whole === 0) served.push([j, open[reach.place[from]!]!, 1])
    for (let e = from; e < from + reach.width; e++) {
      if (amounts[e]! > 0) served.push([j, open[reach.place[e]!]!, amounts[e]! / whole])
    }
  }
  return { objective: cost + opening, open: [...open], served }
}

function searchWholes(
  problem: SitingProblem,
  near: NearSites,
  seed: number,
  exchange: Exchange,
  open: Int32Array,
  big: number,
): AnswerSearch {
  const whole = searchWhole(problem, near, big, seed)
  whole.goOnFrom(open, null)
  const perSite = problem.demand.length / open.length
  const sets =
    isCapacitated(problem) && perSite >= largeCatchment ? setsBeside(problem, near, seed, exchange, open) : null
  const tell = (): void => {
    if (whole.cost() < exchange.goal()) exchange.tellGoal(whole.cost())
  }
  tell()
  const tried = new Set<string>()
  /** How much dearer whole demands were than split ones, at the least. */
  let dearer = Infinity
  let promising: { readonly open: Int32Array; readonly cost: number } | null = null
  let looks = 0
  return {
    cost: whole.cost,
    answer: () => (whole.cost() < Infinity ? answerOfWhole(problem, whole) : null),
    step() {
      const assigned = exchange.assignment()
      if (assigned) whole.goOnFrom(assigned.open, assigned.siteOf)
      const suggested = exchange.suggestion()
      if (sets && suggested && suggested.length > 0) sets.offer(suggested)
      if (sets) for (let time = 0; time < 6; time++) lookAtSet(sets)
      for (let time = 0; time < (sets ? 1 : 20); time++) whole.step()
      tell()
    },
  }

  /** Trying a set whole takes about as long as looking at many others: only the best of each lot is tried. */
  function lookAtSet(search: OpenSetSearch): void {
    search.step()
    looks++
    const settled = search.settled()
    if (settled && settled.cost < (promising?.cost ?? Infinity) && !tried.has(keyOf(settled.open))) promising = settled
    if (!promising || looks < looksBetween) return
    const hoped = promising.cost * (1 + (dearer < Infinity ? dearer * 0.7 : 0))
    if (hoped < whole.cost()) tryWhole(promising.open, promising.cost)
    promising = null
    looks = 0
  }

  /** What a set costs when demands may be split bounds what it costs when they may not. */
  function tryWhole(set: Int32Array, splitCost: number): void {
    tried.add(keyOf(set))
    if (set.reduce((sum, i) => sum + problem.capacity[i]!, 0) < sumOf(problem.demand)) return
    whole.goOnFrom(set, mainSites(problem, near, set, big))
    whole.settle(settlingSteps)
    dearer = Math.max(0, Math.min(dearer, whole.currentCost() / splitCost - 1))
    for (let time = 0; time < 20; time++) whole.step()
    tell()
  }
}

/** Sets of sites, demands being split: a guide to which sets are worth looking at. */
function setsBeside(
  problem: SitingProblem,
  near: NearSites,
  seed: number,
  exchange: Exchange,
  open: Int32Array,
): OpenSetSearch {
  return searchOpenSets({ ...problem, isSplit: true }, near, open, seed, () => exchange.use)
}

/** The site that serves most of each demand. */
function mainSites(problem: SitingProblem, near: NearSites, open: Int32Array, big: number): Int32Array {
  const { reach, amounts } = transportTo(problem, near, open, { prices: null, big, limit: Infinity, nearest: 16 })
  return Int32Array.from(problem.demand, (_, j) => {
    let most = j * reach.width
    for (let e = most; e < (j + 1) * reach.width; e++) if (amounts[e]! > amounts[most]!) most = e
    return open[reach.place[most]!]!
  })
}

function answerOfWhole(problem: SitingProblem, whole: WholeSearch): SitingAnswer {
  const siteOf = whole.best()
  const open = [...whole.bestOpen()]
  const sites = problem.capacity.length
  const serving = sumOf(Float64Array.from(siteOf, (i, j) => problem.cost[j * sites + i]!))
  const opening = open.reduce((sum, i) => sum + problem.fixed[i]!, 0)
  return { objective: serving + opening, open, served: [...siteOf].map((i, j) => [j, i, 1] as const) }
}
