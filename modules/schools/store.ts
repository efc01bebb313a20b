/** The only SQL of the schools room: regions, borders, where schools lie, and what has happened to them. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { Datum, Region, SchoolEventKind } from './contract.ts'
import type { SchoolFact } from './school-state.ts'

/** Where a school lies and who manages it. */
export interface SchoolPlace {
  readonly code: string
  readonly county: string
  readonly town: string | null
  readonly village: string | null
  readonly authority: string | null
  readonly settlement: string | null
  readonly sponsor: string | null
}

export interface RecordedFact extends SchoolFact {
  readonly school: string
  readonly number: number
  readonly recordedAt: string
  readonly recordedBy: string
}

export interface StoredBorder {
  readonly region: string
  readonly name: string
  readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: unknown[] }
  readonly credit: { readonly zh: string; readonly en: string }
}

type Tables = {
  'schools.regions': Region
  'schools.borders': { region: string; geometry: unknown; given_datum: string; credit: unknown }
  'schools.schools': SchoolPlace
  'schools.events': {
    school: string
    number: number
    kind: SchoolEventKind
    holds_from: string
    other: string | null
    document: string | null
    details: SchoolFact['details']
    recorded_at: string
    recorded_by: string
  }
}

const tables = (database: Database) => database.withTables<Tables>()

export async function saveRegions(database: Database, regions: readonly Region[]): Promise<void> {
  await sql`
    insert into schools.regions (code, name, level, parent)
    select code, name, level, parent
    from jsonb_to_recordset(${asJson(regions)}) as given (code text, name text, level text, parent text)
    on conflict (code) do update set name = excluded.name, level = excluded.level, parent = excluded.parent
  `.execute(database)
}

export const regionsByCode = (database: Database, codes: readonly string[]): Promise<Region[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : tables(database)
        .selectFrom('schools.regions')
        .select(['code', 'name', 'level', 'parent'])
        .where('code', 'in', [...new Set(codes)])
        .execute()

export const regionsBelow = (database: Database, parent: string): Promise<Region[]> =>
  tables(database)
    .selectFrom('schools.regions')
    .select(['code', 'name', 'level', 'parent'])
    .where('parent', '=', parent)
    .orderBy('code')
    .execute()

/** Cities and counties. */
export const upperRegions = (database: Database): Promise<Region[]> =>
  tables(database)
    .selectFrom('schools.regions')
    .select(['code', 'name', 'level', 'parent'])
    .where('level', 'in', ['city', 'county'])
    .orderBy('code')
    .execute()

export async function saveBorder(
  database: Database,
  region: string,
  geometry: unknown,
  datum: Datum,
  credit: unknown,
): Promise<void> {
  await tables(database)
    .insertInto('schools.borders')
    .values({ region, geometry: asJson(geometry), given_datum: datum, credit: asJson(credit) })
    .onConflict((conflict) =>
      conflict.column('region').doUpdateSet({ geometry: asJson(geometry), given_datum: datum, credit: asJson(credit) }),
    )
    .execute()
}

export async function allBorders(database: Database): Promise<StoredBorder[]> {
  const { rows } = await sql<StoredBorder>`
    select border.region, region.name, border.geometry, border.credit
    from schools.borders border join schools.regions region on region.code = border.region
    order by border.region
  `.execute(database)
  return rows
}

/** Every school that lies in a city, county or town. */
export const placesIn = (database: Database, region: string): Promise<SchoolPlace[]> => {
  const query = tables(database).selectFrom('schools.schools').selectAll().orderBy('code')
  if (region.length === 9) return query.where('town', '=', region).execute()
  return region.endsWith('00')
    ? query.where('county', 'like', `${region.slice(0, 4)}%`).execute()
    : query.where('county', '=', region).execute()
}

export const placesByCode = (database: Database, codes: readonly string[]): Promise<SchoolPlace[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : tables(database)
        .selectFrom('schools.schools')
        .selectAll()
        .where(sql<boolean>`code = any(${codes})`)
        .execute()

/** All that happened to these schools, in its order. */
export async function factsOf(
  database: Database,
  schools: readonly string[],
): Promise<ReadonlyMap<string, RecordedFact[]>> {
  if (schools.length === 0) return new Map()
  const rows = await tables(database)
    .selectFrom('schools.events')
    .selectAll()
    .where(sql<boolean>`school = any(${schools})`)
    .orderBy('school')
    .orderBy('number')
    .execute()
  return Map.groupBy(
    rows.map(({ holds_from, recorded_at, recorded_by, ...fact }) => ({
      ...fact,
      on: holds_from,
      recordedAt: recorded_at,
      recordedBy: recorded_by,
    })),
    ({ school }) => school,
  )
}

/** Nobody else records anything of this school until the transaction ends. */
export const holdSchool = (database: Database, code: string): Promise<void> =>
  lockUntilCommit(database, `schools.school ${code}`)

/** Adds schools that are not there yet and gives the codes of those that were added. */
export async function savePlaces(database: Database, places: readonly SchoolPlace[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    insert into schools.schools (code, county, town, village, authority, settlement, sponsor)
    select code, county, town, village, authority, settlement, sponsor
    from jsonb_to_recordset(${asJson(places)}) as given (
      code text, county text, town text, village text, authority text, settlement text, sponsor text
    )
    on conflict (code) do nothing
    returning code
  `.execute(database)
  return rows.map(({ code }) => code)
}

/** Fills in what was not known of schools of the same county; what is known already stays. */
export async function fillPlaces(database: Database, places: readonly SchoolPlace[]): Promise<void> {
  await sql`
    update schools.schools school
    set town = coalesce(school.town, given.town),
        village = coalesce(school.village, given.village),
        authority = coalesce(school.authority, given.authority),
        settlement = coalesce(school.settlement, given.settlement),
        sponsor = coalesce(school.sponsor, given.sponsor)
    from jsonb_to_recordset(${asJson(places)}) as given (
      code text, county text, town text, village text, authority text, settlement text, sponsor text
    )
    where school.code = given.code and school.county = given.county
      and ((school.town is null and given.town is not null)
        or (school.village is null and given.village is not null)
        or (school.authority is null and given.authority is not null)
        or (school.settlement is null and given.settlement is not null)
        or (school.sponsor is null and given.sponsor is not null))
  `.execute(database)
}

export async function appendFacts(database: Database, facts: readonly RecordedFact[]): Promise<void> {
  if (facts.length === 0) return
  await sql`
    insert into schools.events (school, number, kind, holds_from, other, document, details, recorded_at, recorded_by)
    select school, number, kind, "on", other, document, details, "recordedAt", "recordedBy"
    from jsonb_to_recordset(${asJson(facts)}) as given (
      school text, number integer, kind text, "on" text, other text, document text, details jsonb,
      "recordedAt" timestamptz, "recordedBy" text
    )
  `.execute(database)
}
