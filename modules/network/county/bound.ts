/**
 * A figure that no plan can fall below. That each village and band be served is priced instead of demanded (Lagrange); then
 * every site is a question of its own: in which years to stand, with how many rooms, taking whom at those prices. Who is enrolled
 * before the first year and finishes there is priced apart, and is there as long as the site teaches the band. Terms that
 * are left out (new beds where some stand, the size of nine-year schools, how many may close a year, that catchments are whole)
 * are demands or costs that only make plans dearer, so the figure stays below every plan.
 */
import {
  boundLists,
  enrolledYears,
  listAll,
  mostPrice,
  slack,
  type BoundLists,
  type BoundPrices,
} from './bound-lists.ts'
import { takeShares, yearWorth, type PartYear } from './bound-year.ts'
import type { CountyModel } from './county-model.ts'
import type { SiteSpan } from './site-phases.ts'

export type { BoundPrices } from './bound-lists.ts'

export interface SiteAnswer {
  /** Year indices; the number of years stands for never. */
  readonly opens: Int32Array
  readonly closes: Int32Array
  readonly turns: Int32Array
}

export interface BoundTask {
  readonly model: CountyModel
  readonly lists: BoundLists
  /** Pupils of each cell: units by years, then those enrolled before the first year. */
  readonly sizeOf: Float64Array
}

/** Cells that are priced: units by years, then units by the years in which some are still there who were enrolled before. */
export const cellsOf = (model: CountyModel): number => model.units * (model.years + enrolledYears)

export function boundTask(model: CountyModel): BoundTask {
  const { units: U, years: T, pupils } = model
  const lists = boundLists(model)
  const sizeOf = new Float64Array(cellsOf(model))
  for (let u = 0; u < U; u += 1) {
    for (let t = 0; t < T; t += 1) {
      const staying = t < enrolledYears ? lists.enrolled[u * enrolledYears + t]! : 0
      sizeOf[u * T + t] = pupils[u * T + t]! - staying
      if (t < enrolledYears) sizeOf[U * T + u * enrolledYears + t] = staying
    }
  }
  return { model, lists, sizeOf }
}

interface PartPlan {
  /** Least cost of the part when the site closes at c (index c), or opens at o: by the span's question. */
  readonly cost: Float64Array
  /** Rooms by year and the year of the turn for the chosen span. */
  readonly trace: (span: number) => { readonly rooms: Int16Array; readonly turn: number }
  /** Adds the shares of who is taken in a phase and year with so many rooms. */
  readonly take: (phase: number, t: number, rooms: number, shares: Float64Array) => void
}

/** The rooms of a part over the years, in every phase, between which the site may turn once. */
function planPart(task: BoundTask, s: number, part: 0 | 1, weights: Float64Array, shareOfRun: boolean): PartPlan {
  const { model } = task
  const T = model.years
  const { prices } = model.problem
  const span = model.spans[s]!
  const cell = s * 2 + part
  const isOpen = model.isOpenBefore[s] === 1
  const before = model.roomsBefore[cell]!
  const most = model.roomsMost[cell]!
  const bandMask = part === 0 ? 3 : 4
  const hasBothParts = model.roomsMost[s * 2]! > 0 && model.roomsMost[s * 2 + 1]! > 0
  const phases = span.phases.length
  const R = most + 1
  const buses = new Int16Array(phases * T * R)
  const worth = new Float64Array(phases * T * R)
  const partYear = (p: number, t: number): PartYear => {
    const own = model.presentLoad[cell * T + t]!
    return {
      part: cell,
      year: t,
      mask: span.phases[p]!.bandMask & bandMask,
      seats: model.seatsPerRoom[part],
      most,
      own,
      sizeMost: hasBothParts ? Number.POSITIVE_INFINITY : Math.max(model.sizeMost[s]!, own),
      overfull: prices['overfull-pupil-year'].value,
      busPrice: prices['bus-year'].value,
      busSeats: prices['bus-seats'].value,
    }
  }
  for (let p = 0; p < phases; p += 1) {
    for (let t = 0; t < T; t += 1) {
      const into = (p * T + t) * R
      // A branch takes whom the point takes.
      if (p > 0 && span.phases[p]!.bandMask === span.phases[0]!.bandMask) {
        worth.copyWithin(into, t * R, (t + 1) * R)
        buses.copyWithin(into, t * R, (t + 1) * R)
      } else yearWorth(task.lists, partYear(p, t), worth, buses, into)
    }
  }
  const cost = new Float64Array(T + 1)
  const starts = isOpen ? [0] : Array.from({ length: T }, (_, o) => o)
  const traces = new Map<
    number,
    { readonly fromRoom: Int16Array; readonly fromPhase: Uint8Array; readonly ends: Int32Array }
  >()
  for (const start of starts) {
    let values = new Float64Array(phases * R).fill(Number.POSITIVE_INFINITY)
    values[before] = 0
    const fromRoom = new Int16Array(T * phases * R)
    const fromPhase = new Uint8Array(T * phases * R)
    const ends = new Int32Array(T + 1).fill(-1)
    if (isOpen) cost[0] = 0
    for (let t = start; t < T; t += 1) {
      const next = new Float64Array(phases * R).fill(Number.POSITIVE_INFINITY)
      const price = prices.room.value * weights[t]!
      const mayBuild = !isOpen || t >= model.leadRooms
      for (let p = 0; p < phases; p += 1) {
        const at = (t * phases + p) * R
        // From the same phase, or from the one before, whichever is cheaper, room by room.
        const entry = p > 0 && shareOfRun ? span.phases[p]!.entry * weights[t]! : 0
        const startValue = new Float64Array(R)
        for (let r = 0; r < R; r += 1) {
          const same = values[p * R + r]!
          const turned = p > 0 ? values[(p - 1) * R + r]! + entry : Number.POSITIVE_INFINITY
          startValue[r] = Math.min(same, turned)
          if (turned < same) fromPhase[at + r] = 1
        }
        // Phases are marked for the room one comes from; remember that room.
        let least = Number.POSITIVE_INFINITY
        let leastRoom = 0
        const down = new Float64Array(R)
        const downRoom = new Int16Array(R)
        for (let r = R - 1; r >= 0; r -= 1) {
          if (startValue[r]! <= least) {
            least = startValue[r]!
            leastRoom = r
          }
          down[r] = least
          downRoom[r] = leastRoom
        }
        let up = Number.POSITIVE_INFINITY
        let upRoom = 0
        const run = shareOfRun ? span.phases[p]!.run : 0
        const year = (p * T + t) * R
        for (let r = 0; r < R; r += 1) {
          up += price
          let value = down[r]!
          let from = downRoom[r]!
          if ((mayBuild || r <= before) && up < value) {
            value = up
            from = upRoom
          }
          if (startValue[r]! <= up) {
            up = startValue[r]!
            upRoom = r
          }
          next[p * R + r] = value + run + r * prices['room-year'].value - worth[year + r]!
          fromRoom[at + r] = from
        }
      }
      values = next
      if (isOpen || t === T - 1) {
        let best = 0
        for (let i = 1; i < phases * R; i += 1) if (values[i]! < values[best]!) best = i
        const index = isOpen ? t + 1 : start
        cost[index] = values[best]!
        ends[isOpen ? t + 1 : T] = best
      }
    }
    traces.set(start, { fromRoom, fromPhase, ends })
  }
  const trace = (at: number): { readonly rooms: Int16Array; readonly turn: number } => {
    const start = isOpen ? 0 : at
    const end = isOpen ? at : T
    const { fromRoom, fromPhase, ends } = traces.get(start)!
    const found = new Int16Array(T).fill(-1)
    let turn = T
    let phase = Math.floor(ends[end]! / R)
    let room = ends[end]! % R
    for (let t = end - 1; t >= start; t -= 1) {
      found[t] = room
      const cells = (t * phases + phase) * R
      const from = fromRoom[cells + room]!
      if (fromPhase[cells + from] === 1) {
        turn = t
        phase -= 1
      }
      room = from
    }
    return { rooms: found, turn }
  }
  return {
    cost,
    trace,
    take: (p, t, room, shares) =>
      takeShares(task.lists, partYear(p, t), room, buses[(p * T + t) * R + room]!, task.sizeOf, shares),
  }
}

/** What standing costs a site apart from its rooms and phases, when its span is so; infinite where it may not be so. */
function spanCost(model: CountyModel, s: number, at: number, weights: Float64Array): number {
  const span: SiteSpan = model.spans[s]!
  const { prices, sites } = model.problem
  const T = model.years
  if (model.isOpenBefore[s] === 1) {
    if (at < span.closeFrom || at > span.closeBy) return Number.POSITIVE_INFINITY
    const repair = span.repairAt >= 0 && span.repairAt < at ? sites[s]!.repairCost * weights[span.repairAt]! : 0
    return repair + (at < T ? prices.close.value : 0)
  }
  if (at > span.openBy || (at < T && at < span.openFrom)) return Number.POSITIVE_INFINITY
  if (at === T) return 0
  const opening = sites[s]!.state === 'new' ? prices[`open.${sites[s]!.kind}`].value : 0
  return (opening + sites[s]!.repairCost) * weights[at]!
}

/** The bound at these prices, the shares in which each cell is taken at them, and the spans that sites would have. */
export function boundAt(
  task: BoundTask,
  prices: BoundPrices,
  shares: Float64Array | null,
  answer: SiteAnswer | null,
): number {
  const { model } = task
  const T = model.years
  const { units: U, pupils } = model
  const { enrolled: staying } = task.lists
  const served = prices.served.map((each) => Math.min(each, mostPrice))
  const enrolled = Float64Array.from({ length: U * enrolledYears }, (_, i) => {
    const [u, t] = [Math.floor(i / enrolledYears), i % enrolledYears]
    return t < T ? Math.min(prices.enrolled?.[i] ?? served[u * T + t]!, mostPrice) : 0
  })
  const weights = Float64Array.from(prices.budget, (each) => 1 + each)
  let bound = 0
  // Sorting by rounded worths may miss so much, at most.
  for (let i = 0; i < U * T; i += 1) bound += served[i]! * task.sizeOf[i]! - slack * pupils[i]!
  for (let i = 0; i < U * enrolledYears; i += 1) bound += enrolled[i]! * staying[i]!
  listAll(task.lists, served, enrolled)
  model.problem.budgets.forEach((budget, t) => {
    if (budget !== null) bound -= prices.budget[t]! * budget
  })
  shares?.fill(0)
  /** Year from which the site teaches the band no more, by site × 3 + band. */
  const taughtUntil = new Int32Array(model.sites * 3)
  for (let s = 0; s < model.sites; s += 1) {
    const parts = ([0, 1] as const).filter((part) => model.roomsMost[s * 2 + part]! > 0)
    const plans = parts.map((part, n) => ({ part, plan: planPart(task, s, part, weights, n === 0) }))
    const isOpen = model.isOpenBefore[s] === 1
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let at = 0; at <= T; at += 1) {
      let cost = spanCost(model, s, at, weights)
      if (cost === Number.POSITIVE_INFINITY) continue
      if (isOpen || at < T) for (const { plan } of plans) cost += plan.cost[at]!
      if (cost < least) {
        least = cost
        best = at
      }
    }
    bound += least
    if (answer) {
      answer.opens[s] = isOpen ? 0 : best
      answer.closes[s] = isOpen ? best : T
      answer.turns[s] = T
    }
    if (!shares && !answer) continue
    if ((isOpen && best === 0) || (!isOpen && best === T)) continue
    for (const { part, plan } of plans) {
      const { rooms, turn } = plan.trace(best)
      if (answer && part === 0 && turn < T && !model.spans[s]!.phases[1]!.isBranch) answer.turns[s] = turn
      if (!shares) continue
      for (const band of part === 0 ? [0, 1] : [2]) {
        const staysTaught = ((model.spans[s]!.phases.at(-1)!.bandMask >> band) & 1) === 1
        taughtUntil[s * 3 + band] = isOpen ? Math.min(best, staysTaught ? T : turn) : 0
      }
      for (let t = 0; t < T; t += 1) if (rooms[t]! >= 0) plan.take(t >= turn ? 1 : 0, t, rooms[t]!, shares)
    }
  }
  if (!shares) return bound
  const { home, site } = task.lists
  for (let u = 0; u < U; u += 1) {
    if (home[u]! < 0) continue
    const until = Math.min(enrolledYears, taughtUntil[site[home[u]!]! * 3 + (u % 3)]!)
    for (let t = 0; t < until; t += 1) shares[U * T + u * enrolledYears + t]! += 1
  }
  return bound
}
