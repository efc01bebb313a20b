/**
 * Prices on the capacity of open sites near those at which nobody is overfull, a site at a time: each is set as high as keeps
 * it just full while the others stay as they are. Whatever the prices, they prove a bound of what serving all demand costs.
 */

/** Which open sites each demand may go to. */
export interface Reach {
  /** Entries of each demand. */
  readonly width: number
  /** Place of the site in the order of open sites, and cost of serving all of the demand there; a demand's nearest first. */
  readonly place: Int32Array
  readonly cost: Float64Array
  /** The same entries by site: those of a place stand in `entries` from `start[place]` on. */
  readonly start: Int32Array
  readonly entries: Int32Array
}

const rounds = 8

/** Sets `prices`; gives the bound that they prove (of the problem with these entries only), as soon as it reaches `limit`. */
export function balancePrices(
  { width, place, cost, start, entries }: Reach,
  demand: Float64Array,
  rooms: Float64Array,
  prices: Float64Array,
  limit: number,
): number {
  const demands = demand.length
  const count = rooms.length
  const first = new Int32Array(demands)
  const least = new Float64Array(demands)
  const next = new Float64Array(demands)
  const load = new Float64Array(count)
  const rank = (j: number): void => {
    let chosen = 0
    let one = Infinity
    let two = Infinity
    for (let e = j * width; e < (j + 1) * width; e++) {
      if (cost[e]! >= two) break
      const priced = cost[e]! + demand[j]! * prices[place[e]!]!
      if (priced >= two) continue
      if (priced < one) {
        two = one
        one = priced
        chosen = place[e]!
      } else two = priced
    }
    first[j] = chosen
    least[j] = one
    next[j] = two
  }
  for (let j = 0; j < demands; j++) {
    rank(j)
    load[first[j]!]! += demand[j]!
  }
  const boundNow = (): number => {
    let bound = 0
    for (let j = 0; j < demands; j++) bound += least[j]!
    for (let t = 0; t < count; t++) if (prices[t]! > 0) bound -= rooms[t]! * prices[t]!
    return bound
  }
  if (boundNow() >= limit) return boundNow()
  let longest = 0
  for (let t = 0; t < count; t++) longest = Math.max(longest, start[t + 1]! - start[t]!)
  const edge = new Float64Array(longest)
  const weight = new Float64Array(longest)
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    for (let t = 0; t < count; t++) {
      const isOver = load[t]! > rooms[t]! * 1.003
      const isDear = prices[t]! > 0 && load[t]! < rooms[t]! * 0.99
      if (!isOver && !isDear) continue
      // Up to which price each demand would come here.
      let found = 0
      for (let at = start[t]!; at < start[t + 1]!; at++) {
        const e = entries[at]!
        const j = Math.floor(e / width)
        const d = demand[j]!
        const other = first[j] === t ? next[j]! : least[j]!
        if (other <= cost[e]! || d === 0) continue
        edge[found] = (other - cost[e]!) / d
        weight[found++] = d
      }
      const price = priceThatFills(edge, weight, found, rooms[t]!)
      if (price === prices[t]) continue
      moved++
      const lower = Math.min(price, prices[t]!)
      prices[t] = price
      for (let at = start[t]!; at < start[t + 1]!; at++) {
        const e = entries[at]!
        const j = Math.floor(e / width)
        const was = first[j]!
        if (was !== t && cost[e]! + demand[j]! * lower >= next[j]!) continue
        rank(j)
        if (first[j] === was) continue
        load[was]! -= demand[j]!
        load[first[j]!]! += demand[j]!
      }
    }
    if (moved === 0) break
    if (boundNow() >= limit) break
  }
  return boundNow()
}

/** The highest edge at which those above it fill the room; 0 where all of them fit. Puts both lists in another order. */
function priceThatFills(edge: Float64Array, weight: Float64Array, found: number, most: number): number {
  let low = 0
  let high = found
  let left = most
  let price = 0
  while (low < high) {
    const middle = (low + high) >> 1
    const pivot = edge[middle]!
    let above = low
    let same = low
    let heavier = 0
    let equal = 0
    // Above the pivot to the left, equal ones next to them.
    for (let at = low; at < high; at++) {
      const value = edge[at]!
      if (value < pivot) continue
      const own = weight[at]!
      edge[at] = edge[same]!
      weight[at] = weight[same]!
      if (value > pivot) {
        edge[same] = edge[above]!
        weight[same] = weight[above]!
        edge[above] = value
        weight[above] = own
        heavier += own
        above++
      } else {
        edge[same] = value
        weight[same] = own
        equal += own
      }
      same++
    }
    if (heavier > left) high = above
    else if (heavier + equal > left) return pivot
    else {
      left -= heavier + equal
      low = same
      price = 0
    }
  }
  return price
}
