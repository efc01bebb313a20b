/**
 * How the method would have done: it is given only what was known in an earlier year, forecasts from there, and is held
 * against what came. Nothing of the years after that origin takes part, births included.
 */
import { baselineForecast } from './baselines.ts'
import { goForward, layOut, learnFrom } from './chain.ts'
import type { KnownCohorts } from './group-cohorts.ts'
import { fillUnknown } from './fill-unknown.ts'
import { asKnownIn, gradeCount, type Level } from './levels.ts'
import { levelsOf } from './arrange.ts'
import { levelNames, type LevelName, type SettingsByLevel } from './settings.ts'

export const kinds = ['grade', 'all'] as const
/** A grade of a unit, or all its grades together. */
export type Kind = (typeof kinds)[number]

/** Forecasts beside what came, in columns. `unchanged` and `pooled` are the two baselines. */
export interface Errors {
  readonly origin: number[]
  readonly horizon: number[]
  readonly forecast: number[]
  readonly actual: number[]
  readonly unchanged: number[]
  readonly pooled: number[]
}

const noErrors = (): Errors => ({ origin: [], horizon: [], forecast: [], actual: [], unchanged: [], pooled: [] })

export type HeldOut = Readonly<Record<LevelName, Readonly<Record<Kind, Errors>>>>

export const noHeldOut = (): HeldOut => ({
  whole: { grade: noErrors(), all: noErrors() },
  group: { grade: noErrors(), all: noErrors() },
  school: { grade: noErrors(), all: noErrors() },
})

export interface Past {
  readonly schools: Level
  readonly groups: number
  /** Cohorts as the births known in a year told of them; null without births. */
  readonly cohortsKnownIn: KnownCohorts
}

/**
 * Earlier origins, counted in known years, from which at least one later year can be checked; the latest ones first. One
 * year alone tells of no ratio, so it is tried only where there is nothing else.
 */
export const originsOf = (known: number, most: number): number[] =>
  known === 2 ? [1] : Array.from({ length: Math.max(0, known - 2) }, (_, i) => known - 1 - i).slice(0, most)

function note(
  errors: Errors,
  origin: number,
  horizon: number,
  values: readonly [number, number, number, number],
): void {
  errors.origin.push(origin)
  errors.horizon.push(horizon)
  errors.forecast.push(values[0])
  errors.actual.push(values[1])
  errors.unchanged.push(values[2])
  errors.pooled.push(values[3])
}

/** Of more units only every second, third … is noted: their errors would tell nothing new. */
const mostUnits = 20_000

/** Forecasts from one origin up to `horizon` years and notes every error of units that were there then and later. */
function holdOut(
  past: Past,
  actual: readonly Level[],
  origin: number,
  horizon: number,
  settings: SettingsByLevel,
  into: HeldOut,
): void {
  const { schools, groups, cohortsKnownIn } = past
  const chain = layOut(schools, groups, origin, horizon, cohortsKnownIn(origin, origin + horizon))
  goForward(chain, learnFrom(chain, settings), settings, horizon)
  for (const [i, name] of levelNames.entries()) {
    const level = chain.levels[i]!
    const truth = actual[i]!
    const every = Math.ceil(level.units / mostUnits)
    const before = asKnownIn(level, origin, origin)
    const unchanged = baselineForecast(before, horizon, 'unchanged')
    const pooled = baselineForecast(before, horizon, 'pooled')
    for (let h = 1; h <= horizon; h += 1) {
      const year = origin - 1 + h
      for (let u = 0; u < level.units; u += every) {
        const sums: [number, number, number, number] = [0, 0, 0, 0]
        let there = 0
        const rows: [number, number, number, number][] = []
        for (let g = 0; g < gradeCount; g += 1) {
          const cell = u * gradeCount + g
          const came = truth.pupils[cell * truth.capacity + year]!
          const had = level.pupils[cell * level.capacity + origin - 1]!
          const values: [number, number, number, number] = [
            level.pupils[cell * level.capacity + year]!,
            came,
            unchanged[cell * horizon + h - 1]!,
            pooled[cell * horizon + h - 1]!,
          ]
          there += had
          // A grade of which nobody kept figures then (kindergartens, say) is no miss of the forecast.
          if (Number.isNaN(came) || !chain.offered[0]![g]) continue
          for (let k = 0; k < 4; k += 1) sums[k]! += values[k]!
          if (values[0] > 0) rows.push(values)
        }
        if (!(there > 0) || !(sums[1] > 0)) continue
        for (const row of rows) note(into[name].grade, origin, h, row)
        note(into[name].all, origin, h, sums)
      }
    }
  }
}

/** Errors from all the named origins, each up to `most` years ahead as far as years are known. */
export function heldOutErrors(
  past: Past,
  origins: readonly number[],
  most: number,
  settings: SettingsByLevel,
): HeldOut {
  const known = past.schools.known
  const filled = levelsOf(asKnownIn(fillUnknown(past.schools), known, known), past.groups)
  // A school's unknown cell is no truth; in the sums above it stands for so little that its estimate will do.
  const actual = [filled[0], filled[1], past.schools]
  const errors = noHeldOut()
  for (const origin of origins) holdOut(past, actual, origin, Math.min(most, known - origin), settings, errors)
  return errors
}

/** Sum of absolute errors over the sum of what came (WAPE), from a column of errors; null where nothing came. */
export function wape(
  errors: Errors,
  which: 'forecast' | 'unchanged' | 'pooled',
  only: (i: number) => boolean,
): number | null {
  let off = 0
  let came = 0
  for (let i = 0; i < errors.actual.length; i += 1) {
    if (!only(i)) continue
    off += Math.abs(errors[which][i]! - errors.actual[i]!)
    came += errors.actual[i]!
  }
  return came > 0 ? off / came : null
}
