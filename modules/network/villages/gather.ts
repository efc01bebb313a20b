/** What is known of a county's villages, and what a table of villages is held against. */
import { draftCensus, figureMarks, lockedCensus, type SchoolRow } from '#modules/census/index.ts'
import { regionNames, schoolsIn, townsOf } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { VillageGround } from './check-villages.ts'
import { villageBatches, villageRows, type VillageBatchHead } from './store.ts'
import type { VillageFigure } from './village-table.ts'

/** Rows of the newest school year that a county has figures of: what is locked, else the draft. */
export interface NewestCensus {
  readonly year: number
  readonly isLocked: boolean
  readonly rows: readonly SchoolRow[]
}

export async function newestCensus(database: Database, county: string): Promise<NewestCensus | null> {
  const years = [...new Set((await figureMarks(database, [county])).map(({ year }) => year))].toSorted((a, b) => b - a)
  for (const year of years) {
    const locked = await lockedCensus(database, county, year)
    const census = locked ?? (await draftCensus(database, county, year))
    if (census) return { year, isLocked: locked !== null, rows: census.schools.rows }
  }
  return null
}

const gradesOf: readonly (readonly (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9)[])[] = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
]

/** Pupils of a school's rows by band; null where no grade of it is known. */
export const pupilsByBand = (rows: readonly SchoolRow[]): (number | null)[] =>
  gradesOf.map((grades) => {
    let all: number | null = null
    for (const row of rows) {
      for (const grade of grades) {
        const pupils = row[`pupilsGrade${grade}`]
        if (pupils !== null) all = (all ?? 0) + pupils
      }
    }
    return all
  })

const mean = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0) / values.length

export async function gatherGround(database: Database, county: string): Promise<VillageGround> {
  const [names, towns, schools, census] = await Promise.all([
    regionNames(database, [county]),
    townsOf(database, county),
    schoolsIn(database, `${county.slice(0, 4)}00`),
    newestCensus(database, county),
  ])
  const byCode = Map.groupBy(census?.rows ?? [], ({ code }) => code)
  const rolls = new Map([...byCode].map(([code, rows]) => [code, pupilsByBand(rows)]))
  const placed = schools.flatMap(({ county: own, wgs84 }) => (own === county && wgs84 ? [wgs84] : []))
  return {
    county,
    countyName: names.get(county) ?? county,
    towns: new Map(towns.map(({ code, name }) => [code, name])),
    schools: new Map(
      schools.map(({ code, county: own, name, status }) => {
        const bands = rolls.get(code)?.map((pupils) => pupils !== null && pupils > 0) ?? null
        return [code, { county: own, name, isOpen: status === 'open', bands }]
      }),
    ),
    middle:
      placed.length === 0
        ? null
        : {
            longitude: mean(placed.map(({ longitude }) => longitude)),
            latitude: mean(placed.map(({ latitude }) => latitude)),
          },
    rolls,
  }
}

/** The import that counts: the newest that was not withdrawn. */
export const standingBatch = async (database: Database, county: string): Promise<VillageBatchHead | null> =>
  (await villageBatches(database, county)).findLast(({ withdrawn }) => withdrawn === null) ?? null

export async function gatherVillages(
  database: Database,
  county: string,
): Promise<{ readonly batch: VillageBatchHead; readonly villages: readonly VillageFigure[] } | null> {
  const batch = await standingBatch(database, county)
  return batch && { batch, villages: await villageRows(database, county, batch.id) }
}
