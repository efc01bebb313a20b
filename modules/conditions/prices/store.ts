/** The SQL of price lists: each as it was handed in; the newest of a county counts. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { PriceRow } from './price-list.ts'

export interface StoredPrices {
  readonly rows: readonly PriceRow[]
  readonly basis: string
  readonly fileName: string
  readonly document: string | null
  readonly at: string
  readonly personName: string
}

export async function newestPrices(database: Database, county: string): Promise<StoredPrices | null> {
  const { rows } = await sql<StoredPrices>`
    select rows, basis, file_name as "fileName", document, at, person_name as "personName" from conditions.prices
    where county = ${county} order by number desc limit 1`.execute(database)
  return rows[0] ?? null
}

export async function savePrices(database: Database, county: string, given: StoredPrices): Promise<void> {
  await lockUntilCommit(database, `conditions.prices ${county}`)
  await sql`
    insert into conditions.prices (county, number, rows, basis, file_name, document, at, person_name)
    select ${county}, coalesce(max(number), 0) + 1, ${asJson(given.rows)}, ${given.basis}, ${given.fileName},
      ${given.document}::text, ${given.at}::timestamptz, ${given.personName}
    from conditions.prices where county = ${county}`.execute(database)
}
