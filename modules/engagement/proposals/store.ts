/** The SQL of proposals: what was registered, what happened, papers, settings, and the codes of proposers. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { NewProposalEvent, ProposalEvent, StoredProposal } from './proposal-events.ts'
import type { ProposalSettings } from './proposal-rules.ts'

/** What is recorded of a region's proposals comes one after the other until the transaction ends. */
export const holdProposals = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `engagement.proposals ${county}`)

const columns = sql`county, id, kind, session, number, title, text, category, proposers, received_on as "receivedOn",
  restriction, document, at, person_name as "personName"`

export async function saveProposal(
  database: Database,
  given: Omit<StoredProposal, 'id'> & { readonly person: string | null },
): Promise<string> {
  const { county, kind, session, number, title, text, category, proposers, receivedOn, restriction, document, at } =
    given
  const { rows } = await sql<{ id: string }>`
    insert into engagement.proposals (county, kind, session, number, title, text, category, proposers, received_on, restriction,
      document, at, person, person_name)
    values (${county}, ${kind}, ${session}, ${number}, ${title}, ${text}, ${category}, ${asJson(proposers)}, ${receivedOn},
      ${restriction}, ${document}, ${at}, ${given.person}, ${given.personName})
    returning id`.execute(database)
  return rows[0]!.id
}

export async function proposalsOf(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<StoredProposal[]> {
  if (counties.length === 0 || ids?.length === 0) return []
  const { rows } = await sql<StoredProposal>`
    select ${columns} from engagement.proposals
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and id = any(${[...ids]}::uuid[])`}
    order by county, id`.execute(database)
  return rows
}

export async function proposalsNumbered(
  database: Database,
  { county, kind, session, number }: Pick<StoredProposal, 'county' | 'kind' | 'session' | 'number'>,
): Promise<StoredProposal[]> {
  const { rows } = await sql<StoredProposal>`
    select ${columns} from engagement.proposals
    where county = ${county} and kind = ${kind} and session = ${session} and number = ${number} order by id`.execute(
    database,
  )
  return rows
}

type StoredEvent = ProposalEvent & { readonly county: string; readonly proposal: string }

/** A proposal that was handed over stands under the same id in two regions. */
export const keyOf = ({ county, id }: { readonly county: string; readonly id: string }): string => `${county} ${id}`

/** Events of the proposals, by `keyOf`. */
export async function proposalEvents(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<ReadonlyMap<string, ProposalEvent[]>> {
  if (counties.length === 0 || ids?.length === 0) return new Map()
  const { rows } = await sql<StoredEvent>`
    select county, proposal, number, kind, details, document, at, person, person_name as "personName"
    from engagement.proposal_events
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and proposal = any(${[...ids]}::uuid[])`}
    order by county, proposal, number`.execute(database)
  return Map.groupBy(rows, ({ county, proposal }) => keyOf({ county, id: proposal }))
}

export type EventHead = {
  readonly county: string
  readonly proposal: string
  readonly at: string
  readonly person: string | null
  readonly personName: string
  readonly document?: string | null | undefined
}

/** Gives the number that it took. */
export async function appendProposalEvent(database: Database, event: NewProposalEvent & EventHead): Promise<number> {
  const { county, proposal, kind, details, document = null, at, person, personName } = event
  const { rows } = await sql<{ number: number }>`
    insert into engagement.proposal_events (county, proposal, number, kind, details, document, at, person, person_name)
    select ${county}, ${proposal}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${asJson(details)}, ${document}::uuid,
      ${at}::timestamptz, ${person}::text, ${personName}
    from engagement.proposal_events where county = ${county} and proposal = ${proposal}::uuid
    returning number`.execute(database)
  return rows[0]!.number
}

export interface KeptDocument {
  readonly id: string
  readonly sha256: string
  readonly title: string
  readonly fileName: string
}

export async function saveDocument(
  database: Database,
  given: Omit<KeptDocument, 'id'> & { readonly county: string; readonly at: string; readonly personName: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into engagement.proposal_documents (county, sha256, title, file_name, at, person_name)
    values (${given.county}, ${given.sha256}, ${given.title}, ${given.fileName}, ${given.at}, ${given.personName})
    returning id`.execute(database)
  return rows[0]!.id
}

export async function documentsOf(
  database: Database,
  county: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, KeptDocument>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<KeptDocument>`
    select id, sha256, title, file_name as "fileName" from engagement.proposal_documents
    where county = ${county} and id = any(${wanted}::uuid[])`.execute(database)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface StoredSettings {
  readonly settings: ProposalSettings
  readonly at: string
  readonly personName: string
}

export async function proposalSettings(database: Database, city: string): Promise<StoredSettings | null> {
  const { rows } = await sql<StoredSettings>`
    select settings, at, person_name as "personName" from engagement.proposal_settings
    where county = ${city} order by number desc limit 1`.execute(database)
  return rows[0] ?? null
}

export async function saveProposalSettings(
  database: Database,
  city: string,
  { settings, at, personName }: StoredSettings,
): Promise<void> {
  await lockUntilCommit(database, `engagement.proposal-settings ${city}`)
  await sql`
    insert into engagement.proposal_settings (county, number, settings, document, at, person_name)
    select ${city}, coalesce(max(number), 0) + 1, ${asJson(settings)}, ${settings.document}, ${at}::timestamptz, ${personName}
    from engagement.proposal_settings where county = ${city}`.execute(database)
}

export interface ProposerLink {
  readonly county: string
  readonly proposal: string
  readonly proposer: string
}

export async function saveLink(
  database: Database,
  given: ProposerLink & { readonly hash: string; readonly at: string; readonly personName: string },
): Promise<void> {
  await sql`
    insert into engagement.proposer_links (county, proposal, proposer, code_hash, at, person_name)
    values (${given.county}, ${given.proposal}, ${given.proposer}, ${given.hash}, ${given.at}, ${given.personName})`.execute(
    database,
  )
}

/** Null where there is no such code, or a newer one was given to that proposer. */
export async function findLink(database: Database, county: string, hash: string): Promise<ProposerLink | null> {
  const { rows } = await sql<ProposerLink>`
    select link.county, link.proposal, link.proposer from engagement.proposer_links link
    where link.county = ${county} and link.code_hash = ${hash} and not exists (
      select from engagement.proposer_links newer
      where newer.county = link.county and newer.proposal = link.proposal and newer.proposer = link.proposer and newer.id > link.id)
    `.execute(database)
  return rows[0] ?? null
}

/** Puts a copy of a proposal, its papers, texts, clauses and codes where another region keeps it; the old rows stay as they are. */
export async function copyProposal(database: Database, from: string, to: string, id: string): Promise<void> {
  await sql`
    insert into engagement.proposal_documents (county, id, sha256, title, file_name, at, person_name)
    select ${to}, id, sha256, title, file_name, at, person_name from engagement.proposal_documents
    where county = ${from} and (id in (select document from engagement.proposals where county = ${from} and id = ${id}::uuid)
      or id in (select document from engagement.proposal_events where county = ${from} and proposal = ${id}::uuid))
    on conflict do nothing`.execute(database)
  await sql`
    insert into engagement.proposals (county, id, kind, session, number, title, text, category, proposers, received_on, restriction,
      document, at, person, person_name)
    select ${to}, id, kind, session, number, title, text, category, proposers, received_on, restriction, document, at, person,
      person_name
    from engagement.proposals where county = ${from} and id = ${id}::uuid`.execute(database)
  await sql`
    insert into engagement.proposal_events (county, proposal, number, kind, details, document, at, person, person_name)
    select ${to}, proposal, number, kind, details, document, at, person, person_name
    from engagement.proposal_events where county = ${from} and proposal = ${id}::uuid`.execute(database)
  await sql`
    insert into engagement.reply_texts (county, proposal, number, text, figures, promises, notes)
    select ${to}, proposal, number, text, figures, promises, notes
    from engagement.reply_texts where county = ${from} and proposal = ${id}::uuid`.execute(database)
  await sql`
    insert into engagement.clause_readings (county, proposal, number, reply, round, clauses, claims, at, person_name)
    select ${to}, proposal, number, reply, round, clauses, claims, at, person_name
    from engagement.clause_readings where county = ${from} and proposal = ${id}::uuid`.execute(database)
  await sql`
    insert into engagement.clause_decisions (county, proposal, number, reading, clause, details, commitment, at, person, person_name)
    select ${to}, proposal, number, reading, clause, details, commitment, at, person, person_name
    from engagement.clause_decisions where county = ${from} and proposal = ${id}::uuid`.execute(database)
}
