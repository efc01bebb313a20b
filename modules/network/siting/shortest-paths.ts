/** Distances between all places of a road net, by Dijkstra from each over compressed arrays. */

export interface Road {
  readonly from: number
  readonly to: number
  readonly length: number
}

/** Roads of each place side by side: those of place p stand from `start[p]` to `start[p + 1]`. */
export interface RoadNet {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly length: Float64Array
}

/** Distances at `from * places + to`; Infinity where no road leads. Of several roads between two places the last counts. */
export function distancesBetweenAll(places: number, roads: readonly Road[]): Float64Array {
  const last = new Map<number, Road>()
  for (const road of roads) {
    const [a, b] = road.from < road.to ? [road.from, road.to] : [road.to, road.from]
    last.set(a * places + b, road)
  }
  const bothWays = [...last.values()].flatMap(({ from, to, length }) => [
    { from, to, length },
    { from: to, to: from, length },
  ])
  const fromOne = distancesFromOne(roadNet(places, bothWays))
  const all = new Float64Array(places * places)
  for (let source = 0; source < places; source++) {
    fromOne(source, all.subarray(source * places, (source + 1) * places))
  }
  return all
}

/** Each road leads one way only, from its first place to its second. */
export function roadNet(places: number, roads: readonly Road[]): RoadNet {
  const start = new Int32Array(places + 1)
  for (const { from } of roads) start[from + 1]!++
  for (let place = 0; place < places; place++) start[place + 1]! += start[place]!
  const fill = start.slice()
  const end = new Int32Array(roads.length)
  const length = new Float64Array(roads.length)
  for (const road of roads) {
    const slot = fill[road.from]!++
    end[slot] = road.to
    length[slot] = road.length
  }
  return { start, end, length }
}

/** Writes the distances from one place to all; Infinity where no road leads. */
export type FromOne = (source: number, into: Float64Array) => void

/** What it works with is laid out once, for many places to start from. */
export function distancesFromOne(net: RoadNet): FromOne {
  const places = net.start.length - 1
  const heap = new Int32Array(places)
  const at = new Int32Array(places)
  return (source, into) => {
    into.fill(Infinity)
    walkNet(source, into, net, heap, at)
  }
}

function walkNet(source: number, distance: Float64Array, net: RoadNet, heap: Int32Array, at: Int32Array): void {
  at.fill(-1)
  distance[source] = 0
  heap[0] = source
  at[source] = 0
  let size = 1
  const place = (node: number, slot: number): void => {
    heap[slot] = node
    at[node] = slot
  }
  const up = (slot: number): void => {
    const node = heap[slot]!
    while (slot > 0) {
      const parent = (slot - 1) >> 1
      if (distance[heap[parent]!]! <= distance[node]!) break
      place(heap[parent]!, slot)
      slot = parent
    }
    place(node, slot)
  }
  const down = (slot: number): void => {
    const node = heap[slot]!
    for (;;) {
      let child = 2 * slot + 1
      if (child >= size) break
      if (child + 1 < size && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++
      if (distance[heap[child]!]! >= distance[node]!) break
      place(heap[child]!, slot)
      slot = child
    }
    place(node, slot)
  }
  while (size > 0) {
    const node: number = heap[0]
    at[node] = -2
    size--
    if (size > 0) {
      place(heap[size]!, 0)
      down(0)
    }
    for (let e: number = net.start[node]!; e < net.start[node + 1]!; e++) {
      const next = net.end[e]!
      const far = distance[node]! + net.length[e]!
      if (far >= distance[next]! || at[next] === -2) continue
      distance[next] = far
      if (at[next] === -1) {
        place(next, size)
        size++
      }
      up(at[next]!)
    }
  }
}
