/** The SQL of plans of shared posts that are kept. */
import { sql } from 'kysely'
import { asJson, type Database } from '#platform/database/database.ts'
import type { SharedPlan } from './contract.ts'
import type { ShareTask } from './plan-sharing.ts'

export interface StoredPlan {
  readonly id: string
  readonly name: string
  readonly at: string
  readonly personName: string
  readonly task: ShareTask
  readonly plan: SharedPlan
}

export async function saveSharedPlan(
  database: Database,
  county: string,
  given: Omit<StoredPlan, 'id'>,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into staffing.shared_plans (county, name, at, person_name, task, plan)
    values (${county}, ${given.name}, ${given.at}, ${given.personName}, ${asJson(given.task)}, ${asJson(given.plan)})
    returning id`.execute(database)
  return rows[0]!.id
}

/** The latest first. */
export async function sharedPlansOf(database: Database, county: string): Promise<StoredPlan[]> {
  const { rows } = await sql<StoredPlan>`
    select id, name, at, person_name as "personName", task, plan from staffing.shared_plans
    where county = ${county} order by id desc limit 50`.execute(database)
  return rows
}
