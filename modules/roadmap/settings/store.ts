/** The SQL of settings: each as it was set, with everything that holds by then; the newest counts. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'

export interface StoredRow<Settings> {
  readonly number: number
  readonly settings: Settings
  readonly basis: string
  readonly at: string
  readonly personName: string
}

/** Of a county, or under the city's code of a city; the newest first. */
export async function settingsOf<Settings>(database: Database, county: string): Promise<StoredRow<Settings>[]> {
  const { rows } = await sql<StoredRow<Settings>>`
    select number, settings, basis, at, person_name as "personName" from roadmap.settings
    where county = ${county} order by number desc limit 50`.execute(database)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

export const holdSettings = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `roadmap.settings ${county}`)

export async function appendSettings<Settings extends object>(
  database: Database,
  county: string,
  { number, settings, basis, at, personName }: StoredRow<Settings>,
): Promise<void> {
  await sql`
    insert into roadmap.settings (county, number, settings, basis, at, person_name)
    values (${county}, ${number}, ${asJson(settings)}, ${basis}, ${at}::timestamptz, ${personName})`.execute(database)
}
