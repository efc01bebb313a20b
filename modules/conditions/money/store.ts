/** The SQL of the pots of a city; the newest list counts. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { Pot } from '../projects/project-shapes.ts'

export interface StoredPots {
  readonly pots: readonly Pot[]
  readonly basis: string
  readonly at: string
  readonly personName: string
}

export async function newestPots(database: Database, city: string): Promise<StoredPots | null> {
  const { rows } = await sql<StoredPots>`
    select pots, basis, at, person_name as "personName" from conditions.pots
    where county = ${city} order by number desc limit 1`.execute(database)
  return rows[0] ?? null
}

export async function savePots(database: Database, city: string, given: StoredPots): Promise<void> {
  await lockUntilCommit(database, `conditions.pots ${city}`)
  await sql`
    insert into conditions.pots (county, number, pots, basis, at, person_name)
    select ${city}, coalesce(max(number), 0) + 1, ${asJson(given.pots)}, ${given.basis}, ${given.at}::timestamptz,
      ${given.personName}
    from conditions.pots where county = ${city}`.execute(database)
}
