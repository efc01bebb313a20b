/**
 * What those who look for answers and those who raise the bound tell each other while both work, in memory that threads can
 * share: costs, the use of sites by prices, and one suggested set of sites at a time.
 */

export interface Assigned {
  readonly open: Int32Array
  readonly siteOf: Int32Array
}

export interface Exchange {
  readonly buffer: SharedArrayBuffer
  /** Cost of the best answer so far; Infinity while there is none. */
  readonly goal: () => number
  readonly tellGoal: (cost: number) => void
  readonly bound: () => number
  readonly tellBound: (bound: number) => void
  readonly isStopped: () => boolean
  readonly stop: () => void
  /** How often prices used each site; a view of what the other side wrote last. */
  readonly use: Float64Array
  /** A set that came up; each is given once. */
  readonly suggestion: () => Int32Array | null
  readonly suggest: (open: Int32Array) => void
  /** A whole assignment that came up while the bound was raised: open sites and the site of each demand; each is given once. */
  readonly assignment: () => Assigned | null
  readonly assign: (assigned: Assigned) => void
}

const [goalAt, boundAt] = [0, 1]
const [stoppedAt, countAt, assignedAt, listAt] = [0, 1, 2, 3]

const exchangeBytes = (sites: number, demands: number): number => 8 * (2 + sites) + 4 * (listAt + 2 * sites + demands)

/** Over given memory, or over new memory where none is given. */
export function exchangeOver(
  sites: number,
  demands: number,
  buffer: SharedArrayBuffer = new SharedArrayBuffer(exchangeBytes(sites, demands)),
): Exchange {
  const costs = new Float64Array(buffer, 0, 2)
  const use = new Float64Array(buffer, 16, sites)
  const marks = new Int32Array(buffer, 16 + 8 * sites, listAt + 2 * sites + demands)
  const isOpen = marks.subarray(listAt + sites, listAt + 2 * sites)
  const siteOf = marks.subarray(listAt + 2 * sites)
  return {
    buffer,
    goal: () => costs[goalAt]!,
    tellGoal: (cost) => void (costs[goalAt] = cost),
    bound: () => costs[boundAt]!,
    tellBound: (bound) => void (costs[boundAt] = bound),
    isStopped: () => Atomics.load(marks, stoppedAt) === 1,
    stop: () => void Atomics.store(marks, stoppedAt, 1),
    use,
    suggestion() {
      const count = Atomics.load(marks, countAt)
      if (count === 0) return null
      const open = marks.slice(listAt, listAt + count)
      Atomics.store(marks, countAt, 0)
      return open
    },
    suggest(open) {
      if (Atomics.load(marks, countAt) !== 0) return
      marks.set(open, listAt)
      Atomics.store(marks, countAt, open.length)
    },
    assignment() {
      if (Atomics.load(marks, assignedAt) === 0) return null
      const open = Int32Array.from([...isOpen.keys()].filter((i) => isOpen[i] === 1))
      const found = { open, siteOf: siteOf.slice() }
      Atomics.store(marks, assignedAt, 0)
      return found
    },
    assign(assigned) {
      isOpen.fill(0)
      for (const i of assigned.open) isOpen[i] = 1
      siteOf.set(assigned.siteOf)
      Atomics.store(marks, assignedAt, 1)
    },
  }
}

/** New memory in which nothing is known yet. */
export function emptyExchange(sites: number, demands: number): Exchange {
  const exchange = exchangeOver(sites, demands)
  exchange.tellGoal(Infinity)
  exchange.tellBound(-Infinity)
  return exchange
}
