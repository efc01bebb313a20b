/** How far off a forecast may be: intervals that held four in five of the errors of earlier years, by size and horizon. */
import type { Errors, HeldOut, Kind } from './held-out.ts'
import { kinds } from './held-out.ts'
import { levelNames, type LevelName } from './settings.ts'

/** Share of cases that an interval is meant to hold. */
export const coverage = 0.8

/** Errors grow like this power of the horizon where no longer horizon could be checked: measured, docs/measurements.md. */
const usualGrowth: Readonly<Record<LevelName, Readonly<Record<Kind, number>>>> = {
  whole: { grade: 0.62, all: 0.85 },
  group: { grade: 0.62, all: 0.85 },
  school: { grade: 0.47, all: 0.55 },
}

/** One year alone tells of no ratio: what it misses is no measure of how much more a second one knows. */
const leastYears = 2

/**
 * How much more is off when only `years` years were known: origins of long ago knew less than is known now. Measured in
 * the same place; schools learn longer from their own years than groups do.
 */
export const lessKnown = (name: LevelName, horizon: number, years: number): number =>
  1 + ((name === 'school' ? 2.3 : 1.1) * ((horizon - 0.75) / (horizon + 0.25))) / years

/** From this many checked cases on their own quantile is taken; below, they only tell a spread. */
const enough = 40
/** Cases in one band of sizes. */
const bandCases = 150
const mostBands = 8

/** A forecast's usual error before it is measured: chance in small numbers, and a share of large ones. */
const yardstick = (pupils: number): number => Math.sqrt(Math.max(pupils, 1) + (0.06 * pupils) ** 2)

export interface Bands {
  /** Middle of each band as the logarithm of its size, ascending, and how many yardsticks hold four in five there. */
  readonly at: readonly number[]
  readonly width: readonly number[]
  readonly cases: number
}

/** By years ahead, the nearest first; and the power of the horizon by which they grow where none was measured. */
export interface WidthsAhead {
  readonly measured: readonly { readonly horizon: number; readonly bands: Bands }[]
  readonly growth: number
}

export type Widths = Readonly<Record<LevelName, Readonly<Record<Kind, WidthsAhead>>>>

/** Of the values that errors really took, the one whose share of cases is nearest to `coverage`. */
function quantile(sorted: readonly number[]): number {
  const n = sorted.length
  let best = sorted[n - 1]!
  let nearest = Number.POSITIVE_INFINITY
  for (let i = Math.floor(0.6 * n); i < n; i += 1) {
    if (i + 1 < n && sorted[i + 1] === sorted[i]) continue
    const off = Math.abs((i + 1) / n - coverage)
    if (off < nearest) {
      nearest = off
      best = sorted[i]!
    }
  }
  return best
}

/** Student's t for nine in ten below, by degrees of freedom: few cases are trusted less. */
const studentT = [3.08, 1.89, 1.64, 1.53, 1.48, 1.44, 1.41, 1.4, 1.38, 1.37]
const tOf = (cases: number): number => (cases > studentT.length ? 1.32 : studentT[Math.max(0, cases - 1)]!)

/** A case: what was forecast, how far it was off, and how many years ahead. */
type CaseOff = readonly [size: number, off: number, horizon: number]

function bandsOf(cases: readonly CaseOff[]): Bands {
  const sorted = cases.toSorted((a, b) => a[0] - b[0])
  const bands = Math.max(1, Math.min(mostBands, Math.floor(sorted.length / bandCases)))
  const at: number[] = []
  const width: number[] = []
  for (let b = 0; b < bands; b += 1) {
    const part = sorted.slice(Math.floor((b * sorted.length) / bands), Math.floor(((b + 1) * sorted.length) / bands))
    at.push(Math.log(Math.max(1, part[Math.floor(part.length / 2)]![0])))
    width.push(quantile(part.map(([size, off]) => off / yardstick(size)).toSorted((a, c) => a - c)))
  }
  return { at, width, cases: sorted.length }
}

/**
 * Where a horizon has few cases, those of all horizons speak for it, each grown to it: the root of their mean square in
 * yardsticks, widened by Student's t for as many origins as there are.
 */
function fewBands(all: readonly CaseOff[], horizon: number, growth: number, origins: number): Bands {
  const squares = all.map(([size, off, own]) => ((off / yardstick(size)) * (horizon / own) ** growth) ** 2)
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length
  return { at: [0], width: [tOf(origins) * Math.sqrt(mean)], cases: squares.length }
}

function widthsOf(
  name: LevelName,
  kind: Kind,
  errors: Errors,
  known: number,
  only: (i: number) => boolean,
): WidthsAhead {
  const growth = usualGrowth[name][kind]
  const all: CaseOff[] = []
  const origins = new Set<number>()
  for (let i = 0; i < errors.actual.length; i += 1) {
    if (!only(i)) continue
    const h = errors.horizon[i]!
    const size = Math.round(errors.forecast[i]!)
    const more = lessKnown(name, h, known) / lessKnown(name, h, Math.max(leastYears, errors.origin[i]!))
    all.push([size, Math.abs(errors.actual[i]! - size) * more, h])
    origins.add(errors.origin[i]!)
  }
  const measured = [...Map.groupBy(all, ([, , horizon]) => horizon)]
    .toSorted((one, other) => one[0] - other[0])
    .map(([horizon, cases]) => ({
      horizon,
      bands: cases.length >= enough ? bandsOf(cases) : fewBands(all, horizon, growth, origins.size),
    }))
  return { measured, growth }
}

/** Where every group is one school, as in a table of districts, its schools are as large and as steady as groups. */
const likeOf = (name: LevelName, held: HeldOut): LevelName =>
  name === 'school' && held.school.all.actual.length < 1.2 * held.group.all.actual.length ? 'group' : name

/**
 * What earlier errors of one kind tell of a forecast that knows `known` years; `isUsed` leaves origins out, so that coverage
 * can be measured on those that took no part.
 */
export function widthsAhead(
  held: HeldOut,
  name: LevelName,
  kind: Kind,
  known: number,
  isUsed: (origin: number) => boolean = () => true,
): WidthsAhead {
  const errors = held[name][kind]
  return widthsOf(likeOf(name, held), kind, errors, known, (i) => isUsed(errors.origin[i]!))
}

/** The same of all levels and kinds. */
export const widthsFrom = (held: HeldOut, known: number): Widths =>
  Object.fromEntries(
    levelNames.map((name) => [
      name,
      Object.fromEntries(kinds.map((kind) => [kind, widthsAhead(held, name, kind, known)])),
    ]),
  ) as unknown as Widths

function between({ at, width }: Bands, size: number): number {
  const x = Math.log(Math.max(1, size))
  if (x <= at[0]!) return width[0]!
  for (let b = 1; b < at.length; b += 1) {
    if (x > at[b]!) continue
    const share = (x - at[b - 1]!) / Math.max(1e-9, at[b]! - at[b - 1]!)
    return width[b - 1]! * (1 - share) + width[b]! * share
  }
  return width.at(-1)!
}

/** Half the width of the interval about a forecast, in whole pupils. */
export function halfWidthOf({ measured, growth }: WidthsAhead, horizon: number, pupils: number): number {
  const nearest = measured.findLast((each) => each.horizon <= horizon)
  const scale = nearest ? between(nearest.bands, pupils) : 1.28
  const years = (nearest ? horizon / nearest.horizon : horizon) ** growth
  return Math.floor(scale * years * yardstick(pupils) + 1e-9)
}

export const halfWidth = (widths: Widths, name: LevelName, kind: Kind, horizon: number, pupils: number): number =>
  halfWidthOf(widths[name][kind], horizon, pupils)
