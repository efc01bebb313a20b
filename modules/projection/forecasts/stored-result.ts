/** A forecast in the form in which it is kept: plain columns, whole pupils, each with its interval. */
import { errorsByHorizon, errorsBySize, coverageOf, methodsWithErrors } from '../forecast/back-test.ts'
import type { Forecast } from '../forecast/forecast.ts'
import { allGrades, cellOf } from '../forecast/forecast.ts'
import type { Errors } from '../forecast/held-out.ts'
import { halfWidth, type Widths } from '../forecast/intervals.ts'
import { gradeCount, type Level } from '../forecast/levels.ts'
import { levelNames, type LevelName } from '../forecast/settings.ts'

/** Index of grades 1 to 9 together; kindergarten is no compulsory schooling and not among them. */
export const compulsory = allGrades

export interface StoredLevel {
  readonly units: readonly string[]
  /** `[(unit * 11 + grade) * horizon + step − 1]`; grade 10 is 1 to 9 together. */
  readonly pupils: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** `[unit * 10 + grade]`, 1 where the unit has the grade now or later. */
  readonly offered: readonly number[]
}

export interface StoredResult {
  readonly firstYear: number
  readonly origin: number
  readonly horizon: number
  /** Index of each school's group. */
  readonly groupOf: readonly number[]
  readonly levels: Readonly<Record<LevelName, StoredLevel>>
}

/** What is kept of the middle forecast besides: what was known, and how the method would have done. */
export interface StoredBackground {
  /** Pupils that were known: `[(school * 10 + grade) * years + year − firstYear]`, null unknown; schools as in the result. */
  readonly known: readonly (number | null)[]
  /** Children entering grade 1 by the births of the whole, from the first year on; null unknown. */
  readonly cohorts: readonly (number | null)[]
  readonly backTest: ReturnType<typeof backTestOf>
  /** Errors of the whole by origin (a school year) and horizon, so that a city can add its counties up. */
  readonly wholeErrors: { readonly grade: Errors; readonly all: Errors }
  /** How wide intervals are, for figures that are added up from these. */
  readonly widths: Widths
  readonly notes: Forecast['notes']
}

export const backTestOf = ({ heldOut, methods }: Pick<Forecast, 'heldOut' | 'methods'>) => ({
  methods: methodsWithErrors({ methods, heldOut }),
  levels: levelNames.map((level) => ({
    level,
    grades: errorsByHorizon(heldOut[level].grade),
    totals: errorsByHorizon(heldOut[level].all),
    bySize: errorsBySize(heldOut[level].grade),
    coverage: (['grade', 'all'] as const).flatMap((kind) =>
      coverageOf(heldOut, level, kind).map((each) => ({ kind, ...each })),
    ),
  })),
})

/** Puts grades 1 to 9 together in place of all ten, with an interval of that size. */
function compulsoryTogether(name: LevelName, { levels, widths, horizon }: Forecast): StoredLevel {
  const { units, offered } = levels[name]
  const pupils = [...levels[name].pupils]
  const low = [...levels[name].low]
  const high = [...levels[name].high]
  for (let u = 0; u < units.length; u += 1) {
    for (let h = 1; h <= horizon; h += 1) {
      const kindergarten = pupils[cellOf(u, 0, h, horizon)]!
      if (kindergarten === 0) continue
      const at = cellOf(u, compulsory, h, horizon)
      pupils[at]! -= kindergarten
      const half = halfWidth(widths, name, 'all', h, pupils[at]!)
      low[at] = Math.max(0, pupils[at]! - half)
      high[at] = pupils[at]! + half
    }
  }
  return { units, pupils, low, high, offered: [...offered] }
}

export const resultOf = (forecast: Forecast, firstYear: number): StoredResult => ({
  firstYear,
  origin: forecast.origin,
  horizon: forecast.horizon,
  groupOf: [...forecast.groupOf],
  levels: Object.fromEntries(
    levelNames.map((name) => [name, compulsoryTogether(name, forecast)]),
  ) as unknown as StoredResult['levels'],
})

/** Known pupils with the schools in the order of the result; a school that opens later has none. */
export function knownOf(level: Level, schools: number): (number | null)[] {
  const years = level.known
  return Array.from({ length: schools * gradeCount * years }, (_, i) => {
    const cell = Math.floor(i / years)
    if (cell >= level.units * gradeCount) return 0
    const value = level.pupils[cell * level.capacity + (i % years)]!
    return Number.isNaN(value) ? null : value
  })
}
