/** The SQL of districts and of the numbers of supervision. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import { foldDistrict, type District, type DistrictDetails, type DistrictEvent } from './district-state.ts'
import type { SupervisionSettings } from './supervision-rules.ts'

interface By {
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

export const holdDistricts = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `accountability.districts ${county}`)

export async function saveDistrict(
  database: Database,
  county: string,
  details: DistrictDetails,
  { at, person, personName }: By,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into accountability.districts (county, at, person_name) values (${county}, ${at}, ${personName})
    returning id`.execute(database)
  const { id } = rows[0]!
  await appendDistrictEvent(database, county, id, 'set', details, { at, person, personName })
  return id
}

export async function appendDistrictEvent(
  database: Database,
  county: string,
  district: string,
  kind: DistrictEvent['kind'],
  details: object,
  { at, person, personName }: By,
): Promise<void> {
  await sql`
    insert into accountability.district_events (county, district, number, kind, details, at, person, person_name)
    select ${county}, ${district}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${asJson(details)}, ${at}::timestamptz,
      ${person}::text, ${personName}
    from accountability.district_events where county = ${county} and district = ${district}::uuid`.execute(database)
}

interface EventRow {
  readonly county: string
  readonly district: string
  readonly number: number
  readonly kind: 'set' | 'dissolved'
  readonly details: DistrictDetails
  readonly at: string
  readonly personName: string
}

const eventRows = async (
  database: Database,
  counties: readonly string[],
  district: string | null,
): Promise<readonly EventRow[]> => {
  const { rows } = await sql<EventRow>`
    select county, district, number, kind, details, at, person_name as "personName" from accountability.district_events
    where county = any(${[...counties]}) and (${district}::uuid is null or district = ${district}::uuid)
    order by county, district, number`.execute(database)
  return rows
}

export async function districtEvents(database: Database, county: string, id: string): Promise<DistrictEvent[]> {
  return (await eventRows(database, [county], id)) as readonly DistrictEvent[] as DistrictEvent[]
}

/** Districts that stand, in the order in which they were set up. */
export async function districtsOf(database: Database, counties: readonly string[]): Promise<District[]> {
  if (counties.length === 0) return []
  const rows = await eventRows(database, counties, null)
  return [...Map.groupBy(rows, ({ county, district }) => `${county} ${district}`).values()].flatMap((own) => {
    const { county, district } = own[0]!
    return foldDistrict(county, district, own as readonly DistrictEvent[]) ?? []
  })
}

export interface StoredSettings {
  readonly settings: SupervisionSettings
  readonly basis: string
  readonly at: string
  readonly personName: string
}

export async function newestSettings(database: Database, city: string): Promise<StoredSettings | null> {
  const { rows } = await sql<StoredSettings>`
    select settings, basis, at, person_name as "personName" from accountability.supervision_settings
    where county = ${city} order by number desc limit 1`.execute(database)
  return rows[0] ?? null
}

export async function saveSettings(database: Database, city: string, given: StoredSettings): Promise<void> {
  await lockUntilCommit(database, `accountability.supervision_settings ${city}`)
  await sql`
    insert into accountability.supervision_settings (county, number, settings, basis, at, person_name)
    select ${city}, coalesce(max(number), 0) + 1, ${asJson(given.settings)}, ${given.basis}, ${given.at}::timestamptz,
      ${given.personName}
    from accountability.supervision_settings where county = ${city}`.execute(database)
}
