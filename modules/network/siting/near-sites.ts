/** For every demand the sites it can be served from, the cheapest first: most loops look only at the front. */
import type { SitingProblem } from './siting-problem.ts'

export interface NearSites {
  /** Sites of a demand in ascending cost, at `demand * sites + rank`. */
  readonly site: Int32Array
  /** Their costs, in the same places; Infinity ends the list. */
  readonly cost: Float64Array
}

export function nearSites({ demand, capacity, cost }: SitingProblem): NearSites {
  const sites = capacity.length
  const near = { site: new Int32Array(demand.length * sites), cost: new Float64Array(demand.length * sites) }
  const order = new Int32Array(sites)
  for (let j = 0; j < demand.length; j++) {
    const own = cost.subarray(j * sites, (j + 1) * sites)
    for (let i = 0; i < sites; i++) order[i] = i
    order.sort((a, b) => own[a]! - own[b]! || a - b)
    near.site.set(order, j * sites)
    for (let rank = 0; rank < sites; rank++) near.cost[j * sites + rank] = own[order[rank]!]!
  }
  return near
}
