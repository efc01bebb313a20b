/** Puts together what the register knows of places and schools, for this room's answers and for other rooms. */
import type { PlaceRef } from '#kernel/contract.ts'
import { loadFact } from '#modules/access/index.ts'
import type { Database } from '#platform/database/database.ts'
import { pathOfRegion, type PlacePath } from '#platform/operations/caller.ts'
import type { Region, School, SchoolEvent } from './contract.ts'
import { showHistory, showSchool } from './school-history.ts'
import { foldSchool } from './school-state.ts'
import {
  factsOf,
  placesByCode,
  placesIn,
  regionsByCode,
  regionsBelow,
  upperRegions,
  type SchoolPlace,
} from './store.ts'

/** Where a school or region lies in both trees; null where there is no such place. */
export async function placeOf(database: Database, ref: PlaceRef): Promise<PlacePath | null> {
  if (ref.kind === 'region') {
    const [region] = await regionsByCode(database, [ref.code])
    return region ? pathOfRegion(region.code) : null
  }
  const [school] = await placesByCode(database, [ref.code])
  if (!school) return null
  const { county, town, authority, code } = school
  return { city: `${county.slice(0, 4)}00`, county, town, school: code, authority }
}

/** Names by code; codes that are no region are left out. */
export async function regionNames(database: Database, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const regions = await regionsByCode(database, codes)
  return new Map(regions.map(({ code, name }) => [code, name]))
}

/** The counties of a city in the order of their codes; the county itself where the code is that of one. */
export async function countiesUnder(database: Database, code: string): Promise<Region[]> {
  const [region] = await regionsByCode(database, [code])
  if (region?.level === 'county') return [region]
  return (await regionsBelow(database, code)).filter(({ level }) => level === 'county')
}

/** The townships of a county in the order of their codes. */
export const townsOf = async (database: Database, county: string): Promise<Region[]> =>
  (await regionsBelow(database, county)).filter(({ level }) => level === 'town')

/** Codes of all counties of the installation. */
export const allCounties = async (database: Database): Promise<string[]> =>
  (await upperRegions(database)).filter(({ level }) => level === 'county').map(({ code }) => code)

async function shown(database: Database, places: readonly SchoolPlace[]): Promise<School[]> {
  const [facts, names] = await Promise.all([
    factsOf(
      database,
      places.map(({ code }) => code),
    ),
    regionNames(
      database,
      places.flatMap(({ county, town }) => (town === null ? [county] : [county, town])),
    ),
  ])
  return places.map((place) => showSchool(place, facts.get(place.code) ?? [], (code) => names.get(code) ?? null))
}

/** Every school that lies in a city, county or town, those that are gone too. */
export const schoolsIn = async (database: Database, region: string): Promise<School[]> =>
  shown(database, await placesIn(database, region))

/** Schools by their codes; codes that the register does not know are left out. */
export const schoolsByCode = async (database: Database, codes: readonly string[]): Promise<School[]> =>
  shown(database, await placesByCode(database, codes))

/** What has happened to a school, oldest first. */
export async function historyOf(database: Database, code: string): Promise<SchoolEvent[]> {
  const own = (await factsOf(database, [code])).get(code) ?? []
  const others = await factsOf(
    database,
    own.flatMap(({ other }) => (other === null ? [] : [other])),
  )
  return showHistory(own, (other) => foldSchool(others.get(other) ?? [])?.name ?? null)
}

/** True on an installation whose schools are made up (模拟数据); every paper that leaves it says so. */
export const isSimulated = async (database: Database): Promise<boolean> =>
  (await loadFact(database, 'is-demo')) === true
