/** The SQL of the bands of 学位预警: as they were set, the newest of a city counts. */
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { Bands } from './utilisation.ts'

export interface BandsSet {
  readonly bands: Bands
  readonly at: string
  readonly personName: string
}

const tables = (database: Database) =>
  database.withTables<{
    'projection.pressure_bands': { county: string; number: number; bands: Bands; at: string; person_name: string }
  }>()

/** Null where nobody has set any. */
export async function bandsOf(database: Database, city: string): Promise<BandsSet | null> {
  const row = await tables(database)
    .selectFrom('projection.pressure_bands')
    .select(['bands', 'at', 'person_name as personName'])
    .where('county', '=', city)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function saveBands(database: Database, city: string, { bands, at, personName }: BandsSet): Promise<void> {
  await lockUntilCommit(database, `projection.bands ${city}`)
  const { count } = await tables(database)
    .selectFrom('projection.pressure_bands')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('county', '=', city)
    .executeTakeFirstOrThrow()
  await tables(database)
    .insertInto('projection.pressure_bands')
    .values({ county: city, number: Number(count) + 1, bands: asJson(bands) as never, at, person_name: personName })
    .execute()
}
