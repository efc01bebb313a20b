/** The forecasts that are kept, with what doors show of them: which one it is, its lines, and whether it still stands. */
import { countiesUnder, regionNames, schoolsIn, townsOf } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { ForecastHead } from './contract.ts'
import { fingerprintOf } from './gather.ts'
import { isGiven } from '../scenarios/given-scenarios.ts'
import type { Kept, Names } from './lines.ts'
import { backgroundOf, headsByOrigin, newestHeads, resultsOf, type StoredHead } from './store.ts'

export async function shownHead(database: Database, head: StoredHead, countyName: string): Promise<ForecastHead> {
  const { county, id, origin, horizon, madeAt, cause, basis, fingerprint } = head
  return {
    county,
    countyName,
    id,
    origin,
    horizon,
    madeAt: new Date(madeAt).toISOString(),
    cause,
    isStale: (await fingerprintOf(database, county, origin)) !== fingerprint,
    lockedYears: [...basis.lockedYears],
    importedYears: [...basis.importedYears],
    basis: basis.births,
  }
}

export const newestHead = async (database: Database, county: string): Promise<StoredHead | null> =>
  (await newestHeads(database, [county]))[0] ?? null

export async function namesOf(database: Database, county: string): Promise<Names> {
  const [names, towns, schools] = await Promise.all([
    regionNames(database, [county]),
    townsOf(database, county),
    schoolsIn(database, county),
  ])
  return {
    county,
    countyName: names.get(county) ?? county,
    towns: new Map(towns.map(({ code, name }) => [code, name])),
    schools: new Map(schools.map(({ code, name }) => [code, name])),
  }
}

/** A scenario of a forecast; null where it has none by that name. */
export async function keptOf(database: Database, head: StoredHead, scenario = 'middle'): Promise<Kept | null> {
  const [background, results] = await Promise.all([
    backgroundOf(database, head.county, head.id),
    resultsOf(database, head.county, head.id, [scenario]),
  ])
  const result = results.get(scenario)
  if (!result) return null
  // Openings of a scenario stand after all others; nobody was in them before.
  return { result, background }
}

/**
 * One forecast for each county under a region: of a county its newest; of a city those that go out from the same year, the
 * latest that most of its counties have.
 */
export async function keptUnder(database: Database, region: string, scenario: string) {
  const counties = await countiesUnder(database, region)
  const all = await headsByOrigin(
    database,
    counties.map(({ code }) => code),
  )
  const byOrigin = [...Map.groupBy(all, ({ origin }) => origin)]
  const common = byOrigin.toSorted((a, b) => b[1].length - a[1].length || b[0] - a[0])[0]?.[0]
  const isCity = region.endsWith('00')
  const heads = new Map<string, StoredHead>()
  for (const head of all) {
    if (isCity ? head.origin === common : !heads.has(head.county)) heads.set(head.county, head)
  }
  // Saved scenarios belong to one county; of a city only the given ones can be told.
  const shown = isCity && !isGiven(scenario) ? 'middle' : scenario
  const found = await Promise.all(
    counties.flatMap(({ code, name }) => {
      const head = heads.get(code)
      return head ? [keptOf(database, head, shown).then((kept) => ({ head, name, kept }))] : []
    }),
  )
  return { found, without: counties.filter(({ code }) => !heads.has(code)).map(({ name }) => name) }
}
