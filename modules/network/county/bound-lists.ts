/**
 * Who is worth taking at given prices: for each part of a site and each year a list, the most worth a pupil first, and apart from
 * it those who are there already and finish there as long as the site teaches them.
 */
import { board, bus, canTeach, choicesOf, partIndexOf, type CountyModel } from './county-model.ts'
import { gradePupils } from './plan-state.ts'

/** Prices: yuan for a pupil and year of each unit, by unit × years + year; yuan for a yuan of each year's budget. */
export interface BoundPrices {
  readonly served: Float64Array
  /** The same for those who are enrolled before the first year: unit × 2 + year. Without it, `served` counts for them too. */
  readonly enrolled?: Float64Array
  readonly budget: Float64Array
}

/** Years in which some pupils are still there who were enrolled before the first: bands have three grades. */
export const enrolledYears = 2

/** Worths are sorted as whole hundred-thousandths of a yuan, with the place in the list beside them in one number. */
const fineness = 100_000
const places = 65_536
export const slack = 1 / fineness

/** No price is taken higher, so that sorting stays exact: whoever costs more than that is not served at any price. */
export const mostPrice = 1_000_000

export interface BoundLists {
  readonly model: CountyModel
  /** Choices of unit u, the cheapest first, stand from `start[u]`; costs are those of the bound. */
  readonly start: Int32Array
  readonly site: Int32Array
  readonly cost: Float64Array
  readonly isRider: Uint8Array
  /** Of each unit: its choice before the first year, or -1 where nobody must finish there. */
  readonly home: Int32Array
  /** unit × 2 + year: pupils who were enrolled before the first year and finish where they are. */
  readonly enrolled: Int32Array
  /** Items of part and year stand from `from[part × years + year]`, `count` of them. */
  readonly from: Int32Array
  readonly count: Int32Array
  items: Items
  /** Those of one year as they are found; part p has its places from `begin[p]` on. */
  readonly found: Items
  readonly begin: Int32Array
  /** (part × 2 + year) × 3 + band: pupils who must be there, what they are worth, how many ride. */
  readonly mustPupils: Float64Array
  readonly mustWorth: Float64Array
  readonly mustRiders: Float64Array
}

interface Items {
  /** unit × years + year, or units × years + unit × 2 + year for those enrolled before. */
  readonly cell: Int32Array
  readonly worth: Float64Array
  readonly size: Int32Array
  readonly band: Uint8Array
  readonly isRider: Uint8Array
}

const itemsOf = (length: number): Items => ({
  cell: new Int32Array(length),
  worth: new Float64Array(length),
  size: new Int32Array(length),
  band: new Uint8Array(length),
  isRider: new Uint8Array(length),
})

export function boundLists(model: CountyModel): BoundLists {
  const { sites: S, years: T, units: U, problem, ways, spans, present, pupils } = model
  const start = new Int32Array(U + 1)
  const home = new Int32Array(U).fill(-1)
  const enrolled = new Int32Array(U * enrolledYears)
  const site: number[] = []
  const cost: number[] = []
  const rider: number[] = []
  for (let u = 0; u < U; u += 1) {
    const own = choicesOf(problem, ways, spans, Math.floor(u / 3), u % 3, present[u]!)
      .map(({ site: s, mode, cost: way }) => ({
        site: s,
        isRider: mode === bus,
        // A bed that is used in some years is bought once: the mean over the years is no more than its price.
        cost: way + (mode === board && problem.sites[s]!.beds === 0 ? problem.prices.bed.value / T : 0),
      }))
      .sort((a, b) => a.cost - b.cost)
    const s = present[u]!
    const finishes = model.finishWhereEnrolled && s >= 0 && model.isOpenBefore[s] === 1 && canTeach(spans[s]!, u % 3)
    for (const each of own) {
      if (finishes && each.site === s) home[u] = site.length
      site.push(each.site)
      cost.push(each.cost)
      rider.push(each.isRider ? 1 : 0)
    }
    start[u + 1] = site.length
    if (home[u]! < 0) continue
    for (let t = 0; t < Math.min(T, enrolledYears); t += 1) {
      for (let grade = t + 1; grade < 3; grade += 1) {
        enrolled[u * enrolledYears + t]! += gradePupils(pupils[u * T + t]!, grade)
      }
    }
  }
  const begin = new Int32Array(S * 2 + 1)
  for (let u = 0; u < U; u += 1) {
    // Each may be listed twice: those who are enrolled already stand apart.
    for (let k = start[u]!; k < start[u + 1]!; k += 1) begin[site[k]! * 2 + partIndexOf(u % 3) + 1]! += 2
  }
  for (let p = 0; p < S * 2; p += 1) begin[p + 1]! += begin[p]!
  return {
    model,
    start,
    site: Int32Array.from(site),
    cost: Float64Array.from(cost),
    isRider: Uint8Array.from(rider),
    home,
    enrolled,
    from: new Int32Array(S * 2 * T),
    count: new Int32Array(S * 2 * T),
    items: itemsOf(1 << 16),
    found: itemsOf(begin[S * 2]!),
    begin,
    mustPupils: new Float64Array(S * 2 * enrolledYears * 3),
    mustWorth: new Float64Array(S * 2 * enrolledYears * 3),
    mustRiders: new Float64Array(S * 2 * enrolledYears * 3),
  }
}

/** Fewer steps than there are units, to see from which worth on nobody can be taken any more. */
const steps = 256
const seatedOfStep = new Float64Array(steps)
const keys = new Float64Array(places)

/**
 * The worth that whoever is taken must exceed: where those of grades 1–3 (or 7–9) who need no bus fill the part, whoever is
 * worth less is never taken, with however many buses.
 */
function leastWorth(found: Items, from: number, until: number, room: number): number {
  let top = 0
  let pupils = 0
  for (let f = from; f < until; f += 1) {
    if (found.worth[f]! > top) top = found.worth[f]!
    pupils += found.size[f]!
  }
  if (pupils <= room) return 0
  seatedOfStep.fill(0)
  const scale = (steps - 1) / top
  for (let f = from; f < until; f += 1) {
    if (found.band[f] === 1 || found.isRider[f] === 1) continue
    seatedOfStep[Math.floor(found.worth[f]! * scale)]! += found.size[f]!
  }
  let seated = 0
  for (let step = steps - 1; step > 0; step -= 1) {
    seated += seatedOfStep[step]!
    if (seated >= room) return step / scale
  }
  return 0
}

/** Lists everyone anew at these prices. */
export function listAll(lists: BoundLists, served: Float64Array, enrolledPrices: Float64Array): void {
  const { model, start, site, cost, isRider, home, enrolled, from, count, found } = lists
  const { years: T, units: U, sites: S, pupils } = model
  lists.mustPupils.fill(0)
  lists.mustWorth.fill(0)
  lists.mustRiders.fill(0)
  const { begin } = lists
  const next = new Int32Array(S * 2)
  let used = 0
  for (let t = 0; t < T; t += 1) {
    next.set(begin.subarray(0, S * 2))
    for (let u = 0; u < U; u += 1) {
      const here = pupils[u * T + t]!
      if (here === 0) continue
      const band = u % 3
      const part = band === 2 ? 1 : 0
      const price = served[u * T + t]!
      const staying = t < enrolledYears ? enrolled[u * enrolledYears + t]! : 0
      const at = home[u]!
      const end = start[u + 1]!
      if (here > staying) {
        for (let k = start[u]!; k < end; k += 1) {
          const worth = price - cost[k]!
          if (worth <= 0) break
          const f = next[site[k]! * 2 + part]!++
          found.cell[f] = u * T + t
          found.worth[f] = worth
          found.size[f] = here - staying
          found.band[f] = band
          found.isRider[f] = isRider[k]!
        }
      }
      if (staying === 0) continue
      const enrolledPrice = enrolledPrices[u * enrolledYears + t]!
      for (let k = start[u]!; k < end; k += 1) {
        const worth = enrolledPrice - cost[k]!
        if (worth <= 0) break
        // At home they are not chosen: they are there as long as they are taught.
        if (k === at) continue
        const f = next[site[k]! * 2 + part]!++
        found.cell[f] = U * T + u * enrolledYears + t
        found.worth[f] = worth
        found.size[f] = staying
        found.band[f] = band
        found.isRider[f] = isRider[k]!
      }
      const must = ((site[at]! * 2 + part) * enrolledYears + t) * 3 + band
      lists.mustPupils[must]! += staying
      lists.mustWorth[must]! += staying * (enrolledPrice - cost[at]!)
      if (isRider[at] === 1) lists.mustRiders[must]! += staying
    }
    for (let p = 0; p < S * 2; p += 1) {
      const seats = model.roomsMost[p]! * model.seatsPerRoom[p % 2 === 0 ? 0 : 1]
      const room = Math.max(seats, model.presentLoad[p * T + t]!)
      const least = leastWorth(found, begin[p]!, next[p]!, room)
      let n = 0
      for (let f = begin[p]!; f < next[p]!; f += 1) {
        if (found.worth[f]! <= least) continue
        keys[n++] = -(Math.floor(found.worth[f]! * fineness) * places + f - begin[p]!)
      }
      if (used + n > lists.items.cell.length) {
        const larger = itemsOf((used + n) * 2)
        for (const key of ['cell', 'worth', 'size', 'band', 'isRider'] as const) larger[key].set(lists.items[key])
        lists.items = larger
      }
      const sorted = keys.subarray(0, n).sort()
      const { items } = lists
      from[p * T + t] = used
      count[p * T + t] = n
      for (let k = 0; k < n; k += 1) {
        const f = begin[p]! + (-sorted[k]! % places)
        items.cell[used] = found.cell[f]!
        items.worth[used] = found.worth[f]!
        items.size[used] = found.size[f]!
        items.band[used] = found.band[f]!
        items.isRider[used] = found.isRider[f]!
        used += 1
      }
    }
  }
}
