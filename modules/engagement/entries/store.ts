/** The SQL of entries: what schools wrote of themselves, as each was saved. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { DraftEntry } from './entry-shapes.ts'

export interface StoredEntry {
  readonly entry: DraftEntry
  readonly at: string
  readonly personName: string
}

export async function newestEntry(database: Database, county: string, school: string): Promise<StoredEntry | null> {
  const { rows } = await sql<StoredEntry>`
    select entry, at, person_name as "personName" from engagement.entries
    where county = ${county} and school = ${school} order by number desc limit 1`.execute(database)
  return rows[0] ? { ...rows[0], at: new Date(rows[0].at).toISOString() } : null
}

export async function saveEntryText(
  database: Database,
  given: StoredEntry & { readonly county: string; readonly school: string; readonly person: string | null },
): Promise<void> {
  const { county, school, entry, at, person, personName } = given
  await lockUntilCommit(database, `engagement.entries ${school}`)
  await sql`
    insert into engagement.entries (county, school, number, entry, at, person, person_name)
    select ${county}, ${school}, coalesce(max(number), 0) + 1, ${asJson(entry)}, ${at}::timestamptz, ${person}::text,
      ${personName}
    from engagement.entries where county = ${county} and school = ${school}`.execute(database)
}
