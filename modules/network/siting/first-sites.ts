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
  const free = boundless(problem)
  const start = p === null ? Int32Array.from(allowed) : oneByOne(free, near, forced, p, big)
  const search = searchOpenSets(free, near, start, seed, () => null)
  for (let moment = 0; moment < moments; moment++) search.step()
  return withRoom(free, near, search.best(), capacity, sumOf(demand), big)
}

/** Opens the site that saves most, again and again; what a site would save is kept up to date by the demands that changed. */
function oneByOne(
  { demand, capacity, states }: SitingProblem,
  near: NearSites,
  forced: readonly number[],
  p: number,
  big: number,
): Int32Array {
  const sites = capacity.length
  const nearest = new Float64Array(demand.length).fill(big)
  const saves = new Float64Array(sites)
  const isOpen = new Uint8Array(sites)
  for (let j = 0; j < demand.length; j++) {
    for (let at = j * sites; at < (j + 1) * sites && near.cost[at]! < Infinity; at++) {
      saves[near.site[at]!]! += big - near.cost[at]!
    }
  }
  const open: number[] = []
  /** Cost at the site that is just being opened. */
  const atSite = new Float64Array(demand.length)
  const openOne = (site: number): void => {
    open.push(site)
    isOpen[site] = 1
    for (let j = 0; j < demand.length; j++) {
      atSite[j] = Infinity
      for (let at = j * sites; at < (j + 1) * sites && near.cost[at]! < nearest[j]!; at++) {
        if (near.site[at] !== site) continue
        atSite[j] = near.cost[at]!
        break
      }
    }
    for (let j = 0; j < demand.length; j++) {
      const now = atSite[j]!
      const before = nearest[j]!
      if (now >= before) continue
      for (let at = j * sites; at < (j + 1) * sites && near.cost[at]! < before; at++) {
        saves[near.site[at]!]! -= before - Math.max(now, near.cost[at]!)
      }
      nearest[j] = now
    }
  }
  for (const site of forced) openOne(site)
  while (open.length < p) {
    let best = -1
    for (let i = 0; i < sites; i++) {
      if (isOpen[i] === 0 && states[i] !== siteStates.closed && (best < 0 || saves[i]! > saves[best]!)) best = i
    }
    openOne(best)
  }
  return Int32Array.from(open)
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
