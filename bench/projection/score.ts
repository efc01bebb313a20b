/** Holds forecasts against what came, as one who knows only the rows: the project's own back-test takes no part in this. */
import { arrange, levelsOf } from '#modules/projection/forecast/arrange.ts'
import { baselineForecast } from '#modules/projection/forecast/baselines.ts'
import { allGrades, cellOf, forecastRolls, type Forecast } from '#modules/projection/forecast/forecast.ts'
import { asKnownIn, gradeCount, type Level } from '#modules/projection/forecast/levels.ts'
import { levelNames, type LevelName } from '#modules/projection/forecast/settings.ts'
import { fillUnknown } from '#modules/projection/forecast/fill-unknown.ts'
import type { City } from './cities.ts'

/** A case: what was forecast in each way, and what came. */
export interface Case {
  readonly level: LevelName
  /** School or group; empty for the whole. */
  readonly name: string
  /** A grade, or all grades of a unit that are known. */
  readonly kind: 'grade' | 'all'
  readonly origin: number
  readonly horizon: number
  readonly grade: number
  /** How those of the cell came in: up from a grade that was there, or entered since, at the bottom or in the middle. */
  readonly way: 'progression' | 'entry' | 'entry in the middle'
  readonly actual: number
  readonly ours: number
  readonly low: number
  readonly high: number
  readonly unchanged: number
  readonly pooled: number
}

/** The truth by name: schools, groups and the whole of a later year. NaN is unknown. */
interface Truth {
  readonly level: Level
  readonly names: readonly string[]
}

function truthsOf({ rolls }: City, last: number): Record<LevelName, Truth> & { readonly firstYear: number } {
  const { schools, groups, firstYear, level } = arrange(rolls, last)
  // Groups are sums: a school's unknown cell stands in them as its estimate, or every sum would be unknown.
  const [whole, group] = levelsOf(fillUnknown(level), groups.length)
  return {
    firstYear,
    whole: { level: whole, names: [''] },
    group: { level: group, names: groups },
    school: { level, names: schools },
  }
}

const wayOf = (offered: (grade: number) => boolean, grade: number, horizon: number): Case['way'] => {
  let at = grade
  for (let h = 0; h < horizon; h += 1, at -= 1) {
    if (at === 0) return 'entry'
    if (!offered(at - 1)) return at === 1 ? 'entry' : 'entry in the middle'
  }
  return 'progression'
}

/** Forecasts from one origin, for every year up to `most` years ahead that the rows reach. */
export function casesFrom(city: City, origin: number, last: number, most: number): Case[] {
  const horizon = Math.min(most, last - origin)
  const forecast: Forecast = forecastRolls({ rolls: city.rolls, births: city.births, origin, horizon })
  const truths = truthsOf(city, last)
  const known = truthsOf(city, origin)
  const cases: Case[] = []
  for (const level of levelNames) {
    const truth = truths[level]
    const place = new Map(truth.names.map((name, u) => [name, u]))
    const before = asKnownIn(known[level].level, origin - known.firstYear + 1, origin - known.firstYear + 1)
    const unchanged = baselineForecast(before, horizon, 'unchanged')
    const pooled = baselineForecast(before, horizon, 'pooled')
    for (const [u, name] of known[level].names.entries()) {
      const later = place.get(name)!
      const ours = forecast.levels[level]
      // Both arrange the same rows in the same order.
      const mine = u
      const offered = (grade: number): boolean => ours.offered[mine * gradeCount + grade] === 1
      for (let h = 1; h <= horizon; h += 1) {
        const at = origin + h - truths.firstYear
        const came = (g: number): number => truth.level.pupils[(later * gradeCount + g) * truth.level.capacity + at]!
        let actual = 0
        let all = 0
        let isComplete = true
        let [unchangedAll, pooledAll] = [0, 0]
        for (let g = 0; g < gradeCount; g += 1) all += came(g) || 0
        // A school that is not there any more has no roll to be held against.
        if (!(all > 0)) continue
        for (let g = 0; g < gradeCount; g += 1) {
          const value = came(g)
          if (Number.isNaN(value)) {
            isComplete = false
            continue
          }
          const cell = (u * gradeCount + g) * horizon + h - 1
          actual += value
          unchangedAll += unchanged[cell]!
          pooledAll += pooled[cell]!
          if (!offered(g)) continue
          const mineAt = cellOf(mine, g, h, horizon)
          cases.push({
            level,
            name,
            kind: 'grade',
            origin,
            horizon: h,
            grade: g,
            way: wayOf(offered, g, h),
            actual: value,
            ours: ours.pupils[mineAt]!,
            low: ours.low[mineAt]!,
            high: ours.high[mineAt]!,
            unchanged: unchanged[cell]!,
            pooled: pooled[cell]!,
          })
        }
        const allAt = cellOf(mine, allGrades, h, horizon)
        if (!isComplete || ours.pupils[allAt] === 0) continue
        cases.push({
          level,
          name,
          kind: 'all',
          origin,
          horizon: h,
          grade: allGrades,
          way: 'progression',
          actual,
          ours: ours.pupils[allAt]!,
          low: ours.low[allAt]!,
          high: ours.high[allAt]!,
          unchanged: unchangedAll,
          pooled: pooledAll,
        })
      }
    }
  }
  return cases
}

export type Way = 'ours' | 'unchanged' | 'pooled'

/** Sum of what each case was off. */
export const off = (cases: readonly Case[], way: Way): number =>
  cases.reduce((sum, each) => sum + Math.abs(each[way] - each.actual), 0)

/** WAPE: what all cases were off, of all that came. */
export const wapeOf = (cases: readonly Case[], way: Way): number =>
  off(cases, way) / cases.reduce((sum, { actual }) => sum + actual, 0)

export const held = (cases: readonly Case[]): number =>
  cases.filter(({ actual, low, high }) => actual >= low && actual <= high).length
