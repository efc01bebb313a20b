/** Goes forward year by year on all three levels at once, and makes them agree before the next year is taken. */
import { agree } from './agree.ts'
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
  /** Features of one unit at a time. */
  readonly rows: Float64Array
  /** Cells that are filled from the grade below, as it looked in the last known year. */
  readonly fromBelow: Uint8Array
  /** Units whose pupils come and go by decision. */
  readonly changed: Uint8Array
  /** Of cells that are entered, their share in what they are held against. */
  readonly shares: Float64Array
  /** By grade, at the top: yearly change of entries (a logarithm), and how far back the years of their mean lie. */
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

/** Half a year's drift for each year by which the mean of the years behind a share lies back: they overlap with it. */
const lag = 0.5
/** Of a grade that nobody moves up into so many stay, as children come and go. */
const stays = 0.3
/** What was learned may move a cell by no more than this in a year, as a logarithm. */
const mostBeyond = 0.4

/** What holds for a whole level while it takes one step. */
interface Stepping {
  readonly each: Underway
  readonly ratios: Ratios
  /** From year t to t+1, the `step`-th after the last known one. */
  readonly t: number
  readonly step: number
  /** Nothing stands above the level. */
  readonly isTop: boolean
}

/** Those who move up into a cell from the grade below; the unit's features must stand in `rows`. */
function movingUp({ each, ratios, t, step }: Stepping, u: number, g: number): number {
  const { level, learned, settings, rows, changed } = each
  const cell = u * gradeCount + g
  const leaving = level.pupils[(cell - 1) * level.capacity + t]!
  if (!(leaving > 0)) return stays * Math.max(0, level.pupils[cell * level.capacity + t]!)
  const baseFade = settings.baseFade ** (step - 1)
  const usual = baseFade * ratios.cell[cell]! + (1 - baseFade) * ratios.grade[g]!
  const beyond = changed[u] ? 0 : within(dot(learned.progress[g]!, rows, g * progressWidth), mostBeyond)
  return leaving * Math.exp(usual + settings.fade ** (step - 1) * beyond)
}

/** The share of a cell's entries in what they are held against, as it looks in the last known year. */
function takeShare({ each, ratios, t, isTop }: Stepping, u: number, g: number, row: Float64Array): void {
  const { level, anchor, settings, learned, shares, drifts, ages } = each
  const { share, age } = meanShare(level, anchor, u, g, t, settings.entryMemory)
  if (share > 0) {
    fillEntryFeatures(level, ratios, anchor, u, g, t, share, row, 0)
    shares[u * gradeCount + g] = share * Math.exp(within(dot(learned.entry, row, 0), mostBeyond))
  }
  if (!isTop) return
  drifts[g] = driftOf(level, anchor, g, t)
  ages[g] = age
}

/** Those who enter a cell: its share of births or of the level above; at the top with the drift of the last years. */
function entering({ each, t, step, isTop }: Stepping, u: number, g: number): number {
  const { level, anchor, settings, shares, drifts, ages } = each
  const cell = u * gradeCount + g
  const whole = anchor(u, g, t + 1)
  if (!(shares[cell]! > 0) || !(whole > 0)) return Math.max(0, level.pupils[cell * level.capacity + t]!) || 0
  if (!isTop) return whole * shares[cell]!
  let years = lag * ages[g]!
  for (let k = 0; k < step; k += 1) years += settings.driftFade ** k
  return whole * shares[cell]! * Math.exp(settings.drift * drifts[g]! * years)
}

/** Fills year t+1 of a level. */
function stepForward(each: Underway, t: number, step: number, isTop: boolean): void {
  const { level, offered, moves, settings, rows, fromBelow, shares } = each
  const { units, capacity, pupils } = level
  const stepping: Stepping = { each, ratios: deriveRatios(level, moves, settings), t, step, isTop }
  const entryRow = new Float64Array(entryWidth)
  for (let u = 0; u < units; u += 1) {
    fillProgressFeatures(level, stepping.ratios, u, t, rows)
    for (let g = 0; g < gradeCount; g += 1) {
      const cell = u * gradeCount + g
      const to = cell * capacity + t + 1
      pupils[to] = 0
      if (!offered[cell]) continue
      const hasBelow = g > 0 && offered[cell - 1] === 1
      if (step === 1) {
        const leaving = g > 0 ? pupils[(cell - 1) * capacity + t]! : 0
        const isFed = hasBelow && (!(leaving > 0) || comesFromBelow(leaving, pupils[cell * capacity + t]!))
        fromBelow[cell] = isFed ? 1 : 0
        if (!isFed) takeShare(stepping, u, g, entryRow)
      }
      // A grade that came to be on the way knows no share of its own: it fills from below.
      const isNew = step > 1 && hasBelow && !(shares[cell]! > 0)
      pupils[to] = fromBelow[cell] || isNew ? movingUp(stepping, u, g) : entering(stepping, u, g)
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
