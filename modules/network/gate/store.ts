/** The SQL of the gate: candidates, what was recorded of them, their papers, and what a city asks for. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { GateEvent } from './gate-state.ts'
import type { GateSettings } from './gate-steps.ts'
import type { AdjustmentKind } from './gate-words.ts'
import type { Starving } from './starving.ts'

export interface StoredCandidate {
  readonly county: string
  readonly id: string
  readonly school: string
  readonly kind: AdjustmentKind
  readonly year: number
  readonly receiving: readonly string[]
  readonly reason: string
  readonly plan: string | null
  readonly facts: ProposalFacts
  readonly at: string
  readonly personName: string
}

/** As they were when the candidate was proposed. */
export interface ProposalFacts {
  readonly pupils: number | null
  readonly censusYear: number | null
  readonly starving: Starving | null
}

/** What is recorded of a county's candidates comes one after the other until the transaction ends. */
export const holdGate = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `network.gate ${county}`)

export async function saveCandidate(database: Database, given: Omit<StoredCandidate, 'id'>): Promise<string> {
  const { county, school, kind, year, receiving, reason, plan, facts, at, personName } = given
  const { rows } = await sql<{ id: string }>`
    insert into network.candidates (county, school, kind, year, receiving, reason, plan, facts, at, person_name)
    values (${county}, ${school}, ${kind}, ${year}, ${asJson(receiving)}, ${reason}, ${plan}, ${asJson(facts)}, ${at},
      ${personName})
    returning id`.execute(database)
  return rows[0]!.id
}

/** Candidates of the counties, in the order in which they were proposed. */
export async function candidatesOf(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<StoredCandidate[]> {
  if (counties.length === 0 || ids?.length === 0) return []
  const { rows } = await sql<StoredCandidate>`
    select county, id, school, kind, year, receiving, reason, plan, facts, at, person_name as "personName"
    from network.candidates
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and id = any(${[...ids]}::uuid[])`}
    order by county, id`.execute(database)
  return rows
}

export type StoredEvent = GateEvent & { readonly county: string; readonly candidate: string }

export async function eventsOf(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<ReadonlyMap<string, GateEvent[]>> {
  if (counties.length === 0 || ids?.length === 0) return new Map()
  const { rows } = await sql<StoredEvent>`
    select county, candidate, number, kind, step, details, document, at, person_name as "personName"
    from network.gate_events
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and candidate = any(${[...ids]}::uuid[])`}
    order by county, candidate, number`.execute(database)
  return Map.groupBy(rows, ({ candidate }) => candidate)
}

export interface NewEvent {
  readonly county: string
  readonly candidate: string
  readonly kind: GateEvent['kind']
  readonly step: string | null
  readonly details: unknown
  readonly document: string | null
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

export async function appendEvent(database: Database, event: NewEvent): Promise<void> {
  const { county, candidate, kind, step, details, document, at, person, personName } = event
  await sql`
    insert into network.gate_events (county, candidate, number, kind, step, details, document, at, person, person_name)
    select ${county}, ${candidate}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${step}::text, ${asJson(details)},
      ${document}::uuid, ${at}::timestamptz, ${person}::text, ${personName}
    from network.gate_events where county = ${county} and candidate = ${candidate}::uuid`.execute(database)
}

export interface KeptDocument {
  readonly id: string
  readonly sha256: string
  readonly title: string
  readonly fileName: string
}

export async function saveDocument(
  database: Database,
  given: Omit<KeptDocument, 'id'> & { county: string; at: string; personName: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into network.documents (county, sha256, title, file_name, at, person_name)
    values (${given.county}, ${given.sha256}, ${given.title}, ${given.fileName}, ${given.at}, ${given.personName})
    returning id`.execute(database)
  return rows[0]!.id
}

export async function documentsOf(
  database: Database,
  county: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptDocument>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<KeptDocument>`
    select id, sha256, title, file_name as "fileName" from network.documents
    where county = ${county} and id = any(${[...ids]}::uuid[])`.execute(database)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface StoredSettings {
  readonly settings: GateSettings
  readonly at: string
  readonly personName: string
}

export async function gateSettings(database: Database, city: string): Promise<StoredSettings | null> {
  const { rows } = await sql<StoredSettings>`
    select settings, at, person_name as "personName" from network.gate_settings
    where county = ${city} order by number desc limit 1`.execute(database)
  return rows[0] ?? null
}

export async function saveGateSettings(
  database: Database,
  city: string,
  { settings, at, personName }: StoredSettings,
): Promise<void> {
  await lockUntilCommit(database, `network.gate-settings ${city}`)
  await sql`
    insert into network.gate_settings (county, number, settings, document, at, person_name)
    select ${city}, coalesce(max(number), 0) + 1, ${asJson(settings)}, ${settings.document}, ${at}::timestamptz, ${personName}
    from network.gate_settings where county = ${city}`.execute(database)
}
