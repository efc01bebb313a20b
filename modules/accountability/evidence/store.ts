/** The SQL of evidence: each file of a county once, and what happened to it; the bytes lie in the document store. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { EvidenceEvent } from './evidence-state.ts'

export interface StoredEvidence {
  readonly county: string
  readonly id: string
  readonly sha256: string
  readonly title: string
  readonly note: string | null
  readonly fileName: string
  readonly size: number
  readonly school: string | null
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

export const holdEvidence = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `accountability.evidence ${county}`)

const columns = sql`county, id, sha256, title, note, file_name as "fileName", size, school, at, person,
  person_name as "personName"`

/** The newest first; all of a county where no ids are given. */
export async function evidenceRows(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<StoredEvidence[]> {
  if (counties.length === 0 || ids?.length === 0) return []
  const { rows } = await sql<StoredEvidence>`
    select ${columns} from accountability.evidence
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and id = any(${[...ids]}::uuid[])`}
    order by county, id desc`.execute(database)
  return rows
}

export async function evidenceBySha(
  database: Database,
  county: string,
  sha256: string,
): Promise<StoredEvidence | null> {
  const { rows } = await sql<StoredEvidence>`
    select ${columns} from accountability.evidence where county = ${county} and sha256 = ${sha256}`.execute(database)
  return rows[0] ?? null
}

export async function saveEvidence(database: Database, given: Omit<StoredEvidence, 'id'>): Promise<string> {
  const { county, sha256, title, note, fileName, size, school, at, person, personName } = given
  const { rows } = await sql<{ id: string }>`
    insert into accountability.evidence (county, sha256, title, note, file_name, size, school, at, person, person_name)
    values (${county}, ${sha256}, ${title}, ${note}, ${fileName}, ${size}, ${school}, ${at}, ${person}, ${personName})
    returning id`.execute(database)
  return rows[0]!.id
}

export async function evidenceEventsOf(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<ReadonlyMap<string, EvidenceEvent[]>> {
  if (counties.length === 0 || ids?.length === 0) return new Map()
  const { rows } = await sql<EvidenceEvent & { readonly evidence: string }>`
    select evidence, number, kind, details, at, person, person_name as "personName"
    from accountability.evidence_events
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and evidence = any(${[...ids]}::uuid[])`}
    order by county, evidence, number`.execute(database)
  return Map.groupBy(rows, ({ evidence }) => evidence)
}

export async function appendEvidenceEvent(
  database: Database,
  {
    county,
    evidence,
    ...event
  }: { readonly county: string; readonly evidence: string } & Omit<EvidenceEvent, 'number'>,
): Promise<void> {
  const { kind, details, at, person, personName } = event
  await sql`
    insert into accountability.evidence_events (county, evidence, number, kind, details, at, person, person_name)
    select ${county}, ${evidence}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${asJson(details)}, ${at}::timestamptz,
      ${person}::text, ${personName}
    from accountability.evidence_events where county = ${county} and evidence = ${evidence}::uuid`.execute(database)
}
