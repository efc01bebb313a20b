/** Filling one site as well as can be: a part of the last item may be taken (a bound), or whole items only (exact). */

/** Items of all sites one after the other; those of a site are put in another order while it is filled. */
export interface Items {
  readonly demand: Int32Array
  readonly saving: Float64Array
  readonly weight: Float64Array
  /** Share of each item that is taken. */
  readonly share: Float64Array
}

const swap = ({ demand, saving, weight }: Items, a: number, b: number): void => {
  const d = demand[a]!
  demand[a] = demand[b]!
  demand[b] = d
  const s = saving[a]!
  saving[a] = saving[b]!
  saving[b] = s
  const w = weight[a]!
  weight[a] = weight[b]!
  weight[b] = w
}

/** Takes the items from `from` to `to` with most saving for their weight, the last in part. Gives the saving. */
export function fillInParts(items: Items, from: number, to: number, capacity: number): number {
  const { saving, weight, share } = items
  let room = capacity
  let total = 0
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    const pivotSaving = saving[middle]!
    const pivotWeight = weight[middle]!
    swap(items, middle, high - 1)
    let split = low
    let load = 0
    for (let at = low; at < high - 1; at++) {
      if (saving[at]! * pivotWeight <= pivotSaving * weight[at]!) continue
      load += weight[at]!
      if (at !== split) swap(items, at, split)
      split++
    }
    if (load > room) {
      high = split
      continue
    }
    // All before the pivot fit; then the pivot itself.
    swap(items, split, high - 1)
    for (let at = low; at < split; at++) {
      share[at] = 1
      total += saving[at]!
    }
    room -= load
    if (weight[split]! > room) {
      share[split] = weight[split]! > 0 ? room / weight[split]! : 1
      total += saving[split]! * share[split]!
      low = split + 1
      break
    }
    share[split] = 1
    total += saving[split]!
    room -= weight[split]!
    low = split + 1
  }
  // What was passed over to the right of the last split is not taken.
  for (let at = low; at < to; at++) share[at] = 0
  return total
}

/** Rooms that whole items are counted out over: larger ones are left to the bound in parts. */
export const countableRoom = 4000

/** Which item was taken at which load; kept from one site to the next. */
let takenAt = new Uint8Array(0)

/**
 * Takes whole items only, as much saving as can be: counted out over every load up to the capacity. Weights and
 * capacity must be whole numbers, the capacity no more than `countableRoom`.
 */
export function fillWhole(items: Items, from: number, to: number, capacity: number, room: Float64Array): number {
  const { saving, weight, share } = items
  let all = 0
  let total = 0
  for (let at = from; at < to; at++) {
    all += weight[at]!
    total += saving[at]!
  }
  if (all <= capacity) {
    share.fill(1, from, to)
    return total
  }
  room.fill(0, 0, capacity + 1)
  const cells = (to - from) * (capacity + 1)
  if (takenAt.length < cells) takenAt = new Uint8Array(cells * 2)
  const taken = takenAt.fill(0, 0, cells)
  for (let at = from; at < to; at++) {
    const w = weight[at]!
    const s = saving[at]!
    const own = (at - from) * (capacity + 1)
    for (let load = capacity; load >= w; load--) {
      const better = room[load - w]! + s
      if (better <= room[load]!) continue
      room[load] = better
      taken[own + load] = 1
    }
  }
  let load = capacity
  for (let at = to - 1; at >= from; at--) {
    const isTaken = taken[(at - from) * (capacity + 1) + load] === 1
    share[at] = isTaken ? 1 : 0
    if (isTaken) load -= weight[at]!
  }
  return room[capacity]!
}

/** Halves of one site's question that are looked at before a bound will do. */
const mostHalves = 80

/**
 * Takes whole items only, by halving on the item that does not quite fit; for rooms that cannot be counted out. Gives what can
 * be saved at most, to within a little, and marks what was taken in the best filling found.
 */
export function fillWholeByHalves(items: Items, from: number, to: number, capacity: number): number {
  const { saving, weight, share } = items
  const count = to - from
  if (count === 0) return 0
  const order = Int32Array.from({ length: count }, (_, k) => from + k).sort(
    (a, b) => saving[b]! * weight[a]! - saving[a]! * weight[b]! || a - b,
  )
  // 1 must be taken, -1 must not.
  const fate = new Int8Array(count)
  const taken = new Uint8Array(count)
  let best = -1
  let bound = -Infinity
  let halves = 0
  /** Fills by the order; gives the place of the item that fits in part only, or -1, and the saving at most. */
  const fill = (): { critical: number; most: number; sure: number } => {
    let room = capacity
    let sure = 0
    for (let k = 0; k < count; k++) {
      if (fate[k] !== 1) continue
      room -= weight[order[k]!]!
      sure += saving[order[k]!]!
    }
    if (room < 0) return { critical: -2, most: -Infinity, sure: -Infinity }
    let critical = -1
    let most = sure
    let isOpen = true
    for (let k = 0; k < count; k++) {
      if (fate[k] !== 0) continue
      const w = weight[order[k]!]!
      const s = saving[order[k]!]!
      if (w <= room) {
        // Past the critical item smaller ones still fit: that makes the sure filling better, not the bound.
        room -= w
        sure += s
        if (isOpen) most += s
        continue
      }
      if (!isOpen) continue
      isOpen = false
      critical = k
      most += (s * room) / w
    }
    return { critical, most, sure }
  }
  const keep = (): void => {
    let room = capacity
    for (let k = 0; k < count; k++) if (fate[k] === 1) room -= weight[order[k]!]!
    for (let k = 0; k < count; k++) {
      const fits = fate[k] === 1 || (fate[k] === 0 && weight[order[k]!]! <= room)
      taken[k] = fits ? 1 : 0
      if (fits && fate[k] === 0) room -= weight[order[k]!]!
    }
  }
  const look = (): void => {
    const { critical, most, sure } = fill()
    if (critical === -2) return
    if (sure > best) {
      best = sure
      keep()
    }
    if (critical === -1 || most <= best * (1 + 1e-5)) {
      bound = Math.max(bound, Math.min(most, best * (1 + 1e-5)))
      return
    }
    if (halves++ >= mostHalves) {
      bound = Math.max(bound, most)
      return
    }
    fate[critical] = -1
    look()
    fate[critical] = 1
    look()
    fate[critical] = 0
  }
  look()
  for (let k = 0; k < count; k++) share[order[k]!] = taken[k]!
  return Math.max(bound, best)
}
