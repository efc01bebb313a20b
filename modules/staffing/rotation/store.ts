/** The SQL of the exchange of teachers: what a county set, plans as they were made, what became of them. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { MadeRotation, RotationSummary } from './made-rotation.ts'
import type { StoredRotationSettings } from './rotation-rules.ts'
import type { RotationEvent } from './rotation-state.ts'

export const holdRotation = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `staffing.rotation ${county}`)

export async function rotationSettings(
  database: Database,
  county: string,
): Promise<(StoredRotationSettings & { readonly number: number }) | null> {
  const { rows } = await sql<StoredRotationSettings & { number: number }>`
    select number, settings, document, at, person_name as "personName" from staffing.rotation_settings
    where county = ${county} order by number desc limit 1`.execute(database)
  return rows[0] ?? null
}

export async function saveRotationSettings(
  database: Database,
  county: string,
  { settings, document, at, personName }: StoredRotationSettings,
): Promise<void> {
  await sql`
    insert into staffing.rotation_settings (county, number, settings, document, at, person_name)
    select ${county}, coalesce(max(number), 0) + 1, ${asJson(settings)}, ${document}, ${at}::timestamptz, ${personName}
    from staffing.rotation_settings where county = ${county}`.execute(database)
}

export interface RotationHead {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly year: number
  readonly roster: string
  readonly at: string
  readonly personName: string
  readonly summary: RotationSummary
}

export async function saveRotation(
  database: Database,
  given: Omit<RotationHead, 'id'> & { readonly person: string | null; readonly made: MadeRotation },
): Promise<string> {
  const { county, name, year, roster, at, person, personName, summary, made } = given
  const { rows } = await sql<{ id: string }>`
    insert into staffing.rotation_plans (county, name, year, roster, at, person, person_name, summary, made)
    values (${county}, ${name}, ${year}, ${roster}::uuid, ${at}, ${person}, ${personName}, ${asJson(summary)}, ${asJson(made)})
    returning id`.execute(database)
  return rows[0]!.id
}

/** Plans of a county, the latest first. */
export async function rotationHeads(database: Database, county: string): Promise<RotationHead[]> {
  const { rows } = await sql<RotationHead>`
    select county, id, name, year, roster, at, person_name as "personName", summary
    from staffing.rotation_plans where county = ${county} order by id desc`.execute(database)
  return rows
}

export async function madeRotation(database: Database, county: string, id: string): Promise<MadeRotation | null> {
  const { rows } = await sql<{ made: MadeRotation }>`
    select made from staffing.rotation_plans where county = ${county} and id = ${id}::uuid`.execute(database)
  return rows[0]?.made ?? null
}

export async function rotationEvents(
  database: Database,
  county: string,
): Promise<ReadonlyMap<string, RotationEvent[]>> {
  const { rows } = await sql<RotationEvent & { plan: string }>`
    select plan, number, kind, teacher, details, at, person, person_name as "personName", reason
    from staffing.rotation_events where county = ${county} order by plan, number`.execute(database)
  return Map.groupBy(rows, ({ plan }) => plan)
}

/** The number under which it is kept. */
export async function appendRotationEvent(
  database: Database,
  county: string,
  plan: string,
  event: Omit<RotationEvent, 'number'>,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into staffing.rotation_events (county, plan, number, kind, teacher, details, at, person, person_name, reason)
    select ${county}, ${plan}::uuid, coalesce(max(number), 0) + 1, ${event.kind}, ${event.teacher}::text,
      ${asJson(event.details)}, ${event.at}::timestamptz, ${event.person}::text, ${event.personName}, ${event.reason}::text
    from staffing.rotation_events where county = ${county} and plan = ${plan}::uuid
    returning number`.execute(database)
  return rows[0]!.number
}
