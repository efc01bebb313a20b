/** The least cost of a small siting problem by going through every set of sites and every assignment; for tests only. */
import { siteStates, type SitingProblem } from './siting-problem.ts'

/** Null where there is no answer. Split demands must be whole numbers, and so must capacities. */
export function leastByEnumeration(problem: SitingProblem): number | null {
  const { capacity, fixed, p, states } = problem
  const sites = capacity.length
  let least: number | null = null
  for (let set = 1; set < 1 << sites; set++) {
    const open = [...capacity.keys()].filter((i) => (set >> i) & 1)
    if (p !== null && open.length !== p) continue
    if (open.some((i) => states[i] === siteStates.closed)) continue
    if ([...states].some((state, i) => state === siteStates.open && !open.includes(i))) continue
    const serving = problem.isSplit ? splitCost(problem, open) : wholeCost(problem, open)
    if (serving === null) continue
    const cost = serving + open.reduce((sum, i) => sum + fixed[i]!, 0)
    if (least === null || cost < least) least = cost
  }
  return least
}

function wholeCost({ demand, cost, capacity, least }: SitingProblem, open: readonly number[]): number | null {
  const load = new Map(open.map((i) => [i, 0]))
  let best: number | null = null
  const place = (j: number, spent: number): void => {
    if (best !== null && spent >= best) return
    if (j === demand.length) {
      if (open.every((i) => load.get(i)! >= least[i]!)) best = spent
      return
    }
    for (const i of open) {
      const own = cost[j * capacity.length + i]!
      if (own === Infinity || load.get(i)! + demand[j]! > capacity[i]!) continue
      load.set(i, load.get(i)! + demand[j]!)
      place(j + 1, spent + own)
      load.set(i, load.get(i)! - demand[j]!)
    }
  }
  place(0, 0)
  return best
}

/** Unit by unit along the cheapest way through what is placed already (Bellman and Ford); whole units only. */
function splitCost({ demand, cost, capacity }: SitingProblem, open: readonly number[]): number | null {
  const sites = capacity.length
  const placed = demand.length === 0 ? [] : Array.from(demand, () => new Map(open.map((i) => [i, 0])))
  const load = new Map(open.map((i) => [i, 0]))
  const unit = (j: number, i: number): number => cost[j * sites + i]! / demand[j]!
  for (const [j, units] of demand.entries()) {
    for (let k = 0; k < units; k++) {
      // Cheapest change that brings one more unit to each site, the units there moving on.
      const far = new Map(open.map((i) => [i, unit(j, i)]))
      const came = new Map<number, { from: number; mover: number }>()
      for (let round = 0; round < open.length; round++) {
        for (const from of open) {
          for (const mover of demand.keys()) {
            const there = placed[mover]?.get(from) ?? 0
            if (there === 0) continue
            for (const to of open) {
              const step = far.get(from)! + unit(mover, to) - unit(mover, from)
              if (!(step < far.get(to)! - 1e-12)) continue
              far.set(to, step)
              came.set(to, { from, mover })
            }
          }
        }
      }
      const free = open.filter((i) => load.get(i)! < capacity[i]! && far.get(i)! < Infinity)
      if (free.length === 0) return null
      let end = free.reduce((best, i) => (far.get(i)! < far.get(best)! ? i : best))
      load.set(end, load.get(end)! + 1)
      for (let way = came.get(end); way; way = came.get(end)) {
        placed[way.mover]!.set(end, placed[way.mover]!.get(end)! + 1)
        placed[way.mover]!.set(way.from, placed[way.mover]!.get(way.from)! - 1)
        end = way.from
      }
      placed[j]!.set(end, placed[j]!.get(end)! + 1)
    }
  }
  return placed.reduce(
    (sum, own, j) => [...own].reduce((part, [i, units]) => part + (units > 0 ? units * unit(j, i) : 0), sum),
    0,
  )
}
