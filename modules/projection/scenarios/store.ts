/** The SQL of scenarios that people have saved; one that was removed stays, with who removed it. */
import { sql } from 'kysely'
import { asJson, type Database } from '#platform/database/database.ts'
import type { ScenarioAssumptions } from './contract.ts'

type Tables = {
  'projection.scenarios': {
    county: string
    id: string
    name: string
    note: string
    assumptions: ScenarioAssumptions
    saved_at: string
    saved_by: string
  }
  'projection.scenario_events': {
    county: string
    scenario: string
    number: number
    kind: 'removed'
    at: string
    person_name: string
  }
}

const tables = (database: Database) => database.withTables<Tables>()

export interface StoredScenario {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly note: string
  readonly assumptions: ScenarioAssumptions
  readonly savedAt: string
  readonly savedBy: string
}

/** Scenarios of a county that nobody has removed, in the order in which they were saved. */
export async function scenariosOf(database: Database, county: string): Promise<StoredScenario[]> {
  return tables(database)
    .selectFrom('projection.scenarios')
    .select(['county', 'id', 'name', 'note', 'assumptions', 'saved_at as savedAt', 'saved_by as savedBy'])
    .where('county', '=', county)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('projection.scenario_events')
            .select('number')
            .whereRef('projection.scenario_events.county', '=', 'projection.scenarios.county')
            .whereRef('projection.scenario_events.scenario', '=', 'projection.scenarios.id'),
        ),
      ),
    )
    .orderBy('id')
    .execute()
}

export async function saveScenario(database: Database, scenario: Omit<StoredScenario, 'id'>): Promise<string> {
  const { county, name, note, assumptions, savedAt, savedBy } = scenario
  const { rows } = await sql<{ id: string }>`
    insert into projection.scenarios (county, name, note, assumptions, saved_at, saved_by)
    values (${county}, ${name}, ${note}, ${asJson(assumptions)}, ${savedAt}, ${savedBy})
    returning id`.execute(database)
  return rows[0]!.id
}

export async function removeScenario(
  database: Database,
  county: string,
  scenario: string,
  at: string,
  personName: string,
): Promise<void> {
  await tables(database)
    .insertInto('projection.scenario_events')
    .values({ county, scenario, number: 1, kind: 'removed', at, person_name: personName })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
