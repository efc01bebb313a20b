/** The SQL of inputs: imports as they were read, and what happened to them. */
import { sql } from 'kysely'
import type { Problem } from '#kernel/problem.ts'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { InputSummary } from './summary.ts'
import type { InputBatch, InputChanges, InputRow } from './current-figures.ts'
import type { InputKind } from './input-kinds.ts'

export interface BatchHead {
  readonly county: string
  readonly id: string
  readonly kind: InputKind
  readonly region: string
  readonly fileName: string
  readonly document: string | null
  readonly at: string
  readonly personName: string
  readonly rowCount: number
  readonly changes: InputChanges
  readonly problems: readonly Problem[]
  readonly summary: InputSummary
  readonly withdrawn: { readonly at: string; readonly personName: string; readonly reason: string } | null
}

type BatchRow = {
  county: string
  id: string
  kind: InputKind
  region: string
  file_name: string
  document: string | null
  at: string
  person: string | null
  person_name: string
  row_count: number
  changes: InputChanges
  problems: Problem[]
  summary: InputSummary
}
type EventRow = {
  county: string
  batch: string
  number: number
  kind: 'withdrawn'
  at: string
  person: string | null
  person_name: string
  reason: string
}

const tables = (database: Database) =>
  database.withTables<{
    'projection.input_batches': BatchRow
    'projection.input_events': EventRow
    'projection.input_rows': { county: string; batch: string; rows: InputRow[] }
  }>()

/** Imports into a county's inputs come one after the other until the transaction ends. */
export const holdInputs = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `projection.inputs ${county}`)

export interface NewBatch extends Omit<BatchHead, 'id' | 'withdrawn' | 'rowCount'> {
  readonly person: string | null
  readonly rows: readonly InputRow[]
}

export async function saveBatch(database: Database, batch: NewBatch): Promise<string> {
  const { county, kind, region, fileName, document, at, person, personName, changes, problems, summary, rows } = batch
  const { rows: saved } = await sql<{ id: string }>`
    with batch as (
      insert into projection.input_batches
        (county, kind, region, file_name, document, at, person, person_name, row_count, changes, problems, summary)
      values (${county}, ${kind}, ${region}, ${fileName}, ${document}, ${at}, ${person}, ${personName},
        ${rows.length}, ${asJson(changes)}, ${asJson(problems)}, ${asJson(summary)})
      returning county, id
    ), laid as (
      insert into projection.input_rows (county, batch, rows) select county, id, ${asJson(rows)} from batch
    )
    select id from batch`.execute(database)
  return saved[0]!.id
}

/** Imports of the counties, oldest first, withdrawn ones too. */
export async function batchHeads(
  database: Database,
  counties: readonly string[],
  kind?: InputKind,
): Promise<BatchHead[]> {
  if (counties.length === 0) return []
  let query = tables(database)
    .selectFrom('projection.input_batches as batch')
    .leftJoin('projection.input_events as event', (join) =>
      join.onRef('event.county', '=', 'batch.county').onRef('event.batch', '=', 'batch.id'),
    )
    .select([
      'batch.county',
      'batch.id',
      'batch.kind',
      'batch.region',
      'batch.file_name',
      'batch.document',
      'batch.at',
      'batch.person_name',
      'batch.row_count',
      'batch.changes',
      'batch.problems',
      'batch.summary',
      'event.at as withdrawn_at',
      'event.person_name as withdrawn_by',
      'event.reason',
    ])
    .where('batch.county', 'in', counties)
    .orderBy('batch.id')
  if (kind !== undefined) query = query.where('batch.kind', '=', kind)
  return (await query.execute()).map((row) => ({
    county: row.county,
    id: row.id,
    kind: row.kind,
    region: row.region,
    fileName: row.file_name,
    document: row.document,
    at: row.at,
    personName: row.person_name,
    rowCount: row.row_count,
    changes: row.changes,
    problems: row.problems,
    summary: row.summary,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at, personName: row.withdrawn_by ?? '', reason: row.reason ?? '' },
  }))
}

/** Rows of the imports that have not been withdrawn, oldest first; of one kind or of all. */
export async function standingRows(
  database: Database,
  county: string,
  kind?: InputKind,
): Promise<readonly (InputBatch & { readonly kind: InputKind })[]> {
  const { rows } = await sql<InputBatch & { kind: InputKind }>`
    select batch.id, batch.kind, laid.rows
    from projection.input_batches batch
    join projection.input_rows laid on laid.county = batch.county and laid.batch = batch.id
    where batch.county = ${county} and (${kind ?? null}::text is null or batch.kind = ${kind ?? null})
      and not exists (
        select 1 from projection.input_events event
        where event.county = batch.county and event.batch = batch.id and event.kind = 'withdrawn'
      )
    order by batch.id`.execute(database)
  return rows
}

export async function saveWithdrawal(
  database: Database,
  event: Pick<EventRow, 'county' | 'batch' | 'at' | 'person' | 'person_name' | 'reason'>,
): Promise<void> {
  await tables(database)
    .insertInto('projection.input_events')
    .values({ ...event, number: 1, kind: 'withdrawn' })
    .execute()
}
