/**
 * A figure that no plan can fall below. That each village and band be served is priced instead of demanded (Lagrange); then
 * every site is a question of its own: in which years to stand, with how many rooms, taking whom at those prices. Terms that
 * are left out (new beds where some stand, the size of nine-year schools, how many may close a year, that catchments are whole)
 * are demands or costs that only make plans dearer, so the figure stays below every plan.
 */
import { board, bus, choicesOf, partIndexOf, type CountyModel } from './county-model.ts'
import type { SiteSpan } from './site-phases.ts'

/** Prices: yuan for a pupil and year of each unit, by unit × years + year; yuan for a yuan of each year's budget. */
export interface BoundPrices {
  readonly served: Float64Array
  readonly budget: Float64Array
}

export interface SiteAnswer {
  /** Year indices; the number of years stands for never. */
  readonly opens: Int32Array
  readonly closes: Int32Array
  readonly turns: Int32Array
}

interface SiteItems {
  readonly unit: Int32Array
  readonly cost: Float64Array
  readonly band: Uint8Array
  readonly isRider: Uint8Array
}

export interface BoundTask {
  readonly model: CountyModel
  /** By site × 2 + part. */
  readonly items: readonly SiteItems[]
  readonly scratch: Scratch
}

interface Scratch {
  /** By year: the units worth taking, the most worth a pupil first. */
  readonly unit: Int32Array[]
  readonly worth: Float64Array[]
  readonly size: Int32Array[]
  readonly band: Uint8Array[]
  readonly isRider: Uint8Array[]
  readonly count: Int32Array
}

export function boundTask(model: CountyModel): BoundTask {
  const { sites: S, years: T, units: U, problem, ways, spans, present } = model
  const lists = Array.from({ length: S * 2 }, () => ({
    unit: [] as number[],
    cost: [] as number[],
    rider: [] as number[],
  }))
  for (let u = 0; u < U; u += 1) {
    for (const { site: s, mode, cost } of choicesOf(problem, ways, spans, Math.floor(u / 3), u % 3, present[u]!)) {
      const list = lists[s * 2 + partIndexOf(u % 3)]!
      // A bed that is used in some years is bought once: the mean over the years is no more than its price.
      const bed = mode === board && problem.sites[s]!.beds === 0 ? problem.prices.bed.value / T : 0
      list.unit.push(u)
      list.cost.push(cost + bed)
      list.rider.push(mode === bus ? 1 : 0)
    }
  }
  const longest = lists.reduce((most, { unit }) => Math.max(most, unit.length), 0)
  const byYear = <Column>(make: () => Column): Column[] => Array.from({ length: T }, make)
  return {
    model,
    items: lists.map(({ unit, cost, rider }) => ({
      unit: Int32Array.from(unit),
      cost: Float64Array.from(cost),
      band: Uint8Array.from(unit, (u) => u % 3),
      isRider: Uint8Array.from(rider),
    })),
    scratch: {
      unit: byYear(() => new Int32Array(longest)),
      worth: byYear(() => new Float64Array(longest)),
      size: byYear(() => new Int32Array(longest)),
      band: byYear(() => new Uint8Array(longest)),
      isRider: byYear(() => new Uint8Array(longest)),
      count: new Int32Array(T),
    },
  }
}

/** Worths are sorted as whole hundred-thousandths of a yuan, with the place in the list beside them in one number. */
const fineness = 100_000
const places = 32_768
const slack = 1 / fineness

/** No price is taken higher, so that sorting stays exact: whoever costs more than that is not served at any price. */
const mostPrice = 1_000_000

/** Fewer steps than there are units, to see from which worth on nobody can be taken any more. */
const steps = 256
const seatedOfStep = new Float64Array(steps)
const foundWorth = new Float64Array(places)
const foundItem = new Int32Array(places)
const keys = new Float64Array(places)

/**
 * Lists the units that are worth something to the part, year by year, the most first. Where those of grades 1–3 (or 7–9) who
 * need no bus fill the part, whoever is worth less is never taken, with however many buses, and is left out.
 */
function collect(task: BoundTask, part: number, served: Float64Array): void {
  const { model, items, scratch } = task
  const T = model.years
  const { unit, cost, band, isRider } = items[part]!
  const seats = model.roomsMost[part]! * model.seatsPerRoom[part % 2 === 0 ? 0 : 1]
  for (let t = 0; t < T; t += 1) {
    const room = Math.max(seats, model.presentLoad[part * T + t]!)
    let found = 0
    let pupils = 0
    let top = 0
    for (let i = 0; i < unit.length; i += 1) {
      const at = unit[i]! * T + t
      const worth = served[at]! - cost[i]!
      if (worth <= 0) continue
      const here = model.pupils[at]!
      if (here === 0) continue
      foundWorth[found] = worth
      foundItem[found] = i
      found += 1
      pupils += here
      if (worth > top) top = worth
    }
    let least = 0
    if (pupils > room) {
      seatedOfStep.fill(0)
      const scale = (steps - 1) / top
      for (let f = 0; f < found; f += 1) {
        const i = foundItem[f]!
        if (band[i] === 1 || isRider[i] === 1) continue
        seatedOfStep[Math.floor(foundWorth[f]! * scale)]! += model.pupils[unit[i]! * T + t]!
      }
      let seated = 0
      for (let step = steps - 1; step > 0 && least === 0; step -= 1) {
        seated += seatedOfStep[step]!
        if (seated >= room) least = step / scale
      }
    }
    let n = 0
    for (let f = 0; f < found; f += 1) {
      if (foundWorth[f]! > least) keys[n++] = -(Math.floor(foundWorth[f]! * fineness) * places + f)
    }
    const sorted = keys.subarray(0, n).sort()
    const [us, ws, ns, bs, rs] = [
      scratch.unit[t]!,
      scratch.worth[t]!,
      scratch.size[t]!,
      scratch.band[t]!,
      scratch.isRider[t]!,
    ]
    for (let k = 0; k < n; k += 1) {
      const f = -sorted[k]! % places
      const i = foundItem[f]!
      us[k] = unit[i]!
      ws[k] = foundWorth[f]!
      ns[k] = model.pupils[unit[i]! * T + t]!
      bs[k] = band[i]!
      rs[k] = isRider[i]!
    }
    scratch.count[t] = n
  }
}

/** What a part of a site is worth at most in a year, by rooms, and with how many buses. */
interface YearWorth {
  readonly worth: Float64Array
  readonly buses: Int16Array
}

const cumulatedPupils = new Float64Array(4096)
const cumulatedWorth = new Float64Array(4096)

/** Pupils taken along the list with so many buses, until `most` are there; returns how many entries the cumulated lists have. */
function takeAlong(scratch: Scratch, t: number, mask: number, riders: number, most: number): number {
  const [ws, ns, bs, rs] = [scratch.worth[t]!, scratch.size[t]!, scratch.band[t]!, scratch.isRider[t]!]
  let left = riders
  let n = 0
  let pupils = 0
  let worth = 0
  for (let i = 0; i < scratch.count[t]! && pupils < most; i += 1) {
    if (((mask >> bs[i]!) & 1) === 0) continue
    let take = ns[i]!
    if (rs[i] === 1) {
      if (left <= 0) continue
      take = Math.min(take, left)
      left -= take
    }
    pupils += take
    worth += take * ws[i]!
    cumulatedPupils[n] = pupils
    cumulatedWorth[n] = worth
    n += 1
  }
  return n
}

/** Most pupils that may be there with so many rooms: who came newly needs a seat, its own villages may be too many. */
interface Room {
  readonly seats: number
  readonly most: number
  readonly own: number
  readonly sizeMost: number
  readonly overfull: number
}

function yearWorth(
  task: BoundTask,
  t: number,
  mask: number,
  room: Room,
  busPrice: number,
  busSeats: number,
): YearWorth {
  const { scratch } = task
  const { seats, most, own, sizeMost, overfull } = room
  const worth = new Float64Array(most + 1)
  const buses = new Int16Array(most + 1)
  let riders = 0
  for (let i = 0; i < scratch.count[t]!; i += 1) {
    if (scratch.isRider[t]![i] === 1 && ((mask >> scratch.band[t]![i]!) & 1) === 1) riders += scratch.size[t]![i]!
  }
  const mostBuses = Math.ceil(riders / busSeats)
  worth.fill(Number.NEGATIVE_INFINITY)
  // A further bus is worth less than the one before, and most where there are most rooms: there it is seen when to stop.
  let lastAtMost = Number.NEGATIVE_INFINITY
  for (let k = 0; k <= mostBuses; k += 1) {
    const n = takeAlong(scratch, t, mask, k * busSeats, Math.max(most * seats, own))
    // Where pupils stop being worth more than the weight of an overfull class.
    let worthOver = 0
    if (own > 0) {
      for (let i = 0; i < n; i += 1) {
        const before = i === 0 ? 0 : cumulatedPupils[i - 1]!
        const worthBefore = i === 0 ? 0 : cumulatedWorth[i - 1]!
        if (cumulatedWorth[i]! - worthBefore <= overfull * (cumulatedPupils[i]! - before)) break
        worthOver = cumulatedPupils[i]!
      }
    }
    let i = 0
    for (let r = 0; r <= most; r += 1) {
      const seated = r * seats
      const limit = Math.max(Math.min(seated, sizeMost), Math.min(own, Math.max(seated, worthOver)))
      while (i < n && cumulatedPupils[i]! < limit) i += 1
      const before = i === 0 ? 0 : cumulatedPupils[i - 1]!
      const worthBefore = i === 0 ? 0 : cumulatedWorth[i - 1]!
      const pupils = i < n ? limit : before
      let value = worthBefore
      if (i < n) value += ((limit - before) * (cumulatedWorth[i]! - worthBefore)) / (cumulatedPupils[i]! - before)
      value -= overfull * Math.max(0, pupils - seated) + k * busPrice
      if (value > worth[r]!) {
        worth[r] = value
        buses[r] = k
      }
      if (r < most) continue
      if (value <= lastAtMost) return { worth, buses }
      lastAtMost = value
    }
  }
  return { worth, buses }
}

/** Adds what is taken of each unit, as a share, for the chosen rooms and buses. */
function takeShares(
  task: BoundTask,
  t: number,
  mask: number,
  room: Room,
  rooms: number,
  riders: number,
  shares: Float64Array,
): void {
  const { scratch, model } = task
  const { seats, own, sizeMost, overfull } = room
  const [us, ws, ns, bs, rs] = [
    scratch.unit[t]!,
    scratch.worth[t]!,
    scratch.size[t]!,
    scratch.band[t]!,
    scratch.isRider[t]!,
  ]
  const seated = rooms * seats
  let left = riders
  let pupils = 0
  for (let i = 0; i < scratch.count[t]!; i += 1) {
    if (((mask >> bs[i]!) & 1) === 0) continue
    let take = ns[i]!
    if (rs[i] === 1) take = Math.min(take, left)
    const limit = Math.max(Math.min(seated, sizeMost), ws[i]! > overfull ? own : Math.min(own, seated))
    take = Math.min(take, limit - pupils)
    if (take <= 0) continue
    if (rs[i] === 1) left -= take
    pupils += take
    shares[us[i]! * model.years + t]! += take / ns[i]!
  }
}

interface PartPlan {
  /** Least cost of the part when the site closes at c (index c), or opens at o: by the span's question. */
  readonly cost: Float64Array
  /** Rooms by year and the year of the turn for the chosen span. */
  readonly trace: (span: number) => { readonly rooms: Int16Array; readonly turn: number }
  readonly years: readonly (readonly YearWorth[])[]
  readonly rooms: readonly Room[]
}

/** The rooms of a part over the years, in every phase, between which the site may turn once. */
function planPart(task: BoundTask, s: number, part: 0 | 1, weights: Float64Array, shareOfRun: boolean): PartPlan {
  const { model } = task
  const T = model.years
  const { prices } = model.problem
  const span = model.spans[s]!
  const cell = s * 2 + part
  const isOpen = model.isOpenBefore[s] === 1
  const seats = model.seatsPerRoom[part]
  const before = model.roomsBefore[cell]!
  const most = model.roomsMost[cell]!
  const bandMask = part === 0 ? 3 : 4
  const hasBothParts = model.roomsMost[s * 2]! > 0 && model.roomsMost[s * 2 + 1]! > 0
  const phases = span.phases.length
  const rooms = Array.from({ length: T }, (_, t): Room => ({
    seats,
    most,
    own: model.presentLoad[cell * T + t]!,
    sizeMost: hasBothParts ? Number.POSITIVE_INFINITY : Math.max(model.sizeMost[s]!, model.presentLoad[cell * T + t]!),
    overfull: prices['overfull-pupil-year'].value,
  }))
  const years = span.phases.map(({ bandMask: taught }, p) =>
    rooms.map((room, t) => {
      // A branch takes whom the point takes.
      const same = p > 0 && taught === span.phases[0]!.bandMask
      return same
        ? null
        : yearWorth(task, t, taught & bandMask, room, prices['bus-year'].value, prices['bus-seats'].value)
    }),
  )
  const worths = years.map((list, p) => list.map((each, t) => each ?? years[p - 1]![t]!))
  const R = most + 1
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
        const year = worths[p]![t]!.worth
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
          next[p * R + r] = value + run + r * prices['room-year'].value - year[r]!
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
  return { cost, trace, years: worths, rooms }
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

/** The bound at these prices, the shares in which each unit is taken at them, and what would be invested. */
export function boundAt(
  task: BoundTask,
  prices: BoundPrices,
  shares: Float64Array | null,
  answer: SiteAnswer | null,
): number {
  const { model } = task
  const T = model.years
  const served = prices.served.map((each) => Math.min(each, mostPrice))
  const weights = Float64Array.from(prices.budget, (each) => 1 + each)
  let bound = 0
  // Sorting by rounded worths may miss so much, at most.
  for (let i = 0; i < model.units * T; i += 1) bound += (served[i]! - slack) * model.pupils[i]!
  model.problem.budgets.forEach((budget, t) => {
    if (budget !== null) bound -= prices.budget[t]! * budget
  })
  shares?.fill(0)
  for (let s = 0; s < model.sites; s += 1) {
    const parts = ([0, 1] as const).filter((part) => model.roomsMost[s * 2 + part]! > 0)
    const plans: { readonly part: 0 | 1; readonly plan: PartPlan; readonly scratch: () => void }[] = []
    parts.forEach((part, n) => {
      collect(task, s * 2 + part, served)
      plans.push({
        part,
        plan: planPart(task, s, part, weights, n === 0),
        scratch: () => collect(task, s * 2 + part, served),
      })
    })
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
    for (const { part, plan, scratch } of plans) {
      const { rooms, turn } = plan.trace(best)
      if (answer && part === 0 && turn < T && !model.spans[s]!.phases[1]!.isBranch) answer.turns[s] = turn
      if (!shares) continue
      if (plans.length > 1) scratch()
      for (let t = 0; t < T; t += 1) {
        if (rooms[t]! < 0) continue
        const phase = t >= turn ? 1 : 0
        const mask = model.spans[s]!.phases[phase]!.bandMask & (part === 0 ? 3 : 4)
        const busCount = plan.years[phase]![t]!.buses[rooms[t]!]!
        takeShares(task, t, mask, plan.rooms[t]!, rooms[t]!, busCount * model.problem.prices['bus-seats'].value, shares)
      }
    }
  }
  return bound
}
