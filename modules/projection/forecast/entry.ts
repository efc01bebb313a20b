/**
 * How many enter a unit's first grade: a share of what the level above takes in (or of the births of the right months),
 * from its last years, and what these say beyond that.
 */
import { gradeCount, type Level } from './levels.ts'
import type { Ratios } from './progression.ts'

const plainFeatures = 7
export const entryWidth = 2 * plainFeatures + 1

/** What a unit's entries are a share of; NaN where there is nothing to hold them against. */
export type Anchor = (unit: number, grade: number, year: number) => number

const clipped = (value: number, most: number): number => (value > most ? most : value < -most ? -most : value)

/** A grade as large as this that is more than so many times the grade below is filled from elsewhere, not from below. */
const large = 30
const mostGrowth = 3.3

/** Whether those in a grade come from the grade below in the same unit: `leaving` moved up from it, `own` are there now. */
export const comesFromBelow = (leaving: number, own: number): boolean =>
  leaving > 0 && !(own >= large && own > mostGrowth * leaving)

/** Mean share of a cell in its anchor over the years up to t, each worth `memory` of the next; NaN where none is known. */
export function meanShare(
  level: Level,
  anchor: Anchor,
  u: number,
  g: number,
  t: number,
  memory: number,
): { readonly share: number; readonly age: number } {
  const cell = u * gradeCount + g
  let sum = 0
  let weight = 0
  let age = 0
  for (let year = t, worth = 1; year >= 0 && worth > 0.01; year -= 1, worth *= memory) {
    const pupils = level.pupils[cell * level.capacity + year]!
    const whole = anchor(u, g, year)
    if (!(pupils > 0) || !(whole > 0)) continue
    sum += worth * Math.log(pupils / whole)
    weight += worth
    age += worth * (t - year)
  }
  return weight > 0 ? { share: Math.exp(sum / weight), age: age / weight } : { share: Number.NaN, age: 0 }
}

/** Fills one row of features for the entries of a cell in t+1. */
export function fillEntryFeatures(
  level: Level,
  ratios: Ratios,
  anchor: Anchor,
  u: number,
  g: number,
  t: number,
  share: number,
  x: Float64Array | number[],
  row: number,
): void {
  const { pupils, capacity } = level
  const cell = u * gradeCount + g
  const at = (grade: number, year: number): number => {
    if (year < 0 || grade >= gradeCount) return Number.NaN
    return pupils[(u * gradeCount + grade) * capacity + year]!
  }
  const beside = (year: number): number => {
    const value = at(g, year) / (anchor(u, g, year) * share)
    return value > 0 ? clipped(Math.log(value), 0.4) : 0
  }
  x[row] = beside(t)
  x[row + 1] = beside(t - 1)
  x[row + 2] = beside(t - 2)
  // Pupils already in the next grades, beside what their own entry would have been worth.
  let after = 0
  let entries = 0
  for (let k = 1; k <= 3; k += 1) {
    const now = at(g + k, t)
    const then = at(g, t - k)
    if (now > 0 && then > 0) {
      after += now
      entries += then
    }
  }
  x[row + 3] = entries > 0 ? clipped(Math.log(after / entries), 0.4) : 0
  x[row + 4] = clipped(ratios.unit[u]!, 0.4)
  const next = at(g + 1, t)
  const expected = anchor(u, g, t) * share
  x[row + 5] = next > 0 && expected > 0 ? clipped(Math.log(next / expected), 0.4) : 0
  const nextBefore = at(g + 1, t - 1)
  const expectedBefore = anchor(u, g, t - 1) * share
  x[row + 6] = nextBefore > 0 && expectedBefore > 0 ? clipped(Math.log(nextBefore / expectedBefore), 0.4) : 0
  const size = Math.max(0, pupils[cell * capacity + t]!) || 0
  const small = 50 / (size + 50)
  for (let f = 0; f < plainFeatures; f += 1) x[row + plainFeatures + f] = (x[row + f] as number) * small
  x[row + 2 * plainFeatures] = 0.05
}
