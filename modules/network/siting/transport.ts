/**
 * The cheapest way to serve all demand from a given set of open sites within their capacities, demands being split where that
 * is cheaper: exact over the given number of nearest sites, by shortest augmenting paths between sites (there are few of
 * them, and many demands). The prices of full sites that come with it bound what other sets of sites can cost.
 */
import { balancePrices, type Reach } from './balance-prices.ts'
import type { NearSites } from './near-sites.ts'
import { sumOf, type SitingProblem } from './siting-problem.ts'

export interface Transport {
  /** Infinity where the sites cannot hold all demand. */
  readonly cost: number
  /** Price of a unit of capacity of each open site, in their order; 0 where there is room. */
  readonly prices: Float64Array
  readonly reach: Reach
  /** Amount of a demand that goes along each entry of the reach. */
  readonly amounts: Float64Array
}

export interface TransportAsked {
  /** Prices to start from, by number of site, such as those of a set that differs little. */
  readonly prices: Float64Array | null
  /** Stands for what must not be; more than any answer costs. */
  readonly big: number
  /** Where prices found on the way prove the cost to be at least this, it stops and gives that bound as the cost. */
  readonly limit: number
  /** How many of the nearest open sites a demand may go to; all of them makes the answer exact. */
  readonly nearest: number
}

const nobody = -1
const room = -2

export function transportTo(
  problem: SitingProblem,
  near: NearSites,
  open: Int32Array,
  asked: TransportAsked,
): Transport {
  const { demand, capacity } = problem
  const count = open.length
  const width = Math.min(asked.nearest, count)
  const rooms = Float64Array.from(open, (i) => capacity[i]!)
  const prices = new Float64Array(count)
  if (asked.prices) for (let t = 0; t < count; t++) prices[t] = asked.prices[open[t]!]!
  const reach = reachOf(near, demand.length, capacity.length, open, width, asked.big)
  const amounts = new Float64Array(reach.cost.length)
  const none = { cost: Infinity, prices, reach, amounts }
  const total = sumOf(demand)
  if (sumOf(rooms) < total - total * 1e-12) return none
  const bound = balancePrices(reach, demand, rooms, prices, asked.limit)
  if (bound >= asked.limit) return { ...none, cost: bound }
  const flow = flowFrom(reach, demand, rooms, prices, amounts)
  for (let source = 0; source < count; source++) {
    while (flow.excess[source]! > total * 1e-13) {
      const end = wayFrom(flow, source)
      if (end !== nobody) moveAlong(flow, source, end)
      else if (width === count) return none
      else return transportTo(problem, near, open, { ...asked, nearest: width * 2 })
    }
  }
  return { cost: costOfAmounts(reach, demand, amounts, asked.big), prices, reach, amounts }
}

/** The nearest open sites of each demand; entries of a demand stand together, `width` of them. */
function reachOf(near: NearSites, demands: number, sites: number, open: Int32Array, width: number, big: number): Reach {
  const count = open.length
  const placeOf = new Int32Array(sites).fill(nobody)
  open.forEach((i, t) => (placeOf[i] = t))
  const place = new Int32Array(demands * width)
  const own = new Float64Array(demands * width)
  for (let j = 0; j < demands; j++) {
    const end = (j + 1) * width
    let e = j * width
    for (let at = j * sites; e < end; at++) {
      const t = placeOf[near.site[at]!]!
      if (t === nobody) continue
      place[e] = t
      own[e] = near.cost[at] === Infinity ? big : near.cost[at]!
      e++
    }
  }
  const start = new Int32Array(count + 1)
  for (const t of place) start[t + 1]!++
  for (let t = 0; t < count; t++) start[t + 1]! += start[t]!
  const fill = start.slice(0, count)
  const entries = new Int32Array(place.length)
  for (let e = 0; e < place.length; e++) entries[fill[place[e]!]!++] = e
  return { width, place, cost: own, start, entries }
}

interface Flow {
  readonly reach: Reach
  readonly demand: Float64Array
  readonly amounts: Float64Array
  readonly prices: Float64Array
  /** Load above capacity; below 0 where there is room. */
  readonly excess: Float64Array
  /** Room that nobody takes: a demand of its own without cost, which lies where the price is least. */
  readonly unused: Float64Array
  /** What it costs to move a unit from a site to another, and along which entries it would go. */
  readonly step: Float64Array
  readonly leaves: Int32Array
  readonly joins: Int32Array
  readonly isKnown: Uint8Array
  readonly far: Float64Array
  readonly before: Int32Array
  readonly isDone: Uint8Array
}

/** Everybody at the cheapest site by the prices: too much at some, which is then moved. */
function flowFrom(
  reach: Reach,
  demand: Float64Array,
  rooms: Float64Array,
  prices: Float64Array,
  amounts: Float64Array,
): Flow {
  const count = rooms.length
  const { width, place, cost } = reach
  let least = Infinity
  for (let t = 0; t < count; t++) least = Math.min(least, prices[t]!)
  for (let t = 0; t < count; t++) prices[t]! -= least
  const excess = rooms.map((most) => -most)
  for (let j = 0; j < demand.length; j++) {
    let best = j * width
    let cheapest = Infinity
    for (let e = j * width; e < (j + 1) * width; e++) {
      const priced = cost[e]! + demand[j]! * prices[place[e]!]!
      if (priced >= cheapest) continue
      cheapest = priced
      best = e
    }
    amounts[best] = demand[j]!
    excess[place[best]!]! += demand[j]!
  }
  const unused = new Float64Array(count)
  let left = sumOf(rooms) - sumOf(demand)
  if (left < Infinity) {
    let cheapest = 0
    for (let t = 0; t < count; t++) {
      if (prices[t]! > 1e-12) continue
      cheapest = t
      const taken = Math.min(left, Math.max(0, -excess[t]!))
      unused[t] = taken
      excess[t]! += taken
      left -= taken
    }
    unused[cheapest]! += left
    excess[cheapest]! += left
  }
  return {
    reach,
    demand,
    amounts,
    prices,
    excess,
    unused,
    step: new Float64Array(count * count),
    leaves: new Int32Array(count * count),
    joins: new Int32Array(count * count),
    isKnown: new Uint8Array(count),
    far: new Float64Array(count),
    before: new Int32Array(count),
    isDone: new Uint8Array(count),
  }
}

function know({ reach, demand, amounts, unused, step, leaves, joins, isKnown }: Flow, s: number): void {
  const count = isKnown.length
  const { width, place, cost, start, entries } = reach
  isKnown[s] = 1
  const row = s * count
  step.fill(Infinity, row, row + count)
  leaves.fill(nobody, row, row + count)
  for (let at = start[s]!; at < start[s + 1]!; at++) {
    const from = entries[at]!
    if (amounts[from]! <= 0) continue
    const j = Math.floor(from / width)
    const weight = 1 / demand[j]!
    for (let e = j * width; e < (j + 1) * width; e++) {
      const t = place[e]!
      const change = (cost[e]! - cost[from]!) * weight
      if (change >= step[row + t]!) continue
      step[row + t] = change
      leaves[row + t] = from
      joins[row + t] = e
    }
  }
  if (unused[s]! <= 0) return
  for (let t = 0; t < count; t++) {
    if (step[row + t]! <= 0) continue
    step[row + t] = 0
    leaves[row + t] = room
  }
}

/** Prices rise along the cheapest way from a site that holds too much to one that could take more. */
function wayFrom(flow: Flow, source: number): number {
  const { prices, excess, step, leaves, isKnown, far, before, isDone } = flow
  const count = isKnown.length
  far.fill(Infinity)
  isDone.fill(0)
  far[source] = 0
  before[source] = nobody
  for (;;) {
    let s = nobody
    for (let t = 0; t < count; t++) if (isDone[t] === 0 && far[t]! < Infinity && (s < 0 || far[t]! < far[s]!)) s = t
    if (s < 0) return nobody
    isDone[s] = 1
    if (excess[s]! < 0) {
      const end = far[s]!
      for (let t = 0; t < count; t++) if (far[t]! < end) prices[t]! += end - far[t]!
      return s
    }
    if (isKnown[s] === 0) know(flow, s)
    const row = s * count
    for (let t = 0; t < count; t++) {
      if (isDone[t] === 1 || leaves[row + t] === nobody) continue
      const reduced = Math.max(0, step[row + t]! + prices[t]! - prices[s]!)
      if (far[s]! + reduced >= far[t]!) continue
      far[t] = far[s]! + reduced
      before[t] = s
    }
  }
}

/** Moves as much along the way as its narrowest place lets through. */
function moveAlong(flow: Flow, source: number, end: number): void {
  const { amounts, excess, unused, leaves, joins, isKnown, before } = flow
  const count = isKnown.length
  let most = Math.min(excess[source]!, -excess[end]!)
  for (let t = end; t !== source; t = before[t]!) {
    const leave = leaves[before[t]! * count + t]!
    most = Math.min(most, leave === room ? unused[before[t]!]! : amounts[leave]!)
  }
  for (let t = end; t !== source; t = before[t]!) {
    const s = before[t]!
    const leave = leaves[s * count + t]!
    isKnown[s] = 0
    isKnown[t] = 0
    if (leave === room) {
      unused[s]! -= most
      unused[t]! += most
      continue
    }
    const rest = amounts[leave]! - most
    amounts[leave] = rest > most * 1e-12 ? rest : 0
    amounts[joins[s * count + t]!]! += most
  }
  excess[source]! -= most
  excess[end]! += most
  if (excess[source]! < most * 1e-12) excess[source] = Math.min(0, excess[source]!)
  if (excess[end]! > -most * 1e-12) excess[end] = 0
}

/** However little goes where nothing may go, it makes the whole cost more than any answer. */
function costOfAmounts({ width, cost }: Reach, demand: Float64Array, amounts: Float64Array, big: number): number {
  let spent = 0
  for (let j = 0; j < demand.length; j++) {
    // The nearest comes first.
    if (demand[j] === 0) spent += cost[j * width]!
    else
      for (let e = j * width; e < (j + 1) * width; e++) {
        if (amounts[e]! > 0) spent += cost[e]! >= big ? big : (amounts[e]! / demand[j]!) * cost[e]!
      }
  }
  return spent
}
