/** The SQL of the four batches: what was recorded of schools, and the criteria of a city. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { BatchEvent } from './batch-state.ts'
import type { BatchCriteria } from './contract.ts'

export const holdBatches = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `conditions.batches ${county}`)

/** Events of the schools of counties, by school, oldest first. */
export async function batchEventsOf(
  database: Database,
  counties: readonly string[],
  school?: string,
): Promise<ReadonlyMap<string, BatchEvent[]>> {
  if (counties.length === 0) return new Map()
  const { rows } = await sql<BatchEvent & { readonly school: string }>`
    select school, number, kind, details, document, at, person_name as "personName" from conditions.batch_events
    where county = any(${[...counties]}) ${school === undefined ? sql`` : sql`and school = ${school}`}
    order by county, school, number`.execute(database)
  return Map.groupBy(rows, (row) => row.school)
}

export interface NewBatchEvent {
  readonly county: string
  readonly school: string
  readonly kind: BatchEvent['kind']
  readonly details: BatchEvent['details']
  readonly document: string | null
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

export async function appendBatchEvent(database: Database, event: NewBatchEvent): Promise<void> {
  const { county, school, kind, details, document, at, person, personName } = event
  await sql`
    insert into conditions.batch_events (county, school, number, kind, details, document, at, person, person_name)
    select ${county}, ${school}::text, coalesce(max(number), 0) + 1, ${kind}, ${asJson(details)}, ${document}::uuid,
      ${at}::timestamptz, ${person}::text, ${personName}
    from conditions.batch_events where county = ${county} and school = ${school}`.execute(database)
}

export interface StoredCriteria {
  readonly criteria: BatchCriteria
  readonly basis: string
  readonly at: string
  readonly personName: string
}

export async function newestCriteria(database: Database, city: string): Promise<StoredCriteria | null> {
  const { rows } = await sql<StoredCriteria>`
    select criteria, basis, at, person_name as "personName" from conditions.batch_criteria
    where county = ${city} order by number desc limit 1`.execute(database)
  return rows[0] ?? null
}

export async function saveCriteria(database: Database, city: string, given: StoredCriteria): Promise<void> {
  await lockUntilCommit(database, `conditions.batch-criteria ${city}`)
  await sql`
    insert into conditions.batch_criteria (county, number, criteria, basis, at, person_name)
    select ${city}, coalesce(max(number), 0) + 1, ${asJson(given.criteria)}, ${given.basis}, ${given.at}::timestamptz,
      ${given.personName}
    from conditions.batch_criteria where county = ${city}`.execute(database)
}
