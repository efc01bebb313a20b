/** What other rooms may use of the schools room, and how regions, borders and schools get into it. */
import type { Words } from '#kernel/words.ts'
import type { Database } from '#platform/database/database.ts'
import type { Datum, Region } from './contract.ts'
import { firstLocation, locationOf, oneForEachSchool, openingOf, placeIn, type NewSchool } from './newly-seen.ts'
import { foldSchool, type SchoolFact } from './school-state.ts'
import {
  appendFacts,
  factsOf,
  fillPlaces,
  placesByCode,
  regionsByCode,
  regionsBelow,
  saveBorder,
  savePlaces,
  saveRegions,
  type RecordedFact,
  type SchoolPlace,
} from './store.ts'
import { coordinatesToWgs84 } from './wgs84.ts'

export {
  allCounties,
  countiesUnder,
  historyOf,
  isSimulated,
  placeOf,
  regionNames,
  schoolsByCode,
  schoolsIn,
  townsOf,
} from './gather.ts'
export type { Datum, Region, School, SchoolEvent, SchoolEventKind } from './contract.ts'
export type { NewSchool } from './newly-seen.ts'
export type { SchoolFact } from './school-state.ts'
export type { SchoolPlace } from './store.ts'
export { toWgs84, type Point } from './wgs84.ts'

/** What the queue is told when something is recorded of a school; rooms downstream listen to it. */
export const registerChanged = 'schools.register-changed'

export interface RecordedBy {
  readonly name: string
  /** ISO instant. */
  readonly at: string
}

const levelOrder = ['city', 'county', 'town', 'village']

/** Takes in the region tree, or a newer one. A code that is there already keeps its place and takes the new name. */
export async function loadRegions(database: Database, regions: readonly Region[]): Promise<void> {
  const sorted = regions.toSorted((a, b) => levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level))
  await saveRegions(database, sorted)
}

export interface GivenBorder {
  readonly code: string
  readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: readonly unknown[] }
}

/** Takes in the borders of counties. `credit` says where they are from and is shown beside every map. */
export async function loadBorders(
  database: Database,
  borders: readonly GivenBorder[],
  datum: Datum,
  credit: Words,
): Promise<void> {
  for (const { code, geometry } of borders) {
    const coordinates = coordinatesToWgs84(geometry.coordinates, datum)
    await saveBorder(database, code, { type: geometry.type, coordinates }, datum, credit)
  }
}

const numbered = (school: string, facts: readonly SchoolFact[], from: number, by: RecordedBy): RecordedFact[] =>
  facts.map((fact, i) => ({ ...fact, school, number: from + i, recordedAt: by.at, recordedBy: by.name }))

/** Takes in a register of schools with their histories. Schools that are there already stay as they are. */
export async function loadSchools(
  database: Database,
  schools: readonly { readonly place: SchoolPlace; readonly facts: readonly SchoolFact[] }[],
  by: RecordedBy,
): Promise<void> {
  const added = new Set(
    await savePlaces(
      database,
      schools.map(({ place }) => place),
    ),
  )
  const fresh = schools.filter(({ place }) => added.has(place.code))
  await appendFacts(
    database,
    fresh.flatMap(({ place, facts }) => numbered(place.code, facts, 1, by)),
  )
}

/** What a yearly table could not be brought together with. */
export interface Registered {
  /** Codes that the register did not know. */
  readonly added: readonly string[]
  /** Codes that it knows as those of a school of another county: nothing was taken from the table for these. */
  readonly elsewhere: readonly { readonly code: string; readonly county: string }[]
}

/** Finds the township of a school: by its village's code, else by its name among the townships of its county. */
async function townFinder(
  database: Database,
  schools: readonly NewSchool[],
): Promise<(school: NewSchool) => string | null> {
  const towns = new Map<string, Region[]>()
  for (const county of new Set(schools.map((school) => school.county))) {
    towns.set(county, await regionsBelow(database, county))
  }
  return ({ county, village, town }) => {
    const own = towns.get(county) ?? []
    const found = own.find(({ code }) => code === village?.slice(0, 9)) ?? own.find(({ name }) => name === town)
    return found?.code ?? null
  }
}

/**
 * Takes schools that a yearly table names into the register: unknown ones are opened in it, and of known ones what was
 * not known yet is filled in. Names, types and places that are recorded already are never overwritten by a table.
 */
export async function registerFromCensus(
  database: Database,
  rows: readonly NewSchool[],
  by: RecordedBy,
): Promise<Registered> {
  const schools = oneForEachSchool(rows)
  const codes = schools.map(({ code }) => code)
  const counties = [...new Set(schools.map(({ county }) => county))]
  const there = new Set((await regionsByCode(database, counties)).map(({ code }) => code))
  const missing = counties.filter((county) => !there.has(county))
  if (missing.length > 0) throw new Error(`the region tree has no county ${missing.join(', ')}`)

  const townOf = await townFinder(database, schools)
  const places = schools.map((school) => placeIn(school, townOf))
  const added = new Set(await savePlaces(database, places))
  await appendFacts(
    database,
    schools
      .filter(({ code }) => added.has(code))
      .flatMap((school) => numbered(school.code, [openingOf(school)], 1, by)),
  )
  if (added.size === schools.length) return { added: codes, elsewhere: [] }

  const countyOf = new Map((await placesByCode(database, codes)).map(({ code, county }) => [code, county]))
  const known = schools.filter(({ code, county }) => !added.has(code) && countyOf.get(code) === county)
  await fillPlaces(
    database,
    known.map((school) => placeIn(school, townOf)),
  )
  await tellLocations(database, known, by)
  const elsewhere = schools.flatMap(({ code, county }) => {
    const registered = countyOf.get(code)!
    return registered === county ? [] : [{ code, county: registered }]
  })
  return { added: [...added], elsewhere }
}

async function tellLocations(database: Database, schools: readonly NewSchool[], by: RecordedBy): Promise<void> {
  const facts = await factsOf(
    database,
    schools.map(({ code }) => code),
  )
  const told = schools.flatMap((school) => {
    const location = locationOf(school)
    const own = facts.get(school.code) ?? []
    if (location === null || foldSchool(own)?.location !== null) return []
    return numbered(school.code, [firstLocation(school, location)], own.length + 1, by)
  })
  await appendFacts(database, told)
}
