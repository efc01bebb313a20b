/** The SQL of plans: those that are kept, what happened to them, who took them out, and how their making goes. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { ScenarioName } from '../county/county-words.ts'
import type { PlanBasis } from './plan-shapes.ts'
import type { PlanEvent } from './plan-state.ts'
import type { PlanSummary } from './plan-summary.ts'

export interface StoredPlan {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly scenario: ScenarioName
  readonly parent: string | null
  readonly at: string
  readonly personName: string
  readonly basis: PlanBasis
  readonly summary: PlanSummary
  /** Name in the document store. */
  readonly document: string
}

export const holdPlans = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `network.plans ${county}`)

export async function savePlan(database: Database, plan: Omit<StoredPlan, 'id'>): Promise<string> {
  const { county, name, scenario, parent, at, personName, basis, summary, document } = plan
  const { rows } = await sql<{ id: string }>`
    insert into network.plans (county, name, scenario, parent, at, person_name, basis, summary, document)
    values (${county}, ${name}, ${scenario}, ${parent}::uuid, ${at}, ${personName}, ${asJson(basis)}, ${asJson(summary)},
      ${document})
    returning id`.execute(database)
  return rows[0]!.id
}

/** Plans of the counties, the latest first. */
export async function plansOf(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<StoredPlan[]> {
  if (counties.length === 0) return []
  const { rows } = await sql<StoredPlan>`
    select county, id, name, scenario, parent, at, person_name as "personName", basis, summary, document
    from network.plans
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and id = any(${[...ids]}::uuid[])`}
    order by id desc`.execute(database)
  return rows
}

export async function planEvents(
  database: Database,
  counties: readonly string[],
): Promise<ReadonlyMap<string, PlanEvent[]>> {
  if (counties.length === 0) return new Map()
  const { rows } = await sql<PlanEvent & { plan: string }>`
    select plan, number, kind, at, person, person_name as "personName", reason, reader
    from network.plan_events where county = any(${[...counties]}) order by county, plan, number`.execute(database)
  return Map.groupBy(rows, ({ plan }) => plan)
}

export async function appendPlanEvent(
  database: Database,
  county: string,
  plan: string,
  event: Omit<PlanEvent, 'number'>,
): Promise<void> {
  await sql`
    insert into network.plan_events (county, plan, number, kind, at, person, person_name, reason, reader)
    select ${county}, ${plan}::uuid, coalesce(max(number), 0) + 1, ${event.kind}, ${event.at}::timestamptz,
      ${event.person}::text, ${event.personName}, ${event.reason}::text, ${event.reader}::text
    from network.plan_events where county = ${county} and plan = ${plan}::uuid`.execute(database)
}

export async function saveExport(
  database: Database,
  given: { county: string; plan: string; at: string; personName: string; what: string },
): Promise<void> {
  await sql`
    insert into network.plan_exports (county, plan, at, person_name, what)
    values (${given.county}, ${given.plan}, ${given.at}, ${given.personName}, ${given.what})`.execute(database)
}

export interface ExportRow {
  readonly plan: string
  readonly planName: string
  readonly at: string
  readonly personName: string
  readonly what: string
}

export async function exportsOf(database: Database, county: string, plan: string | null): Promise<ExportRow[]> {
  const { rows } = await sql<ExportRow>`
    select taken.plan, own.name as "planName", taken.at, taken.person_name as "personName", taken.what
    from network.plan_exports taken join network.plans own on own.county = taken.county and own.id = taken.plan
    where taken.county = ${county} ${plan === null ? sql`` : sql`and taken.plan = ${plan}::uuid`}
    order by taken.id desc limit 1000`.execute(database)
  return rows
}
