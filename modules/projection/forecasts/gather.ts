/** Puts together what a county's forecast stands on, and tells whether the one that is there still does. */
import { draftCensus, figureMarks, lockedCensus } from '#modules/census/index.ts'
import { schoolsIn, townsOf } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { Change } from '../forecast/assumptions.ts'
import { gatherInputs, type CountyInputs } from '../inputs/gather.ts'
import { batchHeads } from '../inputs/store.ts'
import { countyFacts, knownChanges, type CountyFacts, type RollFigure } from './county-facts.ts'
import type { ForecastBasis } from './store.ts'

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Changes whenever the method does, so that forecasts are made anew by it. */
const methodVersion = 1

/** Years of the census that count up to an origin, each with the version that was locked; drafts only where nothing is. */
export interface CensusYears {
  readonly locked: readonly { readonly year: number; readonly version: number }[]
  /** Newest year that a forecast goes out from; null without any figures. */
  readonly origin: number | null
}

export async function censusYearsOf(database: Database, county: string): Promise<CensusYears> {
  const marks = await figureMarks(database, [county])
  const locked = marks.filter((mark) => mark.locked > 0).map((mark) => ({ year: mark.year, version: mark.locked }))
  const years = locked.length > 0 ? locked.map(({ year }) => year) : marks.map(({ year }) => year)
  return { locked, origin: years.length > 0 ? Math.max(...years) : null }
}

/** All that a forecast depends on, in one text. */
export async function fingerprintOf(database: Database, county: string, origin: number): Promise<string> {
  const [{ locked }, batches] = await Promise.all([censusYearsOf(database, county), batchHeads(database, [county])])
  const standing = batches.filter(({ withdrawn }) => withdrawn === null).map(({ id }) => id)
  const used = locked.filter(({ year }) => year <= origin).map(({ year, version }) => `${year}.${version}`)
  return [methodVersion, origin, used.join(' '), standing.toSorted().join(' ')].join('|')
}

async function gatherCensus(database: Database, county: string, origin: number): Promise<RollFigure[]> {
  const { locked } = await censusYearsOf(database, county)
  const years = locked.map(({ year }) => year).filter((year) => year <= origin)
  const tables = await Promise.all(
    (years.length > 0 ? years : [origin]).map(async (year) => ({
      year,
      census: years.length > 0 ? await lockedCensus(database, county, year) : await draftCensus(database, county, year),
    })),
  )
  return tables.flatMap(({ year, census }) =>
    (census?.schools.rows ?? []).flatMap((row) => {
      if (row.stage === 'senior') return []
      const own = row.stage === 'primary' ? grades.slice(0, 6) : grades.slice(6)
      const given = grades.filter((grade) => row[`pupilsGrade${grade}`] !== null)
      // Grades of another stage that stand in a row are empty; an empty one of its own is unknown where any is given.
      const told =
        given.length > 0 ? [...new Set([...given, ...own.filter((grade) => grade <= Math.max(...given))])] : own
      return told.map((grade): RollFigure => ({ school: row.code, year, grade, pupils: row[`pupilsGrade${grade}`] }))
    }),
  )
}

export interface GatheredCounty {
  readonly facts: CountyFacts
  readonly basis: ForecastBasis
  /** Of townships and schools, by code. */
  readonly names: Readonly<Record<string, string>>
}

/** Townships of schools by the register; of those that it lacks, by imported rolls. */
function townsOfSchools(
  schools: readonly { readonly code: string; readonly town: string | null }[],
  { rolls }: Pick<CountyInputs, 'rolls'>,
): ReadonlyMap<string, string> {
  const townOf = new Map(schools.flatMap(({ code, town }) => (town === null ? [] : [[code, town] as const])))
  for (const { school, place } of rolls) {
    if (place !== null && place.length === 9 && !townOf.has(school)) townOf.set(school, place)
  }
  return townOf
}

/** Changes alone that were known of after the year of origin. */
export async function gatherChanges(database: Database, county: string, origin: number): Promise<readonly Change[]> {
  const [inputs, schools] = await Promise.all([gatherInputs(database, county), schoolsIn(database, county)])
  return knownChanges({ county, origin, changes: inputs.changes, townOf: townsOfSchools(schools, inputs) })
}

/** What was known of a county in the year of origin: later figures, births and changes that were made known take no part. */
export async function gatherCounty(database: Database, county: string, origin: number): Promise<GatheredCounty> {
  const [census, inputs, schools, towns, { locked }] = await Promise.all([
    gatherCensus(database, county, origin),
    gatherInputs(database, county),
    schoolsIn(database, county),
    townsOf(database, county),
    censusYearsOf(database, county),
  ])
  const townOf = townsOfSchools(schools, inputs)
  const imported = inputs.rolls.map(({ school, year, grade, count }) => ({ school, year, grade, pupils: count }))
  const facts = countyFacts({ ...inputs, origin, census, imported, townOf })
  const lockedYears = locked.map(({ year }) => year).filter((year) => year <= origin)
  const counted = new Set(lockedYears)
  return {
    facts,
    names: Object.fromEntries([...towns, ...schools].map(({ code, name }) => [code, name])),
    basis: {
      lockedYears,
      importedYears: [...new Set(imported.map(({ year }) => year))]
        .filter((year) => year <= origin && !counted.has(year))
        .toSorted((a, b) => a - b),
      batches: inputs.batches.map(({ id }) => id),
      births: facts.basis,
    },
  }
}

/** Pupils of grades 1 to 9 of each school, for every locked year after an origin. */
export async function gatherRollsOf(
  database: Database,
  county: string,
  after: number,
): Promise<ReadonlyMap<number, ReadonlyMap<string, number>>> {
  const { locked } = await censusYearsOf(database, county)
  const years = locked.map(({ year }) => year).filter((year) => year > after)
  const rolls = new Map<number, Map<string, number>>()
  for (const year of years) {
    const pupils = new Map<string, number>()
    for (const row of (await lockedCensus(database, county, year))?.schools.rows ?? []) {
      if (row.stage === 'senior') continue
      const sum = grades.reduce((all, grade) => all + (row[`pupilsGrade${grade}`] ?? 0), 0)
      pupils.set(row.code, (pupils.get(row.code) ?? 0) + sum)
    }
    rolls.set(year, pupils)
  }
  return rolls
}
