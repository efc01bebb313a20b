/** The SQL of pledges and of what happened to each. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { PledgeEvent } from './pledge-state.ts'

export interface StoredPledge {
  readonly county: string
  readonly id: string
  /** `2026-1`: the year in which it was begun, and which of its county in that year. */
  readonly number: string
  readonly at: string
  readonly personName: string
}

export const holdPledges = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `accountability.pledges ${county}`)

/** The newest first. */
export async function pledgeRows(database: Database, counties: readonly string[]): Promise<StoredPledge[]> {
  if (counties.length === 0) return []
  const { rows } = await sql<StoredPledge>`
    select county, id, number, at, person_name as "personName" from accountability.pledges
    where county = any(${[...counties]}) order by county, id desc`.execute(database)
  return rows
}

/** Numbers count on within the county and year. */
export async function savePledge(
  database: Database,
  given: { readonly county: string; readonly at: string; readonly person: string | null; readonly personName: string },
): Promise<string> {
  const { county, at, person, personName } = given
  const year = at.slice(0, 4)
  const { rows } = await sql<{ id: string }>`
    insert into accountability.pledges (county, number, at, person, person_name)
    select ${county}, ${year}::text || '-' || (count(*) + 1), ${at}::timestamptz, ${person}::text, ${personName}
    from accountability.pledges where county = ${county} and number like ${`${year}-%`}
    returning id`.execute(database)
  return rows[0]!.id
}

export async function pledgeEventsOf(
  database: Database,
  counties: readonly string[],
): Promise<ReadonlyMap<string, PledgeEvent[]>> {
  if (counties.length === 0) return new Map()
  const { rows } = await sql<PledgeEvent & { readonly pledge: string }>`
    select pledge, number, kind, version, details, at, person, person_name as "personName"
    from accountability.pledge_events where county = any(${[...counties]})
    order by county, pledge, number`.execute(database)
  return Map.groupBy(rows, ({ pledge }) => pledge)
}

export async function appendPledgeEvent(
  database: Database,
  { county, pledge, ...event }: { readonly county: string; readonly pledge: string } & Omit<PledgeEvent, 'number'>,
): Promise<void> {
  const { kind, version, details, at, person, personName } = event
  await sql`
    insert into accountability.pledge_events (county, pledge, number, kind, version, details, at, person, person_name)
    select ${county}, ${pledge}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${version}::integer, ${asJson(details)},
      ${at}::timestamptz, ${person}::text, ${personName}
    from accountability.pledge_events where county = ${county} and pledge = ${pledge}::uuid`.execute(database)
}
