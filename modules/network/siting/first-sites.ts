/** A set of sites to start from: good without capacities first, then exchanged until it holds all demand. */
import { interchange } from './interchange.ts'
import type { NearSites } from './near-sites.ts'
import { searchOpenSets } from './open-set-search.ts'
import { siteStates, sumOf, type SitingProblem } from './siting-problem.ts'

/** Without capacities; everything else as in the problem. */
export const boundless = (problem: SitingProblem): SitingProblem => ({
  ...problem,
  capacity: new Float64Array(problem.capacity.length).fill(Infinity),
})

/** `moments` are the moves and shakes spent on it. Null where no set keeps to the states or holds all demand. */
export function firstSites(
  problem: SitingProblem,
  near: NearSites,
  seed: number,
  big: number,
  moments: number,
): Int32Array | null {
  const { capacity, demand, p, states } = problem
  const allowed = [...capacity.keys()].filter((i) => states[i] !== siteStates.closed)
  const forced = allowed.filter((i) => states[i] === siteStates.open)
  if (allowed.length === 0 || (p !== null && (forced.length > p || allowed.length < p))) return null
  const rest = allowed.filter((i) => states[i] !== siteStates.open)
  const start = p === null ? allowed : [...forced, ...rest.slice(0, p - forced.length)]
  const free = boundless(problem)
  const search = searchOpenSets(free, near, Int32Array.from(start), seed, () => null)
  for (let moment = 0; moment < moments; moment++) search.step()
  return withRoom(free, near, search.best(), capacity, sumOf(demand), big)
}

/** Exchanges, or opens, what adds most room for its cost. */
function withRoom(
  free: SitingProblem,
  near: NearSites,
  first: Int32Array,
  capacity: Float64Array,
  needed: number,
  big: number,
): Int32Array | null {
  const sites = capacity.length
  const noPrices = new Float64Array(sites)
  let open = first
  for (;;) {
    const room = open.reduce((sum, i) => sum + capacity[i]!, 0)
    if (room >= needed - needed * 1e-12) return open
    const { drop, add, both } = interchange(free, near, open, noPrices, big)
    let best: { out: number; into: number } | null = null
    let least = Infinity
    for (let into = 0; into < sites; into++) {
      if (add[into] === Infinity) continue
      if (free.p === null) {
        const price = add[into]! / Math.min(capacity[into]!, needed - room)
        if (price < least && capacity[into]! > 0) {
          least = price
          best = { out: -1, into }
        }
        continue
      }
      for (let out = 0; out < open.length; out++) {
        const gained = capacity[into]! - capacity[open[out]!]!
        if (gained <= 0 || free.states[open[out]!] === siteStates.open) continue
        const price = (add[into]! + drop[out]! - both[into * open.length + out]!) / Math.min(gained, needed - room)
        if (price >= least) continue
        least = price
        best = { out, into }
      }
    }
    if (!best) return null
    const next = [...open]
    if (best.out >= 0) next.splice(best.out, 1)
    open = Int32Array.from([...next, best.into])
  }
}
