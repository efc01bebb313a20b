/** Schools as a yearly table names them, turned into what the register keeps of a school it has not seen before. */
import { countingDay, schoolYearName } from '#kernel/school-year.ts'
import type { Datum } from './contract.ts'
import type { SchoolFact } from './school-state.ts'
import type { SchoolPlace } from './store.ts'
import type { Point } from './wgs84.ts'

/** One school of a yearly table; the fields are named as in the census room's rows, so that a row can be given as it is. */
export interface NewSchool {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly county: string
  /** School year of the table. */
  readonly year: number
  readonly authority: string | null
  /** Name of the township. */
  readonly town: string | null
  /** Statistical code of the village, whose first nine digits are those of its township. */
  readonly village: string | null
  readonly settlement: string | null
  readonly sponsor: string | null
  readonly builtYear: number | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly datum: string | null
}

/** The rows of one school put together: the first figure that is known of each. */
export function oneForEachSchool(rows: readonly NewSchool[]): NewSchool[] {
  const schools = new Map<string, NewSchool>()
  for (const row of rows) {
    const before = schools.get(row.code)
    if (before === undefined) {
      schools.set(row.code, row)
      continue
    }
    const known = Object.entries(before).filter(([, value]) => value !== null && value !== '')
    schools.set(row.code, { ...row, ...Object.fromEntries(known) })
  }
  return [...schools.values()]
}

/** A place on earth only where its datum is stated: without one it could lie hundreds of metres off. */
export function locationOf({ longitude, latitude, datum }: NewSchool): Point | null {
  if (longitude === null || latitude === null || datum === null) return null
  return { longitude, latitude, datum: datum as Datum }
}

/** `townCode` finds the code of a township of the county by its code or its name. */
export const placeIn = (school: NewSchool, townCode: (school: NewSchool) => string | null): SchoolPlace => ({
  code: school.code,
  county: school.county,
  town: townCode(school),
  village: school.village,
  authority: school.authority,
  settlement: school.settlement,
  sponsor: school.sponsor,
})

const namedBy = ({ year }: NewSchool): string => `教育事业统计（${schoolYearName(year)}）`

/** A school that a table names for the first time. Its year of building stands for its opening where it is given. */
export function openingOf(school: NewSchool): SchoolFact {
  const location = locationOf(school)
  const details = { name: school.name || school.code, type: school.type, ...(location && { location }) }
  const isDated = school.builtYear !== null && school.builtYear <= school.year
  return {
    kind: 'opened',
    on: isDated ? String(school.builtYear) : countingDay(school.year),
    other: null,
    document: namedBy(school),
    details: isDated ? details : { ...details, seen: true },
  }
}

/** Where a school is, told for the first time by a table. */
export const firstLocation = (school: NewSchool, location: Point): SchoolFact => ({
  kind: 'moved',
  on: countingDay(school.year),
  other: null,
  document: namedBy(school),
  details: { location },
})
