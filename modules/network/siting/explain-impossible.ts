/**
 * Why no answer can exist, in the smallest terms: which demands reach no site, which are larger than any site they reach, or
 * which few demands share sites that hold too little for them (a violated cut of the flow from demands to sites).
 */
import { siteStates, sumOf, type SitingProblem } from './siting-problem.ts'

export type Impossible =
  /** Demands without any site that they may be served from. */
  | { readonly kind: 'out-of-reach'; readonly demands: readonly number[] }
  /** Demands that are larger than every site they reach, when each must be served whole. */
  | { readonly kind: 'larger-than-sites'; readonly demands: readonly number[]; readonly largest: readonly number[] }
  /** More sites must be open than may be, or fewer can be than must. */
  | { readonly kind: 'number-of-sites'; readonly least: number; readonly most: number; readonly asked: number }
  /** The largest sites that may be open together hold less than all demand; `short` units are missing. */
  | { readonly kind: 'too-little-room'; readonly needed: number; readonly room: number; readonly short: number }
  /** These demands reach only these sites, which hold too little for them. */
  | {
      readonly kind: 'too-little-room-nearby'
      readonly demands: readonly number[]
      readonly sites: readonly number[]
      readonly needed: number
      readonly room: number
      readonly short: number
    }
  /** All cases were gone through without an answer. */
  | { readonly kind: 'proven' }

const isShort = (room: number, needed: number): boolean => room < needed - Math.max(1e-9, needed * 1e-12)

export function explainImpossible(problem: SitingProblem): Impossible | null {
  const { capacity, demand, cost, p, states, isSplit } = problem
  const sites = capacity.length
  const allowed = [...capacity.keys()].filter((i) => states[i] !== siteStates.closed)
  const forced = allowed.filter((i) => states[i] === siteStates.open)
  if (p !== null && (forced.length > p || allowed.length < p)) {
    return { kind: 'number-of-sites', least: forced.length, most: allowed.length, asked: p }
  }
  const reached = (j: number): number[] => allowed.filter((i) => cost[j * sites + i]! < Infinity)
  const outside: number[] = []
  const large: number[] = []
  const largest: number[] = []
  let isEverywhere = true
  for (let j = 0; j < demand.length; j++) {
    const own = reached(j)
    if (own.length < allowed.length) isEverywhere = false
    if (own.length === 0) outside.push(j)
    else if (!isSplit) {
      const most = own.reduce((found, i) => Math.max(found, capacity[i]!), 0)
      if (!isShort(most, demand[j]!)) continue
      large.push(j)
      largest.push(most)
    }
  }
  if (outside.length > 0) return { kind: 'out-of-reach', demands: outside }
  if (large.length > 0) return { kind: 'larger-than-sites', demands: large, largest }
  const rooms = allowed.map((i) => capacity[i]!).toSorted((a, b) => b - a)
  const mustBe = forced.reduce((sum, i) => sum + capacity[i]!, 0)
  const others = allowed
    .filter((i) => states[i] !== siteStates.open)
    .map((i) => capacity[i]!)
    .toSorted((a, b) => b - a)
  const room = p === null ? sum(rooms) : mustBe + sum(others.slice(0, p - forced.length))
  const needed = sumOf(demand)
  if (isShort(room, needed)) return { kind: 'too-little-room', needed, room, short: needed - room }
  return isEverywhere ? null : shortNearby(problem, allowed)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Fills sites along augmenting ways; a demand that cannot be placed shows the sites that it and its rivals share. */
function shortNearby({ capacity, demand, cost }: SitingProblem, allowed: readonly number[]): Impossible | null {
  const sites = capacity.length
  const left = capacity.slice()
  const held: Map<number, number>[] = Array.from({ length: sites }, () => new Map<number, number>())
  const order = [...demand.keys()].toSorted((a, b) => demand[b]! - demand[a]!)
  let smallest: Impossible | null = null
  for (const j of order) {
    let rest = demand[j]!
    while (rest > 1e-9) {
      const way = wayToRoom(j, cost, sites, allowed, left, held)
      if (!('end' in way)) {
        const demands = [...way.demands].toSorted((a, b) => a - b)
        const own = [...way.sites].toSorted((a, b) => a - b)
        const needed = sum(demands.map((each) => demand[each]!))
        const room = sum(own.map((i) => capacity[i]!))
        const found: Impossible = {
          kind: 'too-little-room-nearby',
          demands,
          sites: own,
          needed,
          room,
          short: needed - room,
        }
        if (!smallest || (smallest.kind === 'too-little-room-nearby' && demands.length < smallest.demands.length)) {
          smallest = found
        }
        break
      }
      rest -= pushAlong(way, rest, left, held)
    }
  }
  return smallest
}

interface Way {
  /** The site with room at the end, and for each site on the way the demand that came to it and the site that demand left. */
  readonly end: number
  readonly came: ReadonlyMap<number, { readonly demand: number; readonly from: number }>
}

function wayToRoom(
  start: number,
  cost: Float64Array,
  sites: number,
  allowed: readonly number[],
  left: Float64Array,
  held: readonly Map<number, number>[],
): Way | { readonly demands: Set<number>; readonly sites: Set<number> } {
  const came = new Map<number, { demand: number; from: number }>()
  const demands = new Set([start])
  const queue: { demand: number; from: number }[] = [{ demand: start, from: -1 }]
  for (const { demand, from } of queue) {
    for (const i of allowed) {
      if (came.has(i) || cost[demand * sites + i] === Infinity) continue
      came.set(i, { demand, from })
      if (left[i]! > 1e-9) return { end: i, came }
      for (const other of held[i]!.keys()) {
        if (demands.has(other)) continue
        demands.add(other)
        queue.push({ demand: other, from: i })
      }
    }
  }
  return { demands, sites: new Set(came.keys()) }
}

function pushAlong({ end, came }: Way, most: number, left: Float64Array, held: readonly Map<number, number>[]): number {
  let amount = Math.min(most, left[end]!)
  for (let at = end; ;) {
    const { demand, from } = came.get(at)!
    if (from < 0) break
    amount = Math.min(amount, held[from]!.get(demand)!)
    at = from
  }
  left[end]! -= amount
  for (let at = end; ;) {
    const { demand, from } = came.get(at)!
    held[at]!.set(demand, (held[at]!.get(demand) ?? 0) + amount)
    if (from < 0) return amount
    const rest = held[from]!.get(demand)! - amount
    if (rest > 1e-9) held[from]!.set(demand, rest)
    else held[from]!.delete(demand)
    at = from
  }
}
