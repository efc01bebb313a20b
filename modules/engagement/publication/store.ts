/** The SQL of publications: what is published, its versions, what happened to each, and whom the public calls. */
import { sql } from 'kysely'
import type { Words } from '#kernel/words.ts'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { PublicationEvent } from './publication-state.ts'
import type { PublicationKind } from './publication-words.ts'
import type { PublicContact } from './snapshot-shapes.ts'

export interface StoredPublication {
  readonly county: string
  readonly id: string
  readonly kind: PublicationKind
  readonly subject: string
}

/** A version without its content. */
export interface StoredVersion {
  readonly county: string
  readonly publication: string
  readonly version: number
  readonly title: Words
  readonly sha256: string
  readonly reason: string | null
  readonly at: string
  readonly personName: string
}

/** What happens to the publications of a county comes one after the other until the transaction ends. */
export const holdPublications = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `engagement.publications ${county}`)

export interface Asked {
  readonly kinds?: readonly PublicationKind[]
  readonly ids?: readonly string[]
  readonly subject?: string
}

export async function publicationsOf(
  database: Database,
  counties: readonly string[],
  { kinds, ids, subject }: Asked = {},
): Promise<StoredPublication[]> {
  const { rows } = await sql<StoredPublication>`
    select county, id, kind, subject from engagement.publications
    where county = any(${[...counties]})
      ${kinds === undefined ? sql`` : sql`and kind = any(${[...kinds]})`}
      ${ids === undefined ? sql`` : sql`and id = any(${[...ids]}::uuid[])`}
      ${subject === undefined ? sql`` : sql`and subject = ${subject}`}
    order by county, id`.execute(database)
  return rows
}

export async function savePublication(
  database: Database,
  given: Omit<StoredPublication, 'id'> & { readonly at: string; readonly personName: string },
): Promise<string> {
  const { county, kind, subject, at, personName } = given
  const { rows } = await sql<{ id: string }>`
    insert into engagement.publications (county, kind, subject, at, person_name)
    values (${county}, ${kind}, ${subject}, ${at}, ${personName}) returning id`.execute(database)
  return rows[0]!.id
}

/** By publication, oldest first. */
export async function publicationEvents(
  database: Database,
  counties: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, PublicationEvent[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<PublicationEvent & { publication: string }>`
    select publication, number, version, kind, reason, at, person, person_name as "personName"
    from engagement.publication_events
    where county = any(${[...counties]}) and publication = any(${[...ids]}::uuid[])
    order by county, publication, number`.execute(database)
  return Map.groupBy(
    rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
    ({ publication }) => publication,
  )
}

export interface NewPublicationEvent extends Pick<
  PublicationEvent,
  'kind' | 'version' | 'reason' | 'person' | 'personName' | 'at'
> {
  readonly county: string
  readonly publication: string
  readonly details?: unknown
}

export async function appendPublicationEvent(database: Database, event: NewPublicationEvent): Promise<void> {
  const { county, publication, version, kind, reason, details = {}, at, person, personName } = event
  await sql`
    insert into engagement.publication_events
      (county, publication, number, version, kind, reason, details, at, person, person_name)
    select ${county}, ${publication}::uuid, coalesce(max(number), 0) + 1, ${version}::integer, ${kind}, ${reason}::text,
      ${asJson(details)}, ${at}::timestamptz, ${person}::text, ${personName}
    from engagement.publication_events where county = ${county} and publication = ${publication}::uuid`.execute(
    database,
  )
}

export async function saveVersion(
  database: Database,
  given: StoredVersion & {
    readonly content: unknown
    readonly withheld: readonly string[]
    readonly person: string | null
  },
): Promise<void> {
  const { county, publication, version, title, content, sha256, withheld, reason, at, person, personName } = given
  await sql`
    insert into engagement.publication_versions
      (county, publication, version, title, content, sha256, withheld, reason, at, person, person_name)
    values (${county}, ${publication}, ${version}, ${asJson(title)}, ${asJson(content)}, ${sha256}, ${asJson(withheld)},
      ${reason}, ${at}, ${person}, ${personName})`.execute(database)
}

/** Versions of the publications without their contents, by publication and number. */
export async function versionsOf(
  database: Database,
  counties: readonly string[],
  ids: readonly string[],
): Promise<StoredVersion[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<StoredVersion>`
    select county, publication, version, title, sha256, reason, at, person_name as "personName"
    from engagement.publication_versions
    where county = any(${[...counties]}) and publication = any(${[...ids]}::uuid[])
    order by county, publication, version`.execute(database)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

/** How many events there are: as they are only ever appended, nothing has changed while the number stays. */
export async function countPublicationEvents(database: Database): Promise<number> {
  const { rows } = await sql<{ events: string }>`select count(*) as events from engagement.publication_events`.execute(
    database,
  )
  return Number(rows[0]!.events)
}

export interface StandingPublication extends StoredPublication {
  readonly event: 'published' | 'withdrawn'
  readonly at: string
  /** Of a withdrawal why; of what is published why it took the place of the version before. */
  readonly reason: string | null
  readonly version: number
  readonly title: Words
  readonly sha256: string
}

/** Of each publication that ever came out the last time that it was published or withdrawn: what foldPublication tells of it. */
export async function standingPublications(database: Database): Promise<StandingPublication[]> {
  const { rows } = await sql<StandingPublication>`
    select p.county, p.id, p.kind, p.subject, e.kind as event, e.at, v.version, v.title, v.sha256,
      case when e.kind = 'withdrawn' then e.reason else v.reason end as reason
    from (
      select distinct on (county, publication) county, publication, version, kind, reason, at
      from engagement.publication_events where kind in ('published', 'withdrawn')
      order by county, publication, number desc
    ) e
    join engagement.publications p on p.county = e.county and p.id = e.publication
    join engagement.publication_versions v
      on v.county = e.county and v.publication = e.publication and v.version = e.version
    order by p.county, p.id`.execute(database)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

export interface VersionKey {
  readonly county: string
  readonly publication: string
  readonly version: number
}

export interface StoredContent extends VersionKey {
  readonly sha256: string
  readonly content: unknown
}

/** Contents of the named versions, in no order. */
export async function contentsOf(database: Database, keys: readonly VersionKey[]): Promise<StoredContent[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<StoredContent>`
    select v.county, v.publication, v.version, v.sha256, v.content
    from engagement.publication_versions v
    join unnest(${keys.map(({ county }) => county)}::text[], ${keys.map(({ publication }) => publication)}::uuid[],
      ${keys.map(({ version }) => version)}::integer[]) as k (county, publication, version)
      on v.county = k.county and v.publication = k.publication and v.version = k.version`.execute(database)
  return rows
}

export interface StoredContact {
  readonly contact: PublicContact
  readonly at: string
  readonly personName: string
}

export async function newestContact(database: Database, county: string): Promise<StoredContact | null> {
  const { rows } = await sql<StoredContact>`
    select contact, at, person_name as "personName" from engagement.contacts
    where county = ${county} order by number desc limit 1`.execute(database)
  return rows[0] ? { ...rows[0], at: new Date(rows[0].at).toISOString() } : null
}

export async function saveContact(
  database: Database,
  county: string,
  { contact, at, personName }: StoredContact,
): Promise<void> {
  await lockUntilCommit(database, `engagement.contacts ${county}`)
  await sql`
    insert into engagement.contacts (county, number, contact, at, person_name)
    select ${county}, coalesce(max(number), 0) + 1, ${asJson(contact)}, ${at}::timestamptz, ${personName}
    from engagement.contacts where county = ${county}`.execute(database)
}
