/**
 * How many rooms a part of a school has in each year, at the least cost. Room by room: the r-th room is needed for the
 * pupils beyond the first r − 1 rooms, so that each room is a small question of its own: stand or not, year by year.
 */

export interface RoomTask {
  /** First year index in which the site teaches this part, and the one from which it does no more. */
  readonly from: number
  readonly until: number
  readonly seats: number
  readonly roomsBefore: number
  readonly roomsMost: number
  /** First year index in which there may be more rooms than before. */
  readonly leadRooms: number
  /** Yuan to build a room by year index, to keep one for a year, and the weight of a pupil without a seat. */
  readonly buildCost: Float64Array
  readonly keepCost: number
  readonly overfullCost: number
  /** What a newcomer without a seat weighs while searching; such a plan is never given out. */
  readonly missingCost: number
}

/** What is asked of the rooms came out as: costs, and pupils without seats who should have them. */
export interface RoomCosts {
  build: number
  keep: number
  overfull: number
  /** Pupils and years for whom seats are missing though newcomers are there. */
  missing: number
}

const stands = new Float64Array(64)
const stood = new Uint8Array(64)
const withoutFrom = new Uint8Array(64)

/** A room that is there stands until the year from which on keeping it costs more than being without it. */
function keepWhileNeeded(
  { from, until, seats, keepCost, overfullCost, missingCost }: RoomTask,
  load: Int32Array,
  newcomers: Int32Array,
  at: number,
  below: number,
  into: RoomCosts,
  rooms: Int32Array | null,
): number {
  let idle = 0
  let over = 0
  let missing = 0
  let least = keepCost * (until - from)
  let end = until
  let overfull = 0
  let missed = 0
  for (let t = until - 1; t >= from; t -= 1) {
    const lacking = Math.min(seats, load[at + t]! - below)
    if (lacking > 0) {
      if (newcomers[at + t]! > 0) {
        missing += lacking
        idle += lacking * missingCost
      } else {
        over += lacking * overfullCost
        idle += lacking * overfullCost
      }
    }
    const value = keepCost * (t - from) + idle
    if (value >= least) continue
    least = value
    end = t
    overfull = over
    missed = missing
  }
  into.keep += keepCost * (end - from)
  into.overfull += overfull
  into.missing += missed
  if (rooms) for (let t = from; t < end; t += 1) rooms[t]! += 1
  return least
}

/**
 * Adds to `into`, and to `investment` by year. `load` and `newcomers` begin at `at`; `rooms`, where given, gets the rooms
 * by year index. Years must be fewer than 64.
 */
export function layRooms(
  task: RoomTask,
  load: Int32Array,
  newcomers: Int32Array,
  at: number,
  into: RoomCosts,
  investment: Float64Array | null,
  rooms: Int32Array | null,
): number {
  const { from, until, seats, roomsBefore, roomsMost, buildCost, keepCost, overfullCost, missingCost, leadRooms } = task
  if (until <= from) return 0
  let most = 0
  let least = Number.POSITIVE_INFINITY
  for (let t = from; t < until; t += 1) {
    const here = load[at + t]!
    if (here > most) most = here
    if (here < least) least = here
  }
  const layers = Math.min(roomsMost, Math.ceil(most / seats))
  // Rooms that are there and full in every year just stand.
  const full = keepCost <= seats * overfullCost ? Math.min(roomsBefore, layers, Math.floor(least / seats)) : 0
  let cost = full * keepCost * (until - from)
  into.keep += cost
  if (rooms) for (let t = from; t < until; t += 1) rooms[t]! += full
  // A room that is given up is never built again where that costs more than to keep it all the time.
  let leastBuild = Number.POSITIVE_INFINITY
  for (let t = from; t < until; t += 1) if (buildCost[t]! < leastBuild) leastBuild = buildCost[t]!
  const isBuiltOnce = leastBuild > keepCost * (until - from)
  for (let r = full; r < layers; r += 1) {
    const isThere = r < roomsBefore
    const below = r * seats
    if (isThere && isBuiltOnce) {
      cost += keepWhileNeeded(task, load, newcomers, at, below, into, rooms)
      continue
    }
    // Two states, standing or not: the cost of the cheapest way to each so far.
    let on = isThere ? 0 : Number.POSITIVE_INFINITY
    let off = isThere ? Number.POSITIVE_INFINITY : 0
    for (let t = from; t < until; t += 1) {
      const over = Math.min(seats, load[at + t]! - below)
      const idle = over > 0 ? over * (newcomers[at + t]! > 0 ? missingCost : overfullCost) : 0
      const building = !isThere && t < leadRooms ? Number.POSITIVE_INFINITY : off + buildCost[t]!
      const keepOn = on <= building
      const nextOn = (keepOn ? on : building) + keepCost
      // Ties stay as they are, so that of two rooms the lower one stands longer.
      const stayOff = off <= on
      stood[t] = keepOn ? 1 : 0
      withoutFrom[t] = stayOff ? 0 : 1
      off = (stayOff ? off : on) + idle
      on = nextOn
    }
    const endsOn = on < off
    cost += endsOn ? on : off
    // Back through the years: which of them it stands in.
    let isOn = endsOn
    for (let t = until - 1; t >= from; t -= 1) {
      stands[t] = isOn ? 1 : 0
      isOn = isOn ? stood[t] === 1 : withoutFrom[t] === 1
    }
    let before = isThere
    for (let t = from; t < until; t += 1) {
      const now = stands[t] === 1
      if (now) {
        into.keep += keepCost
        if (rooms) rooms[t]! += 1
        if (!before) {
          into.build += buildCost[t]!
          if (investment) investment[t]! += buildCost[t]!
        }
      } else {
        const over = Math.min(seats, load[at + t]! - below)
        if (over > 0) {
          if (newcomers[at + t]! > 0) into.missing += over
          else into.overfull += over * overfullCost
        }
      }
      before = now
    }
  }
  const cap = roomsMost * seats
  for (let t = from; t < until; t += 1) {
    const over = load[at + t]! - cap
    if (over <= 0) continue
    if (newcomers[at + t]! > 0) {
      into.missing += over
      cost += over * missingCost
    } else {
      into.overfull += over * overfullCost
      cost += over * overfullCost
    }
  }
  return cost
}
