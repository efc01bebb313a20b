/** Puts together the inputs of a county that count now, and what imports are held against. */
import { draftCensus, figureMarks, lockedCensus } from '#modules/census/index.ts'
import { regionNames, schoolsIn, townsOf } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { BasisFacts, EnrolledFigure } from './check-bases.ts'
import type { Ground, Within } from './check-places.ts'
import { withCountySums } from './county-sums.ts'
import { currentRows, type CurrentRow } from './current-figures.ts'
import { inputKinds, type InputKind } from './input-kinds.ts'
import { batchHeads, standingRows } from './store.ts'
import { inputFields, type FigureOf } from './tables.ts'

/** Where a figure was read: the import, and the row of its sheet. */
export interface FigurePlace {
  readonly batch: string
  readonly row: number
}

export type InputFigure<Kind extends InputKind> = FigureOf<Kind> & FigurePlace

/** An import whose figures count, wholly or in part. */
export interface StandingBatch {
  readonly id: string
  readonly kind: InputKind
  readonly fileName: string
  readonly document: string | null
  readonly at: string
  readonly personName: string
}

/** All that a forecast of the county is fed with besides the census; rolls of years that the census holds are the census's. */
export type CountyInputs = {
  readonly county: string
  readonly batches: readonly StandingBatch[]
} & { readonly [Kind in InputKind]: readonly InputFigure<Kind>[] }

function figureOf<Kind extends InputKind>(kind: Kind, { batch, row, values }: CurrentRow): InputFigure<Kind> {
  const figure: Record<string, unknown> = { batch, row }
  for (const field of Object.keys(inputFields[kind])) figure[field] = values[field] ?? null
  return figure as InputFigure<Kind>
}

export async function gatherKind<Kind extends InputKind>(
  database: Database,
  county: string,
  kind: Kind,
): Promise<InputFigure<Kind>[]> {
  const rows = currentRows(kind, await standingRows(database, county, kind))
  return rows.map((row) => figureOf(kind, row))
}

export async function gatherInputs(database: Database, county: string): Promise<CountyInputs> {
  const [batches, heads] = await Promise.all([standingRows(database, county), batchHeads(database, [county])])
  const figures = Object.fromEntries(
    inputKinds.map((kind) => [
      kind,
      currentRows(
        kind,
        batches.filter((batch) => batch.kind === kind),
      ).map((row) => figureOf(kind, row)),
    ]),
  ) as unknown as Omit<CountyInputs, 'county' | 'batches'>
  const standing = heads.filter(({ withdrawn }) => withdrawn === null)
  return {
    county,
    batches: standing.map(({ id, kind, fileName, document, at, personName }) => ({
      id,
      kind,
      fileName,
      document,
      at,
      personName,
    })),
    ...figures,
  }
}

export async function gatherWithin(database: Database, region: string): Promise<Within> {
  return { region, name: (await regionNames(database, [region])).get(region) ?? region }
}

/** Schools of the whole city: a school of the neighbour is to be told by its name. */
export async function gatherGround(database: Database, region: string, places: readonly string[]): Promise<Ground> {
  const [regions, schools] = await Promise.all([
    regionNames(database, places),
    schoolsIn(database, `${region.slice(0, 4)}00`),
  ])
  return { regions, schools: new Map(schools.map(({ code, county, name }) => [code, { county, name }])) }
}

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Pupils by grade of every school and year that the census has of a county. */
export async function gatherRolls(database: Database, county: string, years: readonly number[]) {
  const found: { school: string; year: number; grade: number; pupils: number }[] = []
  for (const year of years) {
    const census = (await lockedCensus(database, county, year)) ?? (await draftCensus(database, county, year))
    for (const row of census?.schools.rows ?? []) {
      for (const grade of grades) {
        const pupils = row[`pupilsGrade${grade}`]
        if (pupils !== null) found.push({ school: row.code, year, grade, pupils })
      }
    }
  }
  return found
}

export const censusYears = async (database: Database, county: string): Promise<number[]> => [
  ...new Set((await figureMarks(database, [county])).map(({ year }) => year)),
]

/** Pupils by place: the county, and each township by where its schools lie. */
async function gatherEnrolled(database: Database, county: string): Promise<EnrolledFigure[]> {
  const [rolls, schools] = await Promise.all([
    gatherRolls(database, county, await censusYears(database, county)),
    schoolsIn(database, county),
  ])
  const townOf = new Map(schools.map(({ code, town }) => [code, town]))
  return rolls.flatMap(({ school, ...figure }) => {
    const town = townOf.get(school) ?? null
    return [{ place: county, ...figure }, ...(town === null ? [] : [{ place: town, ...figure }])]
  })
}

/** What is known of the children of a county on each basis. */
export async function gatherBases(database: Database, county: string): Promise<BasisFacts> {
  const [births, population, towns, enrolled] = await Promise.all([
    gatherKind(database, county, 'births'),
    gatherKind(database, county, 'population'),
    townsOf(database, county),
    gatherEnrolled(database, county),
  ])
  const codes = towns.map(({ code }) => code)
  return {
    births: withCountySums(births, county, codes, ({ year, month, basis }) => `${year}|${month}|${basis}`),
    population: withCountySums(population, county, codes, ({ year, age, basis }) => `${year}|${age}|${basis}`),
    enrolled,
  }
}
