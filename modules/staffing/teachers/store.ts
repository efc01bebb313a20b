/** The SQL of the roster: imports as they were read, their withdrawals, and who looked personal data up. */
import { sql } from 'kysely'
import type { Problem } from '#kernel/problem.ts'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { Teacher } from './teacher-table.ts'

export interface RosterBatchHead {
  readonly county: string
  readonly id: string
  readonly year: number
  readonly fileName: string
  readonly at: string
  readonly personName: string
  readonly teachers: number
  readonly problems: readonly Problem[]
  readonly withdrawn: { readonly at: string; readonly personName: string; readonly reason: string } | null
}

export const holdRoster = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `staffing.roster ${county}`)

export interface NewRosterBatch {
  readonly county: string
  readonly year: number
  readonly fileName: string
  readonly document: string | null
  readonly at: string
  readonly person: string | null
  readonly personName: string
  readonly problems: readonly Problem[]
  readonly rows: readonly Teacher[]
}

export async function saveRosterBatch(database: Database, batch: NewRosterBatch): Promise<string> {
  const { county, year, fileName, document, at, person, personName, problems, rows } = batch
  const { rows: saved } = await sql<{ id: string }>`
    insert into staffing.roster_batches
      (county, year, file_name, document, at, person, person_name, teachers, problems, rows)
    values (${county}, ${year}, ${fileName}, ${document}, ${at}, ${person}, ${personName}, ${rows.length},
      ${asJson(problems)}, ${asJson(rows)})
    returning id`.execute(database)
  return saved[0]!.id
}

/** Imports of a county, oldest first, withdrawn ones too. */
export async function rosterBatches(database: Database, county: string): Promise<RosterBatchHead[]> {
  const { rows } = await sql<RosterBatchHead>`
    select batch.county, batch.id, batch.year, batch.file_name as "fileName", batch.at,
      batch.person_name as "personName", batch.teachers, batch.problems,
      case when event.at is null then null else jsonb_build_object(
        'at', event.at, 'personName', event.person_name, 'reason', event.reason) end as withdrawn
    from staffing.roster_batches batch
    left join staffing.roster_events event
      on event.county = batch.county and event.batch = batch.id and event.kind = 'withdrawn'
    where batch.county = ${county}
    order by batch.id`.execute(database)
  return rows
}

export async function rosterRows(database: Database, county: string, id: string): Promise<readonly Teacher[]> {
  const { rows } = await sql<{ rows: readonly Teacher[] }>`
    select rows from staffing.roster_batches where county = ${county} and id = ${id}`.execute(database)
  return rows[0]?.rows ?? []
}

export async function saveRosterWithdrawal(
  database: Database,
  event: { county: string; batch: string; at: string; personName: string; reason: string },
): Promise<void> {
  await sql`
    insert into staffing.roster_events (county, batch, number, kind, at, person_name, reason)
    values (${event.county}, ${event.batch}, 1, 'withdrawn', ${event.at}, ${event.personName}, ${event.reason})`.execute(
    database,
  )
}

export interface Lookup {
  readonly at: string
  readonly personName: string
  readonly kind: 'teacher' | 'list' | 'export'
  readonly what: string
  readonly teachers: number
}

export async function saveLookup(database: Database, county: string, given: Lookup): Promise<void> {
  await sql`
    insert into staffing.lookups (county, at, person_name, kind, what, teachers)
    values (${county}, ${given.at}, ${given.personName}, ${given.kind}, ${given.what}, ${given.teachers})`.execute(
    database,
  )
}

/** The latest first. */
export async function lookupsOf(database: Database, county: string): Promise<Lookup[]> {
  const { rows } = await sql<Lookup>`
    select at, person_name as "personName", kind, what, teachers from staffing.lookups
    where county = ${county} order by id desc limit 1000`.execute(database)
  return rows
}
