/** The SQL of stages: what was recorded of each county, and the lists that cities set. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { Stage } from './contract.ts'
import type { StageEvent } from './stage-state.ts'

export const holdStages = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `accountability.stages ${county}`)

/** In the order in which they were written down. */
export async function stageEventsOf(
  database: Database,
  counties: readonly string[],
): Promise<ReadonlyMap<string, StageEvent[]>> {
  if (counties.length === 0) return new Map()
  const { rows } = await sql<StageEvent & { readonly county: string }>`
    select county, number, kind, details, document, at, person_name as "personName"
    from accountability.stage_events where county = any(${[...counties]}) order by county, number`.execute(database)
  return Map.groupBy(rows, ({ county }) => county)
}

export interface NewStageEvent extends Omit<StageEvent, 'number'> {
  readonly county: string
  readonly person: string | null
}

/** Gives the number of the record. */
export async function appendStageEvent(database: Database, event: NewStageEvent): Promise<number> {
  const { county, kind, details, document, at, person, personName } = event
  const { rows } = await sql<{ number: number }>`
    insert into accountability.stage_events (county, number, kind, details, document, at, person, person_name)
    select ${county}, coalesce(max(number), 0) + 1, ${kind}, ${asJson(details)}, ${document}::uuid, ${at}::timestamptz,
      ${person}::text, ${personName}
    from accountability.stage_events where county = ${county}
    returning number`.execute(database)
  return rows[0]!.number
}

export interface StoredStages {
  readonly stages: readonly Stage[]
  readonly basis: string
}

export async function stageListOf(database: Database, city: string): Promise<StoredStages | null> {
  const { rows } = await sql<StoredStages>`
    select stages, basis from accountability.stage_lists where county = ${city} order by number desc limit 1`.execute(
    database,
  )
  return rows[0] ?? null
}

export async function saveStageList(
  database: Database,
  city: string,
  { stages, basis, at, personName }: StoredStages & { readonly at: string; readonly personName: string },
): Promise<void> {
  await lockUntilCommit(database, `accountability.stage-lists ${city}`)
  await sql`
    insert into accountability.stage_lists (county, number, stages, basis, at, person_name)
    select ${city}, coalesce(max(number), 0) + 1, ${asJson(stages)}, ${basis}, ${at}::timestamptz, ${personName}
    from accountability.stage_lists where county = ${city}`.execute(database)
}
