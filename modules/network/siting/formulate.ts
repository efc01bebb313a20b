/** A siting problem as a linear model: the same questions put to a general solver, for small cases and to compare with. */
import { linearModel, type LinearModel } from '#kernel/linear-model.ts'
import { isCapacitated, siteStates, type SitingProblem } from './siting-problem.ts'

/**
 * A little more than a capacity: a solver that works with tolerances took a set for impossible that was full to the last unit.
 * A bound of the wider question is a bound of ours; loads of an answer are held against the capacity itself.
 */
const barelyMore = (capacity: number): number => capacity + Math.max(1e-7, capacity * 1e-9)

export interface Formulated {
  readonly model: LinearModel
  /** Variable of a site being open, and pairs of a demand and a site behind the further variables. */
  readonly pairs: readonly (readonly [demand: number, site: number])[]
  readonly sites: number
}

/** With `nearest` only so many of the cheapest sites of each demand are offered, which may cut the best answer off. */
export function formulateSiting(problem: SitingProblem, nearest = Infinity): Formulated {
  const { demand, capacity, cost, fixed, least, p, states, isSplit } = problem
  const sites = capacity.length
  const isBounded = isCapacitated(problem)
  const pairs: (readonly [number, number])[] = []
  const ownPairs: number[][] = []
  const sitePairs: number[][] = Array.from({ length: sites }, () => [])
  for (let j = 0; j < demand.length; j++) {
    const reached = [...capacity.keys()].filter(
      (i) => states[i] !== siteStates.closed && cost[j * sites + i]! < Infinity,
    )
    if (nearest < reached.length) reached.sort((a, b) => cost[j * sites + a]! - cost[j * sites + b]!).splice(nearest)
    ownPairs.push(
      reached.map((i) => {
        sitePairs[i]!.push(pairs.length)
        return pairs.push([j, i]) - 1
      }),
    )
  }
  const maker = linearModel([
    ...Array.from(fixed, (own, i) => ({
      cost: own,
      lower: states[i] === siteStates.open ? 1 : 0,
      upper: states[i] === siteStates.closed ? 0 : 1,
      isWhole: true,
    })),
    ...pairs.map(([j, i]) => ({
      cost: cost[j * sites + i]!,
      lower: 0,
      upper: 1,
      // Without capacities everybody goes to the nearest open site by itself.
      isWhole: isBounded && !isSplit,
    })),
  ])
  for (const own of ownPairs) {
    maker.row(
      1,
      1,
      own.map((pair) => [sites + pair, 1]),
    )
  }
  pairs.forEach(([, i], pair) => {
    maker.row(-Infinity, 0, [
      [sites + pair, 1],
      [i, -1],
    ])
  })
  for (let i = 0; i < sites; i++) {
    const loads = sitePairs[i]!.map((pair) => [sites + pair, demand[pairs[pair]![0]]!] as const)
    if (capacity[i]! < Infinity) maker.row(-Infinity, 0, [...loads, [i, -barelyMore(capacity[i]!)]])
    if (least[i]! > 0) maker.row(0, Infinity, [...loads, [i, -least[i]!]])
  }
  if (p !== null) {
    maker.row(
      p,
      p,
      Array.from(fixed, (_, i) => [i, 1]),
    )
  }
  return { model: maker.model(), pairs, sites }
}

/** Whole demands to given sites, the cheapest way, over the pairs that are offered: all sites of the set are open. */
export function formulateAssignment(
  problem: SitingProblem,
  open: Int32Array,
  pairs: readonly (readonly [demand: number, site: number])[],
): Formulated {
  const { demand, capacity, cost, least } = problem
  const sites = capacity.length
  const maker = linearModel(pairs.map(([j, i]) => ({ cost: cost[j * sites + i]!, lower: 0, upper: 1, isWhole: true })))
  const byDemand: [number, number][][] = Array.from(demand, () => [])
  const bySite = new Map<number, [number, number][]>([...open].map((i) => [i, []]))
  pairs.forEach(([j, i], pair) => {
    byDemand[j]!.push([pair, 1])
    bySite.get(i)!.push([pair, demand[j]!])
  })
  for (const own of byDemand) maker.row(1, 1, own)
  for (const [i, own] of bySite) maker.row(least[i]!, barelyMore(capacity[i]!), own)
  return { model: maker.model(), pairs, sites: 0 }
}
