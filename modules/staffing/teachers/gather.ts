/** What is known of a county's teachers, and what a roster is held against. */
import { draftCensus, figureMarks, lockedCensus, type SchoolRow } from '#modules/census/index.ts'
import { regionNames, schoolsIn, townsOf, type School } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { RosterGround } from './roster-finding.ts'
import { rosterBatches, rosterRows, type RosterBatchHead } from './store.ts'
import type { Teacher } from './teacher-table.ts'

/** Rows of a school year that a county has figures of: what is locked, else the draft. */
export interface KnownCensus {
  readonly year: number
  readonly isLocked: boolean
  readonly rows: readonly SchoolRow[]
}

/** Of the newest year, or of the newest that is not later than the one asked for. */
export async function newestCensus(database: Database, county: string, upTo?: number): Promise<KnownCensus | null> {
  const years = [...new Set((await figureMarks(database, [county])).map(({ year }) => year))].toSorted((a, b) => b - a)
  for (const year of years) {
    if (upTo !== undefined && year > upTo) continue
    const locked = await lockedCensus(database, county, year)
    const census = locked ?? (await draftCensus(database, county, year))
    if (census) return { year, isLocked: locked !== null, rows: census.schools.rows }
  }
  return null
}

export async function gatherGround(database: Database, county: string, year: number): Promise<RosterGround> {
  const [names, towns, schools, census] = await Promise.all([
    regionNames(database, [county]),
    townsOf(database, county),
    schoolsIn(database, `${county.slice(0, 4)}00`),
    newestCensus(database, county, year),
  ])
  const stages = new Map<string, Map<string, number | null>>()
  for (const { code, stage, teachers } of census?.rows ?? []) {
    const own = stages.get(code) ?? new Map<string, number | null>()
    own.set(stage, teachers)
    stages.set(code, own)
  }
  return {
    county,
    countyName: names.get(county) ?? county,
    year,
    towns: new Set(towns.map(({ code }) => code)),
    schools: new Map(
      schools.map(({ code, county: own, name, status }) => [
        code,
        { county: own, name, isOpen: status === 'open', teachers: stages.get(code) ?? null },
      ]),
    ),
  }
}

/** The import that counts: the newest that was not withdrawn. */
export const standingRoster = async (database: Database, county: string): Promise<RosterBatchHead | null> =>
  (await rosterBatches(database, county)).findLast(({ withdrawn }) => withdrawn === null) ?? null

export interface Roster {
  readonly batch: RosterBatchHead
  readonly teachers: readonly Teacher[]
}

/** Null where no roster stands. */
export async function gatherRoster(database: Database, county: string): Promise<Roster | null> {
  const batch = await standingRoster(database, county)
  return batch && { batch, teachers: await rosterRows(database, county, batch.id) }
}

/** Schools of a county by their codes, those that are gone too. */
export const schoolsByCodeIn = async (database: Database, county: string): Promise<ReadonlyMap<string, School>> =>
  new Map((await schoolsIn(database, county)).map((school) => [school.code, school]))
