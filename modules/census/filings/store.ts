/**
 * The SQL of filings: sources, versions of figures, events of schools and counties, and locks. One statement, one
 * function; they stand together because a lock names versions, and both are only understood beside their events.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { SchoolTable } from '../contract.ts'
import type { FilingEventKind } from '../filing-shapes.ts'
import type { CountyDetails, CountyFact } from './county-state.ts'
import type { FilingDetails, FilingFact } from './filing-state.ts'
import type { KeyedProblem } from './keyed-problem.ts'
import {
  figuresOf,
  nameOf,
  pupilsOf,
  type FilingKey,
  type KeptValue,
  type StageRow,
  type Version,
} from './stage-row.ts'
import type { StoredSource } from './stored-table.ts'

export interface CountyYear {
  readonly county: string
  readonly year: number
}

type Tables = {
  'census.sources': {
    county: string
    id: string
    file: string
    sheet: string
    columns: SchoolTable['columns']
    document: string | null
    at: string
  }
  'census.filing_versions': CountyYear & {
    school: string
    version: number
    name: string
    pupils: number | null
    rows: StageRow[]
    figures: string
    problems: KeyedProblem[]
    warnings: string[]
    at: string
    person_name: string
  }
  'census.filing_events': CountyYear & EventRow<FilingDetails> & { school: string }
  'census.county_events': CountyYear & EventRow<CountyDetails>
  'census.county_versions': CountyYear & {
    version: number
    source: string
    source_row: number
    cells: Record<string, KeptValue>
    corrected: Record<string, string>
    at: string
    person_name: string
  }
  'census.locks': CountyYear & { version: number; at: string; person_name: string; county_version: number | null }
  'census.lock_rows': CountyYear & { version: number; school: string; filing_version: number }
}

type EventRow<Details> = {
  number: number
  kind: FilingEventKind
  at: string
  person: string | null
  person_name: string
  note: string | null
  details: Details
}

const tables = (database: Database) => database.withTables<Tables>()

/** Writes many rows in one statement; the order of columns is the table's own. */
const insertAll = async (database: Database, table: string, rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return
  const name = sql.table(table)
  await sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)`.execute(
    database,
  )
}

/** One after the other for whoever writes to a county's year, so that what was looked at is still so when it is written. */
export const holdCountyYear = (database: Database, { county, year }: CountyYear): Promise<void> =>
  lockUntilCommit(database, `census ${county} ${year}`)

const factOf = <Details>(row: EventRow<Details>) => ({
  number: row.number,
  kind: row.kind,
  at: row.at,
  personName: row.person_name,
  note: row.note,
  details: row.details,
})

/** Facts of each school of a county's year, in order; of one school where it is named. */
export async function loadFilingFacts(
  database: Database,
  { county, year }: CountyYear,
  schools?: readonly string[],
): Promise<ReadonlyMap<string, FilingFact[]>> {
  let query = tables(database)
    .selectFrom('census.filing_events')
    .selectAll()
    .where('county', '=', county)
    .where('year', '=', year)
    .orderBy('school')
    .orderBy('number')
  if (schools) query = query.where('school', 'in', [...schools, ''])
  const facts = new Map<string, FilingFact[]>()
  for (const row of await query.execute()) {
    const fact = factOf(row)
    const list = facts.get(row.school)
    if (list) list.push(fact)
    else facts.set(row.school, [fact])
  }
  return facts
}

export interface NewFact<Details> {
  readonly number: number
  readonly kind: FilingEventKind
  readonly at: string
  readonly person: string | null
  readonly personName: string
  readonly note: string | null
  readonly details: Details
}

const rowOf = <Details>({ personName, ...fact }: NewFact<Details>) => ({ ...fact, person_name: personName })

export const appendFilingFacts = (
  database: Database,
  facts: readonly (FilingKey & NewFact<FilingDetails>)[],
): Promise<void> => insertAll(database, 'census.filing_events', facts.map(rowOf))

export async function loadCountyFacts(
  database: Database,
  counties: readonly string[],
  year?: number,
): Promise<readonly (CountyYear & CountyFact)[]> {
  let query = tables(database)
    .selectFrom('census.county_events')
    .selectAll()
    .where('county', 'in', [...counties, ''])
    .orderBy('county')
    .orderBy('year')
    .orderBy('number')
  if (year !== undefined) query = query.where('year', '=', year)
  return (await query.execute()).map((row) => ({ county: row.county, year: row.year, ...factOf(row) }))
}

export const appendCountyFacts = (
  database: Database,
  facts: readonly (CountyYear & NewFact<CountyDetails>)[],
): Promise<void> => insertAll(database, 'census.county_events', facts.map(rowOf))

/** What lists show of a filing's latest version. */
export interface VersionHead {
  readonly school: string
  readonly version: number
  readonly name: string
  readonly pupils: number | null
  readonly warnings: readonly string[]
  readonly figures: string
}

/** The latest version of each filing of a county's year, in the order of codes; of some schools where they are named. */
function latestVersions(database: Database, { county, year }: CountyYear, schools: readonly string[] | undefined) {
  const query = tables(database)
    .selectFrom('census.filing_versions')
    .distinctOn('school')
    .where('county', '=', county)
    .where('year', '=', year)
    .orderBy('school')
    .orderBy('version', 'desc')
  return schools === undefined ? query : query.where('school', 'in', [...schools, ''])
}

export async function loadHeads(
  database: Database,
  key: CountyYear,
  schools?: readonly string[],
): Promise<readonly VersionHead[]> {
  return await latestVersions(database, key, schools)
    .select(['school', 'version', 'name', 'pupils', 'warnings', 'figures'])
    .execute()
}

/** County and year pairs that have filings, with their number. */
export async function countFilings(
  database: Database,
  counties: readonly string[],
): Promise<readonly (CountyYear & { readonly schools: number })[]> {
  return await tables(database)
    .selectFrom('census.filing_versions')
    .select((build) => ['county', 'year', build.fn.count<number>('school').distinct().as('schools')])
    .where('county', 'in', [...counties, ''])
    .groupBy(['county', 'year'])
    .orderBy('county')
    .orderBy('year')
    .execute()
}

/** What tells that anything in a county's year has changed: rows are only ever added, so counting them is enough. */
export interface CountyYearMark extends CountyYear {
  /** Versions of figures that have been written for its schools and for the county itself. */
  readonly figures: number
  /** Version of the last lock; 0 where it was never locked. */
  readonly locked: number
}

/** Marks of all years of the counties that have figures, or of the named ones. */
export async function loadMarks(
  database: Database,
  counties: readonly string[],
  years?: readonly number[],
): Promise<readonly CountyYearMark[]> {
  const { rows } = await sql<CountyYearMark>`
    select county, year, sum(figures)::int8 as figures, max(locked) as locked from (
      select county, year, count(*) as figures, 0 as locked from census.filing_versions
        where county = any(${counties}) and ${inYears(years)} group by county, year
      union all
      select county, year, count(*), 0 from census.county_versions
        where county = any(${counties}) and ${inYears(years)} group by county, year
      union all
      select county, year, 0, max(version) from census.locks
        where county = any(${counties}) and ${inYears(years)} group by county, year
    ) counted group by county, year having bool_or(figures > 0) order by county, year`.execute(database)
  return rows
}

const inYears = (years: readonly number[] | undefined) => (years === undefined ? sql`true` : sql`year = any(${years})`)

/** How many events the filings of each county's year have seen; one more with everything that happens to any of them. */
export async function countEvents(
  database: Database,
  keys: readonly CountyYear[],
): Promise<readonly (CountyYear & { readonly events: number })[]> {
  if (keys.length === 0) return []
  return await tables(database)
    .selectFrom('census.filing_events')
    .select((build) => ['county', 'year', build.fn.countAll<number>().as('events')])
    .where('county', 'in', [...new Set(keys.map(({ county }) => county))])
    .where('year', 'in', [...new Set(keys.map(({ year }) => year))])
    .groupBy(['county', 'year'])
    .execute()
}

/** Counties that have filings of any year. */
export async function countiesWithFilings(database: Database): Promise<string[]> {
  const rows = await tables(database).selectFrom('census.filing_versions').select('county').distinct().execute()
  return rows.map(({ county }) => county).toSorted()
}

export interface FullVersion extends Version {
  readonly problems: readonly KeyedProblem[]
}

/** The latest versions of a county's year, in the order of codes; of some schools where they are named. */
export async function loadLatest(
  database: Database,
  key: CountyYear,
  schools?: readonly string[],
): Promise<readonly FullVersion[]> {
  return await latestVersions(database, key, schools)
    .select(['county', 'year', 'school', 'version', 'rows', 'problems'])
    .execute()
}

/** Years in which the school has figures, and the county that it filed them in. */
export async function loadYearsOf(database: Database, school: string): Promise<readonly CountyYear[]> {
  return await tables(database)
    .selectFrom('census.filing_versions')
    .select(['county', 'year'])
    .distinct()
    .where('school', '=', school)
    .orderBy('year')
    .execute()
}

export interface Lock extends CountyYear {
  readonly version: number
  readonly at: string
  readonly personName: string
  readonly countyVersion: number | null
}

/** The named lock, or the last one. */
export async function loadLock(
  database: Database,
  { county, year }: CountyYear,
  version?: number,
): Promise<Lock | null> {
  let query = tables(database)
    .selectFrom('census.locks')
    .selectAll()
    .where('county', '=', county)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
  if (version !== undefined) query = query.where('version', '=', version)
  const row = await query.executeTakeFirst()
  if (!row) return null
  return {
    county,
    year,
    version: row.version,
    at: row.at,
    personName: row.person_name,
    countyVersion: row.county_version,
  }
}

/** All locks, for whoever works through them. */
export async function loadLocks(database: Database): Promise<readonly (CountyYear & { readonly version: number })[]> {
  return await tables(database)
    .selectFrom('census.locks')
    .select(['county', 'year', (build) => build.fn.max('version').as('version')])
    .groupBy(['county', 'year'])
    .orderBy('county')
    .orderBy('year')
    .execute()
}

/** The versions that a lock lists. */
export async function loadLocked(
  database: Database,
  { county, year, version }: Pick<Lock, 'county' | 'year' | 'version'>,
  schools?: readonly string[],
): Promise<readonly FullVersion[]> {
  let query = tables(database)
    .selectFrom('census.lock_rows as lock')
    .innerJoin('census.filing_versions as filed', (join) =>
      join
        .onRef('filed.county', '=', 'lock.county')
        .onRef('filed.year', '=', 'lock.year')
        .onRef('filed.school', '=', 'lock.school')
        .onRef('filed.version', '=', 'lock.filing_version'),
    )
    .select(['filed.county', 'filed.year', 'filed.school', 'filed.version', 'filed.rows', 'filed.problems'])
    .where('lock.county', '=', county)
    .where('lock.year', '=', year)
    .where('lock.version', '=', version)
    .orderBy('filed.school')
  if (schools) query = query.where('lock.school', 'in', [...schools, ''])
  return await query.execute()
}

export async function saveLock(
  database: Database,
  lock: Lock,
  versions: readonly (FilingKey & { version: number })[],
): Promise<void> {
  const { county, year, version, at, personName, countyVersion } = lock
  await tables(database)
    .insertInto('census.locks')
    .values({ county, year, version, at, person_name: personName, county_version: countyVersion })
    .execute()
  const rows = versions.map(({ school, version: filed }) => ({ county, year, version, school, filing_version: filed }))
  await insertAll(database, 'census.lock_rows', rows)
}

export interface NewVersion extends Version {
  readonly problems: readonly KeyedProblem[]
  readonly warnings: readonly string[]
  readonly at: string
  readonly personName: string
}

/** What tells two versions to be the same. */
export const figuresHash = (rows: readonly StageRow[]): string =>
  createHash('sha256').update(figuresOf(rows)).digest('hex')

export const saveVersions = (database: Database, versions: readonly NewVersion[]): Promise<void> =>
  insertAll(
    database,
    'census.filing_versions',
    versions.map(({ county, year, school, version, rows, problems, warnings, at, personName }) => ({
      county,
      year,
      school,
      version,
      name: nameOf(rows),
      pupils: pupilsOf(rows),
      rows,
      figures: figuresHash(rows),
      problems,
      warnings,
      at,
      person_name: personName,
    })),
  )

export interface NewSource {
  readonly file: string
  readonly sheet: string
  readonly columns: object
  readonly document: string | null
  readonly at: string
}

/** Gives the id of the source that was written down. */
export async function saveSource(database: Database, county: string, source: NewSource): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into census.sources (county, file, sheet, columns, document, at)
    values (${county}, ${source.file}, ${source.sheet}, ${JSON.stringify(source.columns)}::jsonb, ${source.document}, ${source.at})
    returning id`.execute(database)
  return rows[0]!.id
}

export async function loadSources(
  database: Database,
  county: string,
  ids: readonly string[],
): Promise<readonly StoredSource[]> {
  if (ids.length === 0) return []
  const rows = await tables(database)
    .selectFrom('census.sources')
    .select(['id', 'file', 'sheet', 'columns'])
    .where('county', '=', county)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return rows.map(({ id, file, sheet, columns }) => ({ id, source: { file, sheet }, columns }))
}

export interface CountyVersion extends CountyYear {
  readonly version: number
  readonly source: string
  readonly row: number
  readonly cells: Readonly<Record<string, KeptValue>>
  /** Fields that the county has corrected since they were read: by whom and when. */
  readonly corrected: Readonly<Record<string, string>>
}

/** The named version of the county's own table, or the last one. */
export async function loadCountyVersion(
  database: Database,
  { county, year }: CountyYear,
  version?: number,
): Promise<CountyVersion | null> {
  let query = tables(database)
    .selectFrom('census.county_versions')
    .selectAll()
    .where('county', '=', county)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
  if (version !== undefined) query = query.where('version', '=', version)
  const row = await query.executeTakeFirst()
  if (!row) return null
  const { source, source_row, cells, corrected } = row
  return { county, year, version: row.version, source, row: source_row, cells, corrected }
}

export const saveCountyVersion = (
  database: Database,
  { row, ...version }: CountyVersion,
  at: string,
  personName: string,
): Promise<void> =>
  insertAll(database, 'census.county_versions', [{ ...version, source_row: row, at, person_name: personName }])
