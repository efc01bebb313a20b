/** The SQL of forecasts and scenarios: what was made, by whom and on what. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { causes } from './contract.ts'
import type { StoredBackground, StoredResult } from './stored-result.ts'
import type { Basis } from '../inputs/input-kinds.ts'

export interface ForecastBasis {
  readonly lockedYears: readonly number[]
  readonly importedYears: readonly number[]
  /** Imports whose figures were taken. */
  readonly batches: readonly string[]
  readonly births: Basis | null
}

export interface StoredHead {
  readonly county: string
  readonly id: string
  readonly origin: number
  readonly horizon: number
  readonly madeAt: string
  readonly cause: (typeof causes)[number]
  readonly fingerprint: string
  readonly basis: ForecastBasis
}

type Tables = {
  'projection.forecasts': {
    county: string
    id: string
    origin: number
    horizon: number
    made_at: string
    cause: StoredHead['cause']
    fingerprint: string
    basis: ForecastBasis
    background: StoredBackground
  }
  'projection.forecast_results': { county: string; forecast: string; scenario: string; result: StoredResult }
}

const tables = (database: Database) => database.withTables<Tables>()

/** Forecasts and scenarios of a county are made one after the other until the transaction ends. */
export const holdForecasts = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `projection.forecasts ${county}`)

const head = ['county', 'id', 'origin', 'horizon', 'made_at as madeAt', 'cause', 'fingerprint', 'basis'] as const

export interface NewForecast extends Omit<StoredHead, 'id'> {
  readonly background: StoredBackground
  readonly results: readonly { readonly scenario: string; readonly result: StoredResult }[]
}

export async function saveForecast(database: Database, made: NewForecast): Promise<string> {
  const { county, origin, horizon, madeAt, cause, fingerprint, basis, background, results } = made
  const { rows } = await sql<{ id: string }>`
    insert into projection.forecasts (county, origin, horizon, made_at, cause, fingerprint, basis, background)
    values (${county}, ${origin}, ${horizon}, ${madeAt}, ${cause}, ${fingerprint}, ${asJson(basis)}, ${asJson(background)})
    returning id`.execute(database)
  const { id } = rows[0]!
  for (const { scenario, result } of results) await saveResult(database, county, id, scenario, result)
  return id
}

export async function saveResult(
  database: Database,
  county: string,
  forecast: string,
  scenario: string,
  result: StoredResult,
): Promise<void> {
  await sql`
    insert into projection.forecast_results (county, forecast, scenario, result)
    values (${county}, ${forecast}, ${scenario}, ${asJson(result)})
    on conflict (county, forecast, scenario) do nothing`.execute(database)
}

/** The newest of each of the counties, or of each of their origins: of the latest origin first, and of that the last one made. */
const newestOfEach = (
  database: Database,
  counties: readonly string[],
  each: readonly ('county' | 'origin')[],
): Promise<StoredHead[]> =>
  tables(database)
    .selectFrom('projection.forecasts')
    .distinctOn(each)
    .select(head)
    .where('county', 'in', [...counties, ''])
    .orderBy('county')
    .orderBy('origin', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** The newest forecast of each of the counties: of the latest origin, and of that the last one made. */
export const newestHeads = (database: Database, counties: readonly string[]): Promise<StoredHead[]> =>
  newestOfEach(database, counties, ['county'])

/** The last forecast made from each origin of each county, the latest origin first. */
export const headsByOrigin = (database: Database, counties: readonly string[]): Promise<StoredHead[]> =>
  newestOfEach(database, counties, ['county', 'origin'])

export async function backgroundOf(database: Database, county: string, id: string): Promise<StoredBackground> {
  const { background } = await tables(database)
    .selectFrom('projection.forecasts')
    .select('background')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return background
}

export async function resultsOf(
  database: Database,
  county: string,
  id: string,
  scenarios: readonly string[],
): Promise<ReadonlyMap<string, StoredResult>> {
  const rows = await tables(database)
    .selectFrom('projection.forecast_results')
    .select(['scenario', 'result'])
    .where('county', '=', county)
    .where('forecast', '=', id)
    .where('scenario', 'in', [...scenarios])
    .execute()
  return new Map(rows.map(({ scenario, result }) => [scenario, result]))
}
