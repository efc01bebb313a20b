/** The SQL of roads: those that are kept, what happened to them, and who took them out. A city's stand under the city's code. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'

export interface StoredRoad<Basis, Summary> {
  readonly county: string
  readonly id: string
  readonly scope: 'county' | 'city'
  readonly name: string
  readonly description: string | null
  readonly parent: string | null
  readonly at: string
  readonly personName: string
  readonly basis: Basis
  readonly summary: Summary
  /** Name in the document store. */
  readonly document: string
}

export interface RoadEvent {
  readonly number: number
  readonly kind: 'adopted' | 'withdrawn'
  readonly at: string
  readonly person: string | null
  readonly personName: string
  readonly reason: string
}

export const holdRoads = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `roadmap.roads ${county}`)

export async function saveRoad<Basis extends object, Summary extends object>(
  database: Database,
  road: Omit<StoredRoad<Basis, Summary>, 'id'>,
): Promise<string> {
  const { county, scope, name, description, parent, at, personName, basis, summary, document } = road
  const { rows } = await sql<{ id: string }>`
    insert into roadmap.roads (county, scope, name, description, parent, at, person_name, basis, summary, document)
    values (${county}, ${scope}, ${name}, ${description}, ${parent}::uuid, ${at}, ${personName}, ${asJson(basis)},
      ${asJson(summary)}, ${document})
    returning id`.execute(database)
  return rows[0]!.id
}

/** Roads of the counties, or of a city, the latest first. */
export async function roadsOf<Basis, Summary>(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<StoredRoad<Basis, Summary>[]> {
  if (counties.length === 0) return []
  const { rows } = await sql<StoredRoad<Basis, Summary>>`
    select county, id, scope, name, description, parent, at, person_name as "personName", basis, summary, document
    from roadmap.roads
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and id = any(${[...ids]}::uuid[])`}
    order by id desc`.execute(database)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

export async function roadEvents(
  database: Database,
  counties: readonly string[],
): Promise<ReadonlyMap<string, RoadEvent[]>> {
  if (counties.length === 0) return new Map()
  const { rows } = await sql<RoadEvent & { road: string }>`
    select road, number, kind, at, person, person_name as "personName", reason
    from roadmap.road_events where county = any(${[...counties]}) order by county, road, number`.execute(database)
  return Map.groupBy(
    rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
    ({ road }) => road,
  )
}

export async function appendRoadEvent(
  database: Database,
  county: string,
  road: string,
  event: Omit<RoadEvent, 'number'>,
): Promise<void> {
  await sql`
    insert into roadmap.road_events (county, road, number, kind, at, person, person_name, reason)
    select ${county}, ${road}::uuid, coalesce(max(number), 0) + 1, ${event.kind}, ${event.at}::timestamptz,
      ${event.person}::text, ${event.personName}, ${event.reason}
    from roadmap.road_events where county = ${county} and road = ${road}::uuid`.execute(database)
}

export async function saveExport(
  database: Database,
  given: { county: string; road: string; at: string; personName: string; what: string },
): Promise<void> {
  await sql`
    insert into roadmap.road_exports (county, road, at, person_name, what)
    values (${given.county}, ${given.road}, ${given.at}, ${given.personName}, ${given.what})`.execute(database)
}

export interface ExportRow {
  readonly road: string
  readonly roadName: string
  readonly at: string
  readonly personName: string
  readonly what: string
}

export async function exportsOf(database: Database, county: string, road: string | null): Promise<ExportRow[]> {
  const { rows } = await sql<ExportRow>`
    select taken.road, own.name as "roadName", taken.at, taken.person_name as "personName", taken.what
    from roadmap.road_exports taken join roadmap.roads own on own.county = taken.county and own.id = taken.road
    where taken.county = ${county} ${road === null ? sql`` : sql`and taken.road = ${road}::uuid`}
    order by taken.id desc limit 1000`.execute(database)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}
