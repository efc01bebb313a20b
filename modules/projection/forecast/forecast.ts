/** The whole forecast: from rows of rolls and births to whole pupils with intervals on three levels, and how sure they are. */
import { arrange, withOpenings, type Arranged, type RollRow } from './arrange.ts'
import { aheadOf, nothingAssumed, type Assumptions } from './assumptions.ts'
import { goForward, layOut, learnFrom } from './chain.ts'
import { chooseSettings, type Method } from './choose.ts'
import { cohortsOf, noCohorts, type GroupBirths, type KnownCohorts } from './group-cohorts.ts'
import { heldOutErrors, originsOf, type HeldOut } from './held-out.ts'
import { halfWidth, widthsFrom, type Widths } from './intervals.ts'
import type { Learned } from './learn.ts'
import { gradeCount, type Level } from './levels.ts'
import { notesOn, type Note } from './notes.ts'
import { levelNames, type LevelName, type SettingsByLevel } from './settings.ts'
import { wholeParts } from './whole-pupils.ts'

interface Asked {
  readonly births: readonly GroupBirths[]
  /** Years ahead, 1–15. */
  readonly horizon: number
}

export interface ForecastQuestion extends Asked {
  readonly rolls: readonly RollRow[]
  /** Last school year that is known; later rows are left aside. */
  readonly origin: number
}

/** Index of all grades together, after the ten grades. */
export const allGrades = gradeCount

/** Whole pupils and their 80 % interval: `[(unit * 11 + grade) * horizon + step − 1]`, grade 10 for all together. */
export interface LevelForecast {
  readonly units: readonly string[]
  /** Whether a unit has a grade, now or later: `[unit * 10 + grade]`. */
  readonly offered: Uint8Array
  readonly pupils: Int32Array
  readonly low: Int32Array
  readonly high: Int32Array
}

export interface Forecast {
  readonly origin: number
  readonly horizon: number
  /** Index of each school's group. */
  readonly groupOf: Int32Array
  readonly levels: Readonly<Record<LevelName, LevelForecast>>
  readonly methods: readonly Method[]
  readonly notes: readonly Note[]
  readonly heldOut: HeldOut
  readonly widths: Widths
}

export const cellOf = (unit: number, grade: number, step: number, horizon: number): number =>
  (unit * (gradeCount + 1) + grade) * horizon + step - 1

/** Most origins that are tried when choosing, most that are measured, and most years that are measured from each. */
const mostOriginsTried = 4
const mostOrigins = 6
const mostYears = 10

/** Whole pupils from the top down, so that schools, groups and the whole add up exactly in each grade and year. */
function roundDownward(levels: readonly Level[], known: number, horizon: number): Int32Array[] {
  const rounded = levels.map((level) => new Int32Array(level.units * (gradeCount + 1) * horizon))
  const value = (level: Level, u: number, g: number, h: number): number =>
    level.pupils[(u * gradeCount + g) * level.capacity + known - 1 + h]!
  const below = levels.slice(1).map((level, i) => {
    const children: number[][] = Array.from({ length: levels[i]!.units }, () => [])
    for (let u = 0; u < level.units; u += 1) children[level.parentOf[u]!]!.push(u)
    return children
  })
  for (let g = 0; g < gradeCount; g += 1) {
    for (let h = 1; h <= horizon; h += 1) {
      rounded[0]![cellOf(0, g, h, horizon)] = Math.round(value(levels[0]!, 0, g, h))
      for (const [i, children] of below.entries()) {
        const level = levels[i + 1]!
        for (const [parent, units] of children.entries()) {
          const total = rounded[i]![cellOf(parent, g, h, horizon)]!
          const parts = wholeParts(
            units.map((u) => value(level, u, g, h)),
            total,
          )
          for (const [k, u] of units.entries()) rounded[i + 1]![cellOf(u, g, h, horizon)] = parts[k]!
        }
      }
    }
  }
  for (const [i, level] of levels.entries()) {
    for (let u = 0; u < level.units; u += 1) {
      for (let h = 1; h <= horizon; h += 1) {
        let sum = 0
        for (let g = 0; g < gradeCount; g += 1) sum += rounded[i]![cellOf(u, g, h, horizon)]!
        rounded[i]![cellOf(u, allGrades, h, horizon)] = sum
      }
    }
  }
  return rounded
}

function withIntervals(
  name: LevelName,
  units: readonly string[],
  pupils: Int32Array,
  horizon: number,
  widths: Widths,
  offered: Uint8Array,
): LevelForecast {
  const low = new Int32Array(pupils.length)
  const high = new Int32Array(pupils.length)
  for (let u = 0; u < units.length; u += 1) {
    for (let g = 0; g <= gradeCount; g += 1) {
      for (let h = 1; h <= horizon; h += 1) {
        const at = cellOf(u, g, h, horizon)
        const half = halfWidth(widths, name, g === allGrades ? 'all' : 'grade', h, pupils[at]!)
        low[at] = Math.max(0, pupils[at]! - half)
        high[at] = pupils[at]! + half
      }
    }
  }
  return { units, offered, pupils, low, high }
}

/** Grades that a unit has at the origin, or comes to have. */
function everOffered(offered: Uint8Array, pupils: Int32Array, horizon: number): Uint8Array {
  return offered.map((has, cell) => {
    const unit = Math.floor(cell / gradeCount)
    const from = cellOf(unit, cell % gradeCount, 1, horizon)
    return has === 1 || pupils.subarray(from, from + horizon).some((value) => value > 0) ? 1 : 0
  })
}

/** What earlier years tell of the method, once for all scenarios. */
export interface Prepared {
  readonly arranged: Arranged
  readonly horizon: number
  readonly settings: SettingsByLevel
  readonly learned: readonly Learned[]
  readonly cohorts: KnownCohorts
  readonly methods: readonly Method[]
  readonly notes: readonly Note[]
  readonly heldOut: HeldOut
  readonly widths: Widths
}

/** Chooses the method and measures its errors from earlier origins. */
export function prepareForecast(arranged: Arranged, { births, horizon }: Asked): Prepared {
  const { groups, firstYear, level, schools } = arranged
  const { known } = level
  const given = cohortsOf(births, groups, firstYear)
  const past = { schools: level, groups: groups.length, cohortsKnownIn: given }
  const { settings, usesBirths, methods } = chooseSettings(past, originsOf(known, mostOriginsTried))
  const cohorts = usesBirths ? given : noCohorts
  const heldOut = heldOutErrors(
    { ...past, cohortsKnownIn: cohorts },
    originsOf(known, mostOrigins),
    Math.min(horizon, mostYears),
    settings,
  )
  const notes = notesOn({ births, groups, schools, firstYear, level, horizon, usesBirths })
  const learned = learnFrom(layOut(level, groups.length, known, 0, cohorts(known, known)), settings)
  return { arranged, horizon, settings, learned, cohorts, methods, notes, heldOut, widths: widthsFrom(heldOut, known) }
}

/** The years ahead under what is assumed of them. */
export function forecastWith(prepared: Prepared, assumptions: Assumptions = nothingAssumed): Forecast {
  const { arranged, horizon, settings, learned, cohorts, methods, notes, heldOut, widths } = prepared
  const openings = assumptions.changes.flatMap((change) =>
    change.kind === 'opening' ? [{ school: change.school, group: change.group }] : [],
  )
  const { schools, groups, firstYear, level } = withOpenings(arranged, openings)
  const { known } = level
  const chain = layOut(level, groups.length, known, horizon, cohorts(known, known + horizon, groups))
  const ahead = aheadOf(assumptions, { schools, groups, firstYear })
  goForward(chain, learned, settings, horizon, ahead ?? undefined)
  const rounded = roundDownward(chain.levels, known, horizon)
  const names: Readonly<Record<LevelName, readonly string[]>> = { whole: [''], group: groups, school: schools }
  return {
    origin: firstYear + known - 1,
    horizon,
    groupOf: level.parentOf,
    levels: Object.fromEntries(
      levelNames.map((name, i) => [
        name,
        withIntervals(
          name,
          names[name],
          rounded[i]!,
          horizon,
          widths,
          everOffered(chain.offered[i]!, rounded[i]!, horizon),
        ),
      ]),
    ) as unknown as Forecast['levels'],
    methods,
    notes,
    heldOut,
    widths,
  }
}

export const forecastRolls = (question: ForecastQuestion, assumptions?: Assumptions): Forecast =>
  forecastWith(prepareForecast(arrange(question.rolls, question.origin), question), assumptions)
