/**
 * Regions of the plane, each halved again and again: how many sites a region has must be a whole number, and asking for that
 * moves a bound further than asking whether one site is open. Choosing sites of least worth within such counts is exact: a
 * region hands its sorted sites to the next larger one (a laminar family).
 */

export interface Regions {
  /** Sites in such an order that every region is a stretch of it. */
  readonly order: Int32Array
  /** Stretches, a region after its parts; the last is the whole. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Numbers of the two parts; -1 in the smallest regions. */
  readonly left: Int32Array
  readonly right: Int32Array
}

/** Least and most sites in each region. */
export interface Counts {
  readonly least: Int16Array
  readonly most: Int16Array
}

const smallest = 4

/** Halves by the longer side; without coordinates the whole is one region. */
export function regionsOf(sites: number, x: Float64Array | null, y: Float64Array | null): Regions {
  const order = Int32Array.from({ length: sites }, (_, i) => i)
  const start: number[] = []
  const end: number[] = []
  const left: number[] = []
  const right: number[] = []
  const halve = (from: number, to: number): number => {
    let [a, b] = [-1, -1]
    if (x && y && to - from > smallest) {
      const part = order.subarray(from, to)
      const side = (values: Float64Array): number => {
        let [low, high] = [Infinity, -Infinity]
        for (const i of part) {
          low = Math.min(low, values[i]!)
          high = Math.max(high, values[i]!)
        }
        return high - low
      }
      const along = side(x) >= side(y) ? x : y
      part.sort((one, two) => along[one]! - along[two]! || one - two)
      const middle = (from + to) >> 1
      a = halve(from, middle)
      b = halve(middle, to)
    }
    start.push(from)
    end.push(to)
    left.push(a)
    right.push(b)
    return start.length - 1
  }
  halve(0, sites)
  return {
    order,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
  }
}

export const anyCounts = ({ start, end }: Regions): Counts => ({
  least: new Int16Array(start.length),
  most: Int16Array.from(end, (to, r) => Math.min(32_000, to - start[r]!)),
})

export interface Chooser {
  /**
   * Marks sites of least worth in `used` that keep to the states, the counts, and `wanted` of them in all (null: those of
   * worth below 0, and at least `fewest`). Gives the sum of their worth; Infinity where nothing keeps to all of it.
   */
  readonly choose: (
    worth: Float64Array,
    states: Int8Array,
    counts: Counts,
    wanted: number | null,
    fewest: number,
    used: Uint8Array,
  ) => number
}

export function chooserOf({ order, start, end, left, right }: Regions): Chooser {
  const list = new Int32Array(order.length)
  const spare = new Int32Array(order.length)
  const length = new Int32Array(start.length)
  const held = new Int32Array(start.length)
  const root = start.length - 1

  /** Sites of a smallest region that are free, the least worth first. */
  function gather(r: number, worth: Float64Array, states: Int8Array, used: Uint8Array): number {
    let count = 0
    let sum = 0
    held[r] = 0
    const from = start[r]!
    for (let at = from; at < end[r]!; at++) {
      const i = order[at]!
      if (states[i] === 1) {
        used[i] = 1
        sum += worth[i]!
        held[r] += 1
      } else if (states[i] === 0) list[from + count++] = i
    }
    length[r] = count
    const part = list.subarray(from, from + count)
    if (count > 12) part.sort((a, b) => worth[a]! - worth[b]!)
    else {
      for (let k = 1; k < count; k++) {
        const i = part[k]!
        let at = k
        while (at > 0 && worth[part[at - 1]!]! > worth[i]!) {
          part[at] = part[at - 1]!
          at--
        }
        part[at] = i
      }
    }
    return sum
  }

  function merge(r: number, worth: Float64Array): void {
    const [a, b] = [left[r]!, right[r]!]
    let [one, two, to] = [start[a]!, start[b]!, 0]
    const [oneEnd, twoEnd] = [one + length[a]!, two + length[b]!]
    while (one < oneEnd || two < twoEnd) {
      const takeOne = two === twoEnd || (one < oneEnd && worth[list[one]!]! <= worth[list[two]!]!)
      spare[to++] = takeOne ? list[one++]! : list[two++]!
    }
    list.set(spare.subarray(0, to), start[r])
    length[r] = to
    held[r] = held[a]! + held[b]!
  }

  return {
    choose(worth, states, counts, wanted, fewest, used) {
      used.fill(0)
      let value = 0
      for (let r = 0; r <= root; r++) {
        if (left[r] === -1) value += gather(r, worth, states, used)
        else merge(r, worth)
        const isRoot = r === root
        const least = isRoot ? (wanted ?? fewest) : counts.least[r]!
        const most = isRoot && wanted !== null ? wanted : counts.most[r]!
        if (held[r]! + length[r]! < least || held[r]! > most) return Infinity
        const must = Math.max(0, least - held[r]!)
        const from = start[r]!
        for (let k = 0; k < must; k++) {
          used[list[from + k]!] = 1
          value += worth[list[from + k]!]!
        }
        held[r]! += must
        length[r] = Math.min(length[r]! - must, most - held[r]!)
        if (must > 0) list.copyWithin(from, from + must, from + must + length[r]!)
      }
      if (wanted !== null) return value
      for (let k = 0; k < length[root]! && worth[list[k]!]! < 0; k++) {
        used[list[k]!] = 1
        value += worth[list[k]!]!
      }
      return value
    },
  }
}
