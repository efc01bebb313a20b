/** The whole forecast: from rows of rolls and births to whole pupils with intervals on three levels, and how sure they are. */
import { arrange, type Note, type RollRow } from './arrange.ts'
import { aheadOf, nothingAssumed, type Assumptions } from './assumptions.ts'
import { goForward, layOut, samplesOf, type CohortsByGroup } from './chain.ts'
import { chooseSettings, type Method } from './choose.ts'
import { entryCohorts, type Births } from './entry-cohorts.ts'
import { extendCohorts } from './extend-cohorts.ts'
import { heldOutErrors, originsOf, type HeldOut } from './held-out.ts'
import { halfWidth, widthsFrom, type Widths } from './intervals.ts'
import { gradeCount, type Level } from './levels.ts'
import { levelNames, type LevelName } from './settings.ts'
import { wholeParts } from './whole-pupils.ts'

export interface GroupBirths extends Births {
  readonly group: string
}

export interface ForecastQuestion {
  readonly rolls: readonly RollRow[]
  readonly births: readonly GroupBirths[]
  /** Last school year that is known; later rows are left aside. */
  readonly origin: number
  /** Years ahead, 1–15. */
  readonly horizon: number
  readonly assumptions?: Assumptions
}

/** Index of all grades together, after the ten grades. */
export const allGrades = gradeCount

/** Whole pupils and their 80 % interval: `[(unit * 11 + grade) * horizon + step − 1]`, grade 10 for all together. */
export interface LevelForecast {
  readonly units: readonly string[]
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

/** Most origins that are tried, and most years that are tried from each. */
const mostOrigins = 6
const mostYears = 10

/** Births of each group as cohorts by year; what was born by a year is all that is known in it. */
function cohortsFor(
  births: readonly GroupBirths[],
  groups: readonly string[],
  firstYear: number,
): (known: number, until: number) => CohortsByGroup | null {
  if (births.length === 0) return () => null
  const own = groups.map((group) => births.filter((each) => each.group === group))
  return (known, until) => {
    const lastYear = firstYear + known - 1
    return own.map((rows) => {
      const born = rows.filter(({ year }) => year <= lastYear)
      if (born.length === 0) return null
      const cohorts = extendCohorts(entryCohorts(born, firstYear, firstYear + until + 1))
      // At least three entries must have met their births before a share can be told.
      let met = 0
      for (let t = 0; t < known; t += 1) if (!Number.isNaN(cohorts.cohorts[t]!)) met += 1
      return met >= 3 || (met >= 1 && known < 3) ? cohorts.cohorts : null
    })
  }
}

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
  return { units, pupils, low, high }
}

export function forecastRolls({
  rolls,
  births,
  origin,
  horizon,
  assumptions = nothingAssumed,
}: ForecastQuestion): Forecast {
  const openings = assumptions.changes.flatMap((change) =>
    change.kind === 'opening' ? [{ school: change.school, group: change.group }] : [],
  )
  const { schools, groups, firstYear, level, notes } = arrange(rolls, origin, openings)
  const known = level.known
  const cohortsKnownIn = cohortsFor(births, groups, firstYear)
  const past = { schools: level, groups: groups.length, cohortsKnownIn }
  const { settings, usesBirths, methods } = chooseSettings(past, originsOf(known, 4))
  const chosen = usesBirths ? past : { ...past, cohortsKnownIn: () => null }
  const heldOut = heldOutErrors(chosen, originsOf(known, mostOrigins), Math.min(horizon, mostYears), settings)
  const widths = widthsFrom(heldOut, known)

  const chain = layOut(level, groups.length, known, horizon, chosen.cohortsKnownIn(known, known + horizon))
  const ahead = aheadOf(assumptions, { schools, groups, firstYear })
  goForward(chain, samplesOf(chain, settings), settings, horizon, ahead ?? undefined)
  const rounded = roundDownward(chain.levels, known, horizon)
  const names: Readonly<Record<LevelName, readonly string[]>> = { whole: [''], group: groups, school: schools }
  return {
    origin,
    horizon,
    groupOf: level.parentOf,
    levels: Object.fromEntries(
      levelNames.map((name, i) => [name, withIntervals(name, names[name], rounded[i]!, horizon, widths)]),
    ) as unknown as Forecast['levels'],
    methods,
    notes,
    heldOut,
    widths,
  }
}
