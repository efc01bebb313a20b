/** The SQL of how a county reckons: appended; the newest of each kind counts. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { StoredSettings } from './county-settings.ts'

export type SettingKind = 'posts' | 'periods' | 'incentives'

export async function newestSettings<S>(
  database: Database,
  county: string,
  kind: SettingKind,
): Promise<StoredSettings<S> | null> {
  const { rows } = await sql<StoredSettings<S>>`
    select settings, document, at, person_name as "personName" from staffing.settings
    where county = ${county} and kind = ${kind} order by number desc limit 1`.execute(database)
  return rows[0] ?? null
}

export async function saveSettings(
  database: Database,
  county: string,
  kind: SettingKind,
  { settings, document, at, personName }: StoredSettings<object>,
): Promise<void> {
  await lockUntilCommit(database, `staffing.settings ${county} ${kind}`)
  await sql`
    insert into staffing.settings (county, kind, number, settings, document, at, person_name)
    select ${county}, ${kind}, coalesce(max(number), 0) + 1, ${asJson(settings)}, ${document}, ${at}::timestamptz, ${personName}
    from staffing.settings where county = ${county} and kind = ${kind}`.execute(database)
}
