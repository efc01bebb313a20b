/** Goes forward year by year on all three levels at once, and makes them agree before the next year is taken. */
import { comesFromBelow, entryWidth, fillEntryFeatures, meanShare, type Anchor } from './entry.ts'
import type { Learned } from './learn.ts'
import { gradeCount, type Level } from './levels.ts'
import {
  addYear,
  deriveRatios,
  fillProgressFeatures,
  noMoves,
  progressWidth,
  type Moves,
  type Ratios,
} from './progression.ts'
import type { Settings } from './settings.ts'

/** One level on its way; `offered` says which grades a unit has. */
export interface Marching {
  readonly level: Level
  readonly offered: Uint8Array
  readonly learned: Learned
  readonly settings: Settings
  readonly anchor: Anchor
}

interface Underway extends Marching {
  readonly moves: Moves
  readonly rows: Float64Array
  /** Cells that are filled from the grade below, as it looked in the last known year. */
  readonly fromBelow: Uint8Array
  readonly changed: Uint8Array
  readonly shares: Float64Array
  readonly drifts: Float64Array
  readonly ages: Float64Array
}

/** Yearly change of all entries of a grade together, as a logarithm: recent years weigh more. */
function driftOf(level: Level, anchor: Anchor, g: number, t: number): number {
  let now = 0
  let then = 0
  for (let year = t, worth = 1; year > 0 && worth > 0.05; year -= 1, worth *= 0.8) {
    for (let u = 0; u < level.units; u += 1) {
      const cell = u * gradeCount + g
      const a = level.pupils[cell * level.capacity + year]! / anchor(u, g, year)
      const b = level.pupils[cell * level.capacity + year - 1]! / anchor(u, g, year - 1)
      if (!(a > 0) || !(b > 0)) continue
      now += worth * a
      then += worth * b
    }
  }
  return then > 0 && now > 0 ? Math.log(now / then) : 0
}

const dot = (coefficients: Float64Array, x: Float64Array, row: number): number => {
  let sum = 0
  for (let f = 0; f < coefficients.length; f += 1) sum += coefficients[f]! * x[row + f]!
  return sum
}

const within = (value: number, most: number): number => (value > most ? most : value < -most ? -most : value)

/** Fills year t+1 of a level, the `step`-th after the last known one; `top` is the level that nothing stands above. */
function stepForward(
  { level, offered, learned, settings, anchor, moves, rows, changed, fromBelow, shares, drifts, ages }: Underway,
  t: number,
  step: number,
  top: boolean,
): void {
  const { units, capacity, pupils } = level
  const ratios: Ratios = deriveRatios(level, moves, settings)
  const entryRow = new Float64Array(entryWidth)
  const fade = settings.fade ** (step - 1)
  const baseFade = settings.baseFade ** (step - 1)
  for (let u = 0; u < units; u += 1) {
    fillProgressFeatures(level, ratios, u, t, rows)
    for (let g = 0; g < gradeCount; g += 1) {
      const cell = u * gradeCount + g
      const to = cell * capacity + t + 1
      if (!offered[cell]) {
        pupils[to] = 0
        continue
      }
      const own = pupils[cell * capacity + t]!
      const leaving = g > 0 ? pupils[(cell - 1) * capacity + t]! : 0
      const hasBelow = g > 0 && offered[cell - 1] === 1
      if (step === 1) fromBelow[cell] = hasBelow && (!(leaving > 0) || comesFromBelow(leaving, own)) ? 1 : 0
      // A grade that came to be on the way knows no share of its own: it fills from below.
      const cameToBe = step > 1 && hasBelow && !(shares[cell]! > 0)
      if (fromBelow[cell] || cameToBe) {
        if (!(leaving > 0)) {
          pupils[to] = 0.3 * (own > 0 ? own : 0)
          continue
        }
        const usual = baseFade * ratios.cell[cell]! + (1 - baseFade) * ratios.grade[g]!
        const beyond = changed[u] ? 0 : within(dot(learned.progress[g]!, rows, g * progressWidth), 0.4)
        pupils[to] = leaving * Math.exp(usual + fade * beyond)
        continue
      }
      const whole = anchor(u, g, t + 1)
      if (step === 1) {
        const { share, age } = meanShare(level, anchor, u, g, t, settings.entryMemory)
        if (share > 0) {
          fillEntryFeatures(level, ratios, anchor, u, g, t, share, entryRow, 0)
          shares[cell] = share * Math.exp(within(dot(learned.entry, entryRow, 0), 0.4))
        }
        if (top) drifts[g] = driftOf(level, anchor, g, t)
        if (top) ages[g] = age
      }
      if (!(shares[cell]! > 0) || !(whole > 0)) {
        pupils[to] = own > 0 ? own : 0
        continue
      }
      let drift = 0
      if (top) {
        drift = 0.5 * ages[g]!
        for (let k = 0; k < step; k += 1) drift += settings.driftFade ** k
        drift *= settings.drift * drifts[g]!
      }
      pupils[to] = whole * shares[cell]! * Math.exp(drift)
    }
  }
}

/** Sum of a grade's year over the units of each parent. */
function sumsBelow(below: Level, parents: number, g: number, year: number): Float64Array {
  const sums = new Float64Array(parents)
  for (let u = 0; u < below.units; u += 1) {
    sums[below.parentOf[u]!]! += below.pupils[(u * gradeCount + g) * below.capacity + year]!
  }
  return sums
}

/** Makes the levels agree in one year: a level takes part of its own forecast and part of the sum below, and is kept to. */
function agree(levels: readonly Level[], year: number, weights: readonly number[]): void {
  for (let g = 0; g < gradeCount; g += 1) {
    // From the bottom upward each level is blended with what is below it …
    for (let at = levels.length - 2; at >= 0; at -= 1) {
      const level = levels[at]!
      const sums = sumsBelow(levels[at + 1]!, level.units, g, year)
      for (let u = 0; u < level.units; u += 1) {
        const cell = (u * gradeCount + g) * level.capacity + year
        const own = level.pupils[cell]!
        level.pupils[cell] = sums[u]! > 0 && own > 0 ? weights[at]! * own + (1 - weights[at]!) * sums[u]! : sums[u]!
      }
    }
    // … and from the top downward each level is kept to the one above.
    for (let at = 1; at < levels.length; at += 1) {
      const above = levels[at - 1]!
      const level = levels[at]!
      const sums = sumsBelow(level, above.units, g, year)
      for (let u = 0; u < level.units; u += 1) {
        const parent = level.parentOf[u]!
        const whole = above.pupils[(parent * gradeCount + g) * above.capacity + year]!
        const cell = (u * gradeCount + g) * level.capacity + year
        if (sums[parent]! > 0) level.pupils[cell]! *= whole / sums[parent]!
      }
    }
  }
}

/** What is assumed of the years ahead: alters a year on all levels before they are made to agree. */
export type Ahead = (year: Year) => void

export interface Year {
  readonly levels: readonly Level[]
  readonly offered: readonly Uint8Array[]
  /** Units whose pupils come and go by decision from here on: what their own last years say is not asked any more. */
  readonly changed: readonly Uint8Array[]
  /** Index of the year that is being filled, and how many years it is ahead. */
  readonly t: number
  readonly step: number
}

/** Fills the years from the last known one on; levels from the whole down to the schools. */
export function marchForward(marching: readonly Marching[], horizon: number, ahead?: Ahead): void {
  const ownWeight = marching.map(({ settings }) => settings.ownWeight)
  const underway = marching.map((each): Underway => ({
    ...each,
    moves: noMoves(each.level),
    rows: new Float64Array(gradeCount * progressWidth),
    changed: new Uint8Array(each.level.units),
    fromBelow: new Uint8Array(each.level.units * gradeCount),
    shares: new Float64Array(each.level.units * gradeCount),
    drifts: new Float64Array(gradeCount),
    ages: new Float64Array(gradeCount),
  }))
  const { known } = marching[0]!.level
  for (const each of underway) {
    for (let t = 0; t < known - 1; t += 1) addYear(each.level, each.moves, t, each.settings.memory)
  }
  const levels = marching.map(({ level }) => level)
  const offered = marching.map((each) => each.offered)
  const changed = underway.map((each) => each.changed)
  for (let step = 1; step <= horizon; step += 1) {
    const t = known - 2 + step
    for (const [at, each] of underway.entries()) {
      addYear(each.level, each.moves, t, each.settings.memory, each.changed)
      stepForward(each, t, step, at === 0)
    }
    ahead?.({ levels, offered, changed, t: t + 1, step })
    agree(levels, t + 1, ownWeight)
  }
}
