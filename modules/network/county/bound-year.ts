/** What a part of a site is worth in one year at given prices, by the number of its rooms, and whom it would take. */
import { enrolledYears, type BoundLists } from './bound-lists.ts'

/** One part of a site in one year, teaching the bands of `mask`. */
export interface PartYear {
  readonly part: number
  readonly year: number
  readonly mask: number
  readonly seats: number
  readonly most: number
  /** Pupils of its own villages: such may be more than its seats. */
  readonly own: number
  readonly sizeMost: number
  readonly overfull: number
  readonly busPrice: number
  readonly busSeats: number
}

interface Must {
  pupils: number
  worth: number
  riders: number
}

const must: Must = { pupils: 0, worth: 0, riders: 0 }

function gatherMust(lists: BoundLists, { part, year, mask }: PartYear): void {
  must.pupils = 0
  must.worth = 0
  must.riders = 0
  if (year >= enrolledYears) return
  for (let band = 0; band < 3; band += 1) {
    if (((mask >> band) & 1) === 0) continue
    const at = (part * enrolledYears + year) * 3 + band
    must.pupils += lists.mustPupils[at]!
    must.worth += lists.mustWorth[at]!
    must.riders += lists.mustRiders[at]!
  }
}

let pupilsUpTo = new Float64Array(4096)
let worthUpTo = new Float64Array(4096)

/** Fills `worth` and `buses` from `into` on, by rooms: who came newly needs a seat, its own villages may be too many. */
export function yearWorth(
  lists: BoundLists,
  task: PartYear,
  worth: Float64Array,
  buses: Int16Array,
  into: number,
): void {
  const { mask, seats, most, own, sizeMost, overfull, busPrice, busSeats } = task
  const at = task.part * lists.model.years + task.year
  const from = lists.from[at]!
  const until = from + lists.count[at]!
  const { worth: ws, size: ns, band: bs, isRider: rs } = lists.items
  if (until - from >= pupilsUpTo.length) {
    pupilsUpTo = new Float64Array((until - from) * 2)
    worthUpTo = new Float64Array((until - from) * 2)
  }
  gatherMust(lists, task)
  let riders = must.riders
  for (let i = from; i < until; i += 1) if (rs[i] === 1 && ((mask >> bs[i]!) & 1) === 1) riders += ns[i]!
  const mostBuses = Math.ceil(riders / busSeats)
  const highest = Math.max(most * seats, own)
  for (let r = 0; r <= most; r += 1) worth[into + r] = Number.NEGATIVE_INFINITY
  // A further bus is worth less than the one before, and most where there are most rooms: there it is seen when to stop.
  let lastAtMost = Number.NEGATIVE_INFINITY
  for (let k = Math.ceil(must.riders / busSeats); k <= mostBuses; k += 1) {
    let left = k * busSeats - must.riders
    let n = 0
    let pupils = must.pupils
    let sum = must.worth
    // Where pupils stop being worth more than the weight of an overfull class.
    let worthOver = pupils
    for (let i = from; i < until && pupils < highest; i += 1) {
      if (((mask >> bs[i]!) & 1) === 0) continue
      let take = ns[i]!
      if (rs[i] === 1) {
        if (left <= 0) continue
        take = Math.min(take, left)
        left -= take
      }
      pupils += take
      sum += take * ws[i]!
      if (ws[i]! > overfull) worthOver = pupils
      pupilsUpTo[n] = pupils
      worthUpTo[n] = sum
      n += 1
    }
    let i = 0
    for (let r = 0; r <= most; r += 1) {
      const seated = r * seats
      const allowed = Math.max(Math.min(seated, sizeMost), Math.min(own, Math.max(seated, worthOver)))
      const limit = Math.max(allowed, must.pupils)
      while (i < n && pupilsUpTo[i]! < limit) i += 1
      const before = i === 0 ? must.pupils : pupilsUpTo[i - 1]!
      let value = i === 0 ? must.worth : worthUpTo[i - 1]!
      const here = i < n ? limit : before
      if (i < n) value += ((limit - before) * (worthUpTo[i]! - value)) / (pupilsUpTo[i]! - before)
      value -= overfull * Math.max(0, here - seated) + k * busPrice
      if (value > worth[into + r]!) {
        worth[into + r] = value
        buses[into + r] = k
      }
      if (r < most) continue
      if (value <= lastAtMost) return
      lastAtMost = value
    }
  }
}

/** Adds what is taken of each unit, as a share of its pupils, for the chosen rooms and buses. */
export function takeShares(
  lists: BoundLists,
  task: PartYear,
  rooms: number,
  buses: number,
  sizeOf: Float64Array,
  shares: Float64Array,
): void {
  const { mask, seats, own, sizeMost, overfull, part, year } = task
  const { cell, worth: ws, size: ns, band: bs, isRider: rs } = lists.items
  const at = part * lists.model.years + year
  gatherMust(lists, task)
  const seated = rooms * seats
  let left = buses * task.busSeats - must.riders
  let { pupils } = must
  for (let i = lists.from[at]!; i < lists.from[at]! + lists.count[at]!; i += 1) {
    if (((mask >> bs[i]!) & 1) === 0) continue
    let take = ns[i]!
    if (rs[i] === 1) take = Math.min(take, left)
    const limit = Math.max(Math.min(seated, sizeMost), ws[i]! > overfull ? own : Math.min(own, seated))
    take = Math.min(take, limit - pupils)
    if (take <= 0) continue
    if (rs[i] === 1) left -= take
    pupils += take
    shares[cell[i]!]! += take / sizeOf[cell[i]!]!
  }
}
