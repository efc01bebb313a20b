/** A seeded stream of random numbers: the same seed gives the same stream on every machine. */

export interface SeededRandom {
  /** From 0 up to but not including 1. */
  readonly unit: () => number
  /** Evenly from `low` up to `high`. */
  readonly range: (low: number, high: number) => number
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number
  /** Bell-shaped around `mean`, never more than three deviations away from it. */
  readonly bell: (mean: number, deviation: number) => number
  readonly oneOf: <Item>(items: readonly Item[]) => Item
}

/** FNV-1a, so that a stream can be named by words: `seedOf('411523', 'schools')`. */
export function seedOf(...words: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const letter of words.join('|')) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

/** mulberry32. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1))
  return {
    unit,
    range: (low, high) => low + unit() * (high - low),
    whole,
    bell: (mean, deviation) => {
      let sum = -6
      for (let i = 0; i < 12; i++) sum += unit()
      return mean + Math.max(-3, Math.min(3, sum)) * deviation
    },
    oneOf: (items) => {
      const item = items[whole(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to choose from')
      return item
    },
  }
}
