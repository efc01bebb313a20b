/**
 * A siting problem as plain columns: who has to be served, where could be served from, and what each pairing costs.
 * One shape for the p-median (`p`, no capacities), the capacitated p-median, and location with fixed costs.
 */

/** Whether a site may be left out: what stands and has to stay is open in every answer. */
export const siteStates = { free: 0, open: 1, closed: -1 } as const

export interface SitingProblem {
  /** Ids as the file writes them, 1-based numbers where it has none. */
  readonly demandIds: readonly string[]
  readonly siteIds: readonly string[]
  /** What each demand takes of a site's capacity. */
  readonly demand: Float64Array
  /** Cost of serving all of a demand from a site, at `demand * sites + site`; Infinity where it must not be. */
  readonly cost: Float64Array
  /** Cost of opening; zeros where `p` decides. */
  readonly fixed: Float64Array
  /** Infinity where nothing limits a site. */
  readonly capacity: Float64Array
  /** Least load of an open site; zeros where there is none. */
  readonly least: Float64Array
  /** Exactly so many sites are open; null where fixed costs decide. */
  readonly p: number | null
  /** A demand may be served by several sites. */
  readonly isSplit: boolean
  /** Where sites lie, on any plane; null where the file does not say. Bounds rise faster with it. */
  readonly at: { readonly x: Float64Array; readonly y: Float64Array } | null
  /** One of `siteStates` for each site. */
  readonly states: Int8Array
}

export const isCapacitated = ({ capacity }: SitingProblem): boolean => capacity.some((most) => most < Infinity)

/** Sites have a least or a greatest load. */
export const hasLoadLimits = (problem: SitingProblem): boolean =>
  isCapacitated(problem) || problem.least.some((least) => least > 0)

export const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

/** Every answer is a whole number where all costs are, and no demand is split between sites that are full. */
export const isWhole = (problem: SitingProblem): boolean =>
  (!problem.isSplit || !isCapacitated(problem)) &&
  problem.fixed.every(Number.isInteger) &&
  problem.cost.every((cost) => cost === Infinity || Number.isInteger(cost))

/** An answer: which sites are open, and who is served from where. */
export interface SitingAnswer {
  readonly objective: number
  /** Numbers of open sites. */
  readonly open: readonly number[]
  /** Demand, site, share of the demand; shares of one demand sum to 1. */
  readonly served: readonly (readonly [demand: number, site: number, share: number])[]
}
