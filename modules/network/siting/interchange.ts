/**
 * What opening, leaving out or exchanging sites would change, for all of them at once (the fast interchange of Whitaker 1983
 * and of Resende and Werneck 2007). With prices on the capacity of full sites the figures are lower bounds of what the set
 * would cost, so that a set whose figure is not below the best cost need not be looked at.
 */
import type { NearSites } from './near-sites.ts'
import type { SitingProblem } from './siting-problem.ts'

export interface Interchange {
  /** Cost (or its bound) of the open set as it is. */
  readonly base: number
  /** Change by leaving out the open site at a place of the order. */
  readonly drop: Float64Array
  /** Change by opening a site; Infinity where it is open or closed for good. */
  readonly add: Float64Array
  /** To be taken off `drop + add` where both happen, at `site * open sites + place`. */
  readonly both: Float64Array
}

/** `prices` per unit of capacity for every site, those that are not open too; a valid bound whatever they are. */
export function interchange(
  problem: SitingProblem,
  near: NearSites,
  open: Int32Array,
  prices: Float64Array,
  big: number,
): Interchange {
  const { demand, capacity, fixed, states } = problem
  const sites = capacity.length
  const count = open.length
  const placeOf = new Int32Array(sites).fill(-1)
  open.forEach((site, place) => (placeOf[site] = place))
  const drop = new Float64Array(count)
  const add = new Float64Array(sites)
  const both = new Float64Array(sites * count)
  const held = (i: number): number => (prices[i]! > 0 ? capacity[i]! * prices[i]! : 0)
  let base = 0
  for (let place = 0; place < count; place++) {
    const i = open[place]!
    drop[place] = held(i) - fixed[i]!
    base += fixed[i]! - held(i)
  }
  for (let i = 0; i < sites; i++) add[i] = placeOf[i]! >= 0 || states[i] === -1 ? Infinity : fixed[i]! - held(i)
  const seenSite = new Int32Array(sites)
  const seenCost = new Float64Array(sites)
  for (let j = 0; j < demand.length; j++) {
    const row = j * sites
    const d = demand[j]!
    let first = big
    let second = big
    let firstPlace = -1
    let seen = 0
    for (let at = row; at < row + sites; at++) {
      if (near.cost[at]! >= second) break
      const i = near.site[at]!
      const priced = near.cost[at]! + d * prices[i]!
      if (priced >= second) continue
      const place = placeOf[i]!
      if (place < 0) {
        seenSite[seen] = i
        seenCost[seen++] = priced
      } else if (priced < first) {
        second = first
        first = priced
        firstPlace = place
      } else second = priced
    }
    base += first
    if (firstPlace >= 0) drop[firstPlace]! += second - first
    for (let s = 0; s < seen; s++) {
      const priced = seenCost[s]!
      if (priced >= second) continue
      const i = seenSite[s]!
      if (priced < first) {
        add[i]! -= first - priced
        if (firstPlace >= 0) both[i * count + firstPlace]! += second - first
      } else if (firstPlace >= 0) both[i * count + firstPlace]! += second - priced
    }
  }
  return { base, drop, add, both }
}
