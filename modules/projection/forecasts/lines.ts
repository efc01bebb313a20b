/** A kept forecast as lines: places with the pupils that were known and those ahead, all together and by stage. */
import { cellOf } from '../forecast/forecast.ts'
import { widthsFrom, halfWidth } from '../forecast/intervals.ts'
import { noHeldOut, type Errors } from '../forecast/held-out.ts'
import { gradeCount } from '../forecast/levels.ts'
import type { LevelName } from '../forecast/settings.ts'
import type { ForecastLine, Series } from './contract.ts'
import { isKindergarten } from './county-facts.ts'
import { compulsory, type StoredBackground, type StoredResult } from './stored-result.ts'

export interface Kept {
  readonly result: StoredResult
  readonly background: StoredBackground
}

export interface Names {
  readonly county: string
  readonly countyName: string
  readonly towns: ReadonlyMap<string, string>
  readonly schools: ReadonlyMap<string, string>
}

/** Which unit of a forecast a place is; null where the forecast does not know it. */
export function unitOf({ result }: Kept, place: string): { readonly level: LevelName; readonly unit: number } | null {
  const level = place.length === 10 ? 'school' : place.length === 9 ? 'group' : 'whole'
  const unit = level === 'whole' ? 0 : result.levels[level].units.indexOf(place)
  return unit < 0 ? null : { level, unit }
}

type Known = readonly (number | null)[]

export const knownYearsOf = ({ firstYear, origin }: StoredResult): number[] =>
  Array.from({ length: origin - firstYear + 1 }, (_, t) => firstYear + t)
export const yearsOf = ({ origin, horizon }: StoredResult): number[] =>
  Array.from({ length: horizon }, (_, k) => origin + k + 1)

const schoolsOf = ({ groupOf }: StoredResult, name: LevelName, unit: number): number[] => {
  if (name === 'school') return [unit]
  const all = groupOf.map((group, school) => ({ group, school }))
  return (name === 'whole' ? all : all.filter(({ group }) => group === unit)).map(({ school }) => school)
}

/** Pupils known of some grades of some schools; a year is unknown where nothing of it is known. */
function knownIn({ result, background }: Kept, schools: readonly number[], grades: readonly number[]): Known {
  const years = result.origin - result.firstYear + 1
  return Array.from({ length: years }, (_, t) => {
    let sum: number | null = null
    for (const school of schools) {
      for (const grade of grades) {
        const pupils = background.known[(school * gradeCount + grade) * years + t]
        if (pupils !== null && pupils !== undefined) sum = (sum ?? 0) + pupils
      }
    }
    return sum
  })
}

const primary = [1, 2, 3, 4, 5, 6]
const junior = [7, 8, 9]
const both = [...primary, ...junior]
export const gradesOfStage = { primary, junior } as const

/** A grade, or 1 to 9 together where `grade` is `compulsory`. */
export function seriesOf(kept: Kept, name: LevelName, unit: number, grade: number = compulsory): Series {
  const { result } = kept
  const { pupils, low, high } = result.levels[name]
  const from = cellOf(unit, grade, 1, result.horizon)
  const to = from + result.horizon
  return {
    known: knownIn(kept, schoolsOf(result, name, unit), grade === compulsory ? both : [grade]).map((count) =>
      // Kindergartens were there before their rolls were kept: nobody in any of them is a year without figures.
      grade === 0 && count === 0 ? null : count,
    ),
    pupils: pupils.slice(from, to),
    low: low.slice(from, to),
    high: high.slice(from, to),
  }
}

/** A stage, with an interval as wide as that of a unit of its size: errors of stages are not kept apart. */
export function stageOf(kept: Kept, name: LevelName, unit: number, grades: readonly number[]): Series {
  const { levels, horizon } = kept.result
  const pupils = Array.from({ length: horizon }, (_, k) =>
    grades.reduce((sum, grade) => sum + levels[name].pupils[cellOf(unit, grade, k + 1, horizon)]!, 0),
  )
  const half = pupils.map((count, k) =>
    count === 0 ? 0 : halfWidth(kept.background.widths, name, 'all', k + 1, count),
  )
  return {
    known: [...knownIn(kept, schoolsOf(kept.result, name, unit), grades)],
    pupils,
    low: pupils.map((count, k) => Math.max(0, count - half[k]!)),
    high: pupils.map((count, k) => count + half[k]!),
  }
}

const lineOf = (
  kept: Kept,
  name: LevelName,
  unit: number,
  place: Pick<ForecastLine, 'code' | 'name' | 'level' | 'parent'>,
): ForecastLine => ({
  ...place,
  all: seriesOf(kept, name, unit),
  primary: stageOf(kept, name, unit, primary),
  junior: stageOf(kept, name, unit, junior),
})

/** Whether anybody is in grades 1 to 9, now or later: kindergartens and schools that are gone are no lines. */
const isThere = ({ levels }: StoredResult, name: LevelName, unit: number): boolean =>
  both.some((grade) => levels[name].offered[unit * gradeCount + grade] === 1)

export interface CountyLines {
  readonly whole: ForecastLine
  readonly towns: readonly ForecastLine[]
  readonly schools: readonly ForecastLine[]
}

export function linesOf(kept: Kept, { county, countyName, towns, schools }: Names): CountyLines {
  const { levels, groupOf } = kept.result
  const whole = lineOf(kept, 'whole', 0, { code: county, name: countyName, level: 'county', parent: null })
  const units = (name: LevelName) =>
    levels[name].units.map((code, unit) => ({ code, unit })).filter(({ unit }) => isThere(kept.result, name, unit))
  return {
    whole,
    towns: units('group').map(({ code, unit }) =>
      lineOf(kept, 'group', unit, { code, name: towns.get(code) ?? '未分乡镇', level: 'town', parent: county }),
    ),
    schools: units('school')
      .filter(({ code }) => !isKindergarten(code))
      .map(({ code, unit }) =>
        lineOf(kept, 'school', unit, {
          code,
          name: schools.get(code) ?? code,
          level: 'school',
          parent: levels.group.units[groupOf[unit]!] ?? null,
        }),
      ),
  }
}

const addUp = (lists: readonly (readonly number[])[]): number[] =>
  Array.from({ length: Math.min(...lists.map((list) => list.length)) }, (_, i) =>
    lists.reduce((sum, list) => sum + list[i]!, 0),
  )

/** Known years are added where every county knows them. */
const addKnown = (lists: readonly Known[]): (number | null)[] => {
  const length = Math.min(...lists.map((list) => list.length))
  return Array.from({ length }, (_, i) => {
    // All end in the same year; a county may know earlier ones.
    const values = lists.map((list) => list[list.length - length + i] ?? null)
    return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  })
}

/** Errors of a city are the sums of its counties' errors from the same origin, as far as all were tried from it. */
function cityErrors(parts: readonly Errors[]): Errors {
  const sums = new Map<string, { forecast: number; actual: number; count: number; origin: number; horizon: number }>()
  for (const { origin, horizon, forecast, actual } of parts) {
    for (const [i, from] of origin.entries()) {
      const key = `${from} ${horizon[i]}`
      const sum = sums.get(key) ?? { forecast: 0, actual: 0, count: 0, origin: from, horizon: horizon[i]! }
      sum.forecast += forecast[i]!
      sum.actual += actual[i]!
      sum.count += 1
      sums.set(key, sum)
    }
  }
  const all = [...sums.values()].filter(({ count }) => count === parts.length)
  return {
    origin: all.map(({ origin }) => origin),
    horizon: all.map(({ horizon }) => horizon),
    forecast: all.map(({ forecast }) => forecast),
    actual: all.map(({ actual }) => actual),
    unchanged: [],
    pooled: [],
  }
}

/** Counties of the same origin added up: pupils exactly; the interval from the errors of their sum in earlier years. */
export function cityLine(
  counties: readonly { readonly line: ForecastLine; readonly kept: Kept }[],
  place: Pick<ForecastLine, 'code' | 'name'>,
): ForecastLine {
  const lines = counties.map(({ line }) => line)
  const pupils = addUp(lines.map(({ all }) => all.pupils))
  const errors = cityErrors(counties.map(({ kept }) => kept.background.wholeErrors.all))
  const { firstYear, origin } = counties[0]!.kept.result
  const years = origin - firstYear + 1
  const asKnown = { ...errors, origin: errors.origin.map((year) => year - firstYear + 1) }
  const widths = widthsFrom({ ...noHeldOut(), whole: { grade: asKnown, all: asKnown } }, years)
  const withInterval = (known: (number | null)[], counts: number[]): Series => {
    const half = counts.map((count, k) => halfWidth(widths, 'whole', 'all', k + 1, count))
    return {
      known,
      pupils: counts,
      low: counts.map((count, k) => Math.max(0, count - half[k]!)),
      high: counts.map((count, k) => count + half[k]!),
    }
  }
  const stage = (name: 'primary' | 'junior'): Series =>
    withInterval(addKnown(lines.map((line) => line[name].known)), addUp(lines.map((line) => line[name].pupils)))
  return {
    ...place,
    level: 'city',
    parent: null,
    all: withInterval(addKnown(lines.map(({ all }) => all.known)), pupils),
    primary: stage('primary'),
    junior: stage('junior'),
  }
}
