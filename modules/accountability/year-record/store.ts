/** The SQL of a year's events: entered one by one or by import, and withdrawn. */
import { sql } from 'kysely'
import type { Problem } from '#kernel/problem.ts'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { YearEvent, YearEventDetails } from './year-events.ts'
import type { YearEventKind } from './record-words.ts'

export const holdYearEvents = (database: Database, region: string): Promise<void> =>
  lockUntilCommit(database, `accountability.year_events ${region.slice(0, 4)}`)

export interface NewYearEvent {
  readonly place: string
  readonly kind: YearEventKind
  readonly on: string
  readonly details: YearEventDetails
}

export interface HandedIn {
  readonly county: string
  readonly batch: string | null
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

export async function saveYearEvents(
  database: Database,
  { county, batch, at, person, personName }: HandedIn,
  events: readonly NewYearEvent[],
): Promise<string[]> {
  const ids: string[] = []
  for (const { place, kind, on, details } of events) {
    const { rows } = await sql<{ id: string }>`
      insert into accountability.year_events (county, batch, place, kind, happened_on, details, at, person, person_name)
      values (${county}, ${batch}, ${place}, ${kind}, ${on}, ${asJson(details)}, ${at}, ${person}, ${personName})
      returning id`.execute(database)
    ids.push(rows[0]!.id)
  }
  return ids
}

/** Handed in under any of the codes, of all years, oldest first; withdrawn ones too. */
export async function yearEventsOf(database: Database, codes: readonly string[]): Promise<YearEvent[]> {
  const { rows } = await sql<YearEvent>`
    select event.county, event.id, event.batch, event.place, event.kind, event.happened_on as "on", event.details, event.at,
      event.person_name as "personName", (
        select jsonb_build_object('at', gone.at, 'personName', gone.person_name, 'reason', gone.reason)
        from accountability.year_event_withdrawals gone
        where gone.county = event.county and (gone.event = event.id or gone.batch = event.batch)
        order by gone.id limit 1) as withdrawn
    from accountability.year_events event
    where event.county = any(${[...codes]}) order by event.happened_on, event.id`.execute(database)
  return rows
}

export interface EventBatch {
  readonly id: string
  readonly fileName: string
  readonly events: number
  readonly problems: readonly Problem[]
  readonly at: string
  readonly personName: string
  readonly withdrawn: { readonly at: string; readonly personName: string; readonly reason: string } | null
}

export async function saveEventBatch(
  database: Database,
  given: Omit<HandedIn, 'batch'> & {
    readonly fileName: string
    readonly document: string | null
    readonly events: number
    readonly problems: readonly Problem[]
  },
): Promise<string> {
  const { county, fileName, document, events, problems, at, person, personName } = given
  const { rows } = await sql<{ id: string }>`
    insert into accountability.year_event_batches (county, file_name, document, events, problems, at, person, person_name)
    values (${county}, ${fileName}, ${document}, ${events}, ${asJson(problems)}, ${at}, ${person}, ${personName})
    returning id`.execute(database)
  return rows[0]!.id
}

export async function eventBatches(database: Database, county: string): Promise<EventBatch[]> {
  const { rows } = await sql<EventBatch>`
    select batch.id, batch.file_name as "fileName", batch.events, batch.problems, batch.at, batch.person_name as "personName", (
        select jsonb_build_object('at', gone.at, 'personName', gone.person_name, 'reason', gone.reason)
        from accountability.year_event_withdrawals gone
        where gone.county = batch.county and gone.batch = batch.id order by gone.id limit 1) as withdrawn
    from accountability.year_event_batches batch
    where batch.county = ${county} order by batch.id desc`.execute(database)
  return rows
}

export async function saveWithdrawal(
  database: Database,
  given: {
    readonly county: string
    readonly event: string | null
    readonly batch: string | null
    readonly reason: string
    readonly at: string
    readonly personName: string
  },
): Promise<void> {
  await sql`
    insert into accountability.year_event_withdrawals (county, event, batch, reason, at, person_name)
    values (${given.county}, ${given.event}, ${given.batch}, ${given.reason}, ${given.at}, ${given.personName})`.execute(
    database,
  )
}
