/** Assigns whole demands to a decided set of sites with a general solver, where the case is small enough for one. */
import type { LinearModel } from '#kernel/linear-model.ts'
import type { AssignWhole } from './branch-and-bound.ts'
import { formulateAssignment } from './formulate.ts'
import type { NearSites } from './near-sites.ts'
import { costBeyondAll } from './open-set-search.ts'
import type { SitingProblem } from './siting-problem.ts'
import { transportTo } from './transport.ts'

/** What a solver of linear models gives, as far as it is needed here. */
type Solver = (
  model: LinearModel,
  limits: { readonly seconds: number; readonly below: number },
) => { readonly bound: number; readonly objective: number | null; readonly values: Float64Array | null }

const mostPairs = 12_000
const likeliest = 5000

/**
 * Null where demands may be split. Only pairs are offered that a better answer may use: by the prices of the split answer, what
 * a pair costs more than the cheapest of its demand adds to the whole at least.
 */
export function assignWholeBy(problem: SitingProblem, near: NearSites, solve: Solver, seconds: number): AssignWhole {
  const { demand, fixed, capacity, cost } = problem
  const sites = capacity.length
  const big = costBeyondAll(problem)
  return (open, goal) => {
    const opening = open.reduce((sum, i) => sum + fixed[i]!, 0)
    const split = transportTo(problem, near, open, { prices: null, big, limit: Infinity, nearest: open.length })
    const known = { bound: split.cost + opening, siteOf: null }
    const allowance = goal - known.bound
    if (!(allowance > 0) || split.cost === Infinity) return known
    if (allowance === Infinity && demand.length * open.length > mostPairs) return known
    const all: { readonly pair: readonly [number, number]; readonly dearer: number }[] = []
    for (let j = 0; j < demand.length; j++) {
      const priced = Array.from(open, (i, t) => cost[j * sites + i]! + demand[j]! * split.prices[t]!)
      const least = Math.min(...priced)
      open.forEach((i, t) => {
        if (priced[t]! - least < allowance && cost[j * sites + i]! < Infinity)
          all.push({ pair: [j, i], dearer: priced[t]! - least })
      })
    }
    // Too many for a proof: the likeliest are looked at all the same.
    const isCut = all.length > mostPairs
    if (isCut) all.sort((a, b) => a.dearer - b.dearer)
    const offered = all.slice(0, isCut ? likeliest : all.length).map(({ pair }) => pair)
    const { model } = formulateAssignment(problem, open, offered)
    const { bound, objective, values } = solve(model, { seconds, below: goal - opening })
    // A solver's bound holds within its tolerances; what is not offered costs the goal at least.
    const safe = Math.min(goal, bound === Infinity ? Infinity : bound - Math.abs(bound) * 1e-7 - 1e-7 + opening)
    const proven = isCut ? known.bound : Math.max(known.bound, safe)
    if (!values || objective === null || objective + opening >= goal) return { bound: proven, siteOf: null }
    const siteOf = new Int32Array(demand.length)
    offered.forEach(([j, i], pair) => {
      if (values[pair]! > 0.5) siteOf[j] = i
    })
    return { bound: proven, siteOf }
  }
}
