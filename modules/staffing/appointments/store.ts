/** The SQL of 县管校聘: campaigns and what was recorded of them. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { CampaignEventKind } from './appointment-words.ts'
import type { CampaignDetails, CampaignEvent } from './campaign-state.ts'

export interface StoredCampaign {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly year: number
  readonly at: string
  readonly personName: string
}

/** What is recorded of a county's campaigns comes one after the other until the transaction ends. */
export const holdCampaigns = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `staffing.campaigns ${county}`)

export async function saveCampaign(database: Database, given: Omit<StoredCampaign, 'id'>): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into staffing.campaigns (county, name, year, at, person_name)
    values (${given.county}, ${given.name}, ${given.year}, ${given.at}, ${given.personName})
    returning id`.execute(database)
  return rows[0]!.id
}

/** The latest first. */
export async function campaignsOf(database: Database, county: string): Promise<StoredCampaign[]> {
  const { rows } = await sql<StoredCampaign>`
    select county, id, name, year, at, person_name as "personName" from staffing.campaigns
    where county = ${county} order by id desc`.execute(database)
  return rows
}

export async function campaignEvents(
  database: Database,
  county: string,
  campaign?: string,
): Promise<ReadonlyMap<string, readonly CampaignEvent[]>> {
  const { rows } = await sql<CampaignEvent & { readonly campaign: string }>`
    select campaign, number, kind, details, at, person_name as "personName" from staffing.campaign_events
    where county = ${county} ${campaign === undefined ? sql`` : sql`and campaign = ${campaign}`}
    order by campaign, number`.execute(database)
  return Map.groupBy(rows, (each) => each.campaign)
}

export async function appendCampaignEvent<K extends CampaignEventKind>(
  database: Database,
  given: {
    readonly county: string
    readonly campaign: string
    readonly kind: K
    readonly details: CampaignDetails[K]
    readonly at: string
    readonly person: string | null
    readonly personName: string
  },
): Promise<void> {
  await sql`
    insert into staffing.campaign_events (county, campaign, number, kind, details, at, person, person_name)
    select ${given.county}, ${given.campaign}::uuid, coalesce(max(number), 0) + 1, ${given.kind}, ${asJson(given.details)},
      ${given.at}::timestamptz, ${given.person}, ${given.personName}
    from staffing.campaign_events where county = ${given.county} and campaign = ${given.campaign}::uuid`.execute(
    database,
  )
}
