/** The SQL of villages and prices: imports as they were read, and what a county's plans are reckoned with. */
import { sql } from 'kysely'
import type { Problem } from '#kernel/problem.ts'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { VillageFigure } from './village-table.ts'

export interface VillageBatchHead {
  readonly county: string
  readonly id: string
  readonly fileName: string
  readonly at: string
  readonly personName: string
  readonly villages: number
  readonly problems: readonly Problem[]
  readonly withdrawn: { readonly at: string; readonly personName: string; readonly reason: string } | null
}

export const holdVillages = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `network.villages ${county}`)

export interface NewVillageBatch {
  readonly county: string
  readonly fileName: string
  readonly document: string | null
  readonly at: string
  readonly person: string | null
  readonly personName: string
  readonly problems: readonly Problem[]
  readonly rows: readonly VillageFigure[]
}

export async function saveVillageBatch(database: Database, batch: NewVillageBatch): Promise<string> {
  const { county, fileName, document, at, person, personName, problems, rows } = batch
  const { rows: saved } = await sql<{ id: string }>`
    insert into network.village_batches (county, file_name, document, at, person, person_name, villages, problems, rows)
    values (${county}, ${fileName}, ${document}, ${at}, ${person}, ${personName}, ${rows.length}, ${asJson(problems)}, ${asJson(rows)})
    returning id`.execute(database)
  return saved[0]!.id
}

/** Imports of a county, oldest first, withdrawn ones too. */
export async function villageBatches(database: Database, county: string): Promise<VillageBatchHead[]> {
  const { rows } = await sql<VillageBatchHead>`
    select batch.county, batch.id, batch.file_name as "fileName", batch.at, batch.person_name as "personName",
      batch.villages, batch.problems,
      case when event.at is null then null else jsonb_build_object(
        'at', event.at, 'personName', event.person_name, 'reason', event.reason) end as withdrawn
    from network.village_batches batch
    left join network.village_events event
      on event.county = batch.county and event.batch = batch.id and event.kind = 'withdrawn'
    where batch.county = ${county}
    order by batch.id`.execute(database)
  return rows
}

export async function villageRows(database: Database, county: string, id: string): Promise<readonly VillageFigure[]> {
  const { rows } = await sql<{ rows: readonly VillageFigure[] }>`
    select rows from network.village_batches where county = ${county} and id = ${id}`.execute(database)
  return rows[0]?.rows ?? []
}

export async function saveVillageWithdrawal(
  database: Database,
  event: { county: string; batch: string; at: string; personName: string; reason: string },
): Promise<void> {
  await sql`
    insert into network.village_events (county, batch, number, kind, at, person_name, reason)
    values (${event.county}, ${event.batch}, 1, 'withdrawn', ${event.at}, ${event.personName}, ${event.reason})`.execute(
    database,
  )
}

export interface StoredPrices {
  readonly prices: Readonly<Record<string, number>>
  readonly document: string
  readonly at: string
  readonly personName: string
}

export async function newestPrices(database: Database, county: string): Promise<StoredPrices | null> {
  const { rows } = await sql<StoredPrices>`
    select prices, document, at, person_name as "personName" from network.prices
    where county = ${county} order by number desc limit 1`.execute(database)
  return rows[0] ?? null
}

export async function savePrices(database: Database, county: string, given: StoredPrices): Promise<void> {
  await lockUntilCommit(database, `network.prices ${county}`)
  await sql`
    insert into network.prices (county, number, prices, document, at, person_name)
    select ${county}, coalesce(max(number), 0) + 1, ${asJson(given.prices)}, ${given.document}, ${given.at}::timestamptz,
      ${given.personName}
    from network.prices where county = ${county}`.execute(database)
}
