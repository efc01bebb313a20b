/** The SQL of imports and of the heading mappings that a county keeps. */
import { sql } from 'kysely'
import { asJson, type Database } from '#platform/database/database.ts'
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import type { HeadingMatch } from '../contract.ts'
import type { ImportState } from '../filing-shapes.ts'
import type { TableKind } from '../tables.ts'
import type { ImportChanges } from './changes.ts'

export interface SaveResult {
  readonly saved: number
  readonly unchanged: number
  readonly blocked: number
}

export interface ImportRecord {
  readonly county: string
  readonly id: string
  readonly region: string
  readonly fileName: string
  readonly document: string | null
  readonly mapping: string | null
  readonly state: ImportState
  readonly round: number
  readonly progress: number
  readonly step: Words
  readonly startedAt: string
  readonly personName: string
  readonly schoolRows: number | null
  readonly countyRows: number | null
  readonly errors: number
  readonly warnings: number
  readonly changes: ImportChanges | null
  readonly reading: string | null
  readonly result: SaveResult | null
}

export interface ImportDetails {
  readonly problems: readonly Problem[]
  readonly headings: readonly string[]
  readonly missing: HeadingMatch['missing']
}

type ImportRow = {
  county: string
  id: string
  region: string
  file_name: string
  document: string | null
  mapping: string | null
  state: ImportState
  round: number
  progress: number
  step: Words
  started_at: string
  person: string | null
  person_name: string
  school_rows: number | null
  county_rows: number | null
  errors: number
  warnings: number
  changes: ImportChanges | null
  reading: string | null
  result: SaveResult | null
  problems: Problem[]
  headings: string[]
  missing: HeadingMatch['missing']
}
type MappingRow = { county: string; id: string; name: string; table_kind: TableKind; yaml: string; changed_at: string }

const tables = (database: Database) =>
  database.withTables<{ 'census.imports': ImportRow; 'census.mappings': MappingRow }>()

const listed = [
  'county',
  'id',
  'region',
  'file_name',
  'document',
  'mapping',
  'state',
  'round',
  'progress',
  'step',
  'started_at',
  'person_name',
  'school_rows',
  'county_rows',
  'errors',
  'warnings',
  'changes',
  'reading',
  'result',
] as const

const recordOf = (row: Pick<ImportRow, (typeof listed)[number]>): ImportRecord => ({
  county: row.county,
  id: row.id,
  region: row.region,
  fileName: row.file_name,
  document: row.document,
  mapping: row.mapping,
  state: row.state,
  round: row.round,
  progress: row.progress,
  step: row.step,
  startedAt: row.started_at,
  personName: row.person_name,
  schoolRows: row.school_rows,
  countyRows: row.county_rows,
  errors: row.errors,
  warnings: row.warnings,
  changes: row.changes,
  reading: row.reading,
  result: row.result,
})

export interface NewImport {
  readonly county: string
  readonly region: string
  readonly fileName: string
  readonly document: string | null
  readonly mapping: string | null
  readonly step: Words
  readonly startedAt: string
  readonly person: string | null
  readonly personName: string
}

export async function saveImport(database: Database, given: NewImport): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into census.imports
      (county, region, file_name, document, mapping, state, step, started_at, person, person_name)
    values (${given.county}, ${given.region}, ${given.fileName}, ${given.document}, ${given.mapping}, 'waiting',
      ${JSON.stringify(given.step)}::jsonb, ${given.startedAt}, ${given.person}, ${given.personName})
    returning id`.execute(database)
  return rows[0]!.id
}

const isId = (text: string): boolean => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)

export async function loadImport(
  database: Database,
  county: string,
  id: string,
): Promise<(ImportRecord & ImportDetails) | null> {
  if (!isId(id)) return null
  const row = await tables(database)
    .selectFrom('census.imports')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...recordOf(row), problems: row.problems, headings: row.headings, missing: row.missing } : null
}

/** Holds the import until the transaction ends: saving and reading anew come one after the other. */
export async function holdImport(database: Database, county: string, id: string): Promise<void> {
  if (!isId(id)) return
  await tables(database)
    .selectFrom('census.imports')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** Imports of a region and what lies in it, the latest first. */
export async function loadImports(database: Database, region: string, limit: number): Promise<readonly ImportRecord[]> {
  const within = region.endsWith('00') && region.length === 6 ? region.slice(0, 4) : region
  const rows = await tables(database)
    .selectFrom('census.imports')
    .select(listed)
    .where('region', 'like', `${within}%`)
    .orderBy('started_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(recordOf)
}

export async function loadUnread(
  database: Database,
): Promise<readonly Pick<ImportRecord, 'county' | 'id' | 'round'>[]> {
  return await tables(database)
    .selectFrom('census.imports')
    .select(['county', 'id', 'round'])
    .where('state', 'in', ['waiting', 'reading'])
    .execute()
}

export interface ReadingOutcome extends ImportDetails {
  readonly state: ImportState
  readonly step: Words
  readonly schoolRows: number | null
  readonly countyRows: number | null
  readonly changes: ImportChanges | null
  readonly reading: string | null
}

/** Which reading of which import. */
export interface ReadingKey {
  readonly county: string
  readonly id: string
  readonly round: number
}

export async function saveProgress(database: Database, key: ReadingKey, progress: number, step: Words): Promise<void> {
  await tables(database)
    .updateTable('census.imports')
    .set({ state: 'reading', progress, step: asJson(step) as never })
    .where('county', '=', key.county)
    .where('id', '=', key.id)
    .where('round', '=', key.round)
    .where('state', 'in', ['waiting', 'reading'])
    .execute()
}

export async function saveOutcome(database: Database, key: ReadingKey, outcome: ReadingOutcome): Promise<void> {
  const counted = (severity: Problem['severity']): number =>
    outcome.problems.filter((problem) => problem.severity === severity).length
  await tables(database)
    .updateTable('census.imports')
    .set({
      state: outcome.state,
      progress: 1,
      step: asJson(outcome.step) as never,
      school_rows: outcome.schoolRows,
      county_rows: outcome.countyRows,
      errors: counted('error'),
      warnings: counted('warning'),
      problems: asJson(outcome.problems) as never,
      headings: asJson(outcome.headings) as never,
      missing: asJson(outcome.missing) as never,
      changes: asJson(outcome.changes) as never,
      reading: outcome.reading,
    })
    .where('county', '=', key.county)
    .where('id', '=', key.id)
    .where('round', '=', key.round)
    .where('state', 'in', ['waiting', 'reading'])
    .execute()
}

/** Asks for the file to be read once more, by another mapping. Gives the number of that reading. */
export async function restartImport(
  database: Database,
  { county, id }: Pick<ReadingKey, 'county' | 'id'>,
  mapping: string,
  step: Words,
): Promise<number> {
  const row = await tables(database)
    .updateTable('census.imports')
    .set((build) => ({
      mapping,
      state: 'waiting',
      progress: 0,
      step: asJson(step) as never,
      reading: null,
      changes: null,
      round: build('round', '+', 1),
    }))
    .where('county', '=', county)
    .where('id', '=', id)
    .returning('round')
    .executeTakeFirstOrThrow()
  return row.round
}

export async function saveResult(
  database: Database,
  { county, id }: Pick<ReadingKey, 'county' | 'id'>,
  result: SaveResult,
  step: Words,
): Promise<void> {
  await tables(database)
    .updateTable('census.imports')
    .set({ state: 'saved', result: asJson(result) as never, step: asJson(step) as never })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export interface SavedMapping {
  readonly id: string
  readonly name: string
  readonly table: TableKind
  readonly yaml: string
  readonly changedAt: string
}

export async function loadMappings(database: Database, county: string): Promise<readonly SavedMapping[]> {
  const rows = await tables(database)
    .selectFrom('census.mappings')
    .selectAll()
    .where('county', '=', county)
    .orderBy('name')
    .execute()
  return rows.map(({ id, name, table_kind, yaml, changed_at }) => ({
    id,
    name,
    table: table_kind,
    yaml,
    changedAt: changed_at,
  }))
}

/** A mapping of the same name is replaced. */
export async function saveMapping(
  database: Database,
  county: string,
  { name, table, yaml, changedAt }: Omit<SavedMapping, 'id'>,
  changedBy: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into census.mappings (county, name, table_kind, yaml, changed_at, changed_by)
    values (${county}, ${name}, ${table}, ${yaml}, ${changedAt}, ${changedBy})
    on conflict (county, name) do update set
      table_kind = excluded.table_kind, yaml = excluded.yaml,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by
    returning id`.execute(database)
  return rows[0]!.id
}

export async function removeMapping(database: Database, county: string, id: string): Promise<void> {
  if (!isId(id)) return
  await tables(database).deleteFrom('census.mappings').where('county', '=', county).where('id', '=', id).execute()
}
