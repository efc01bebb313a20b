/** Asks schools and census for what every part of this room works from: the figures of a year and the register beside them. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { draftCensus, figureMarks, lockedCensus, type SchoolRow } from '#modules/census/index.ts'
import { countiesUnder, schoolsIn, type School } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { FiguresShown } from './fields.ts'

/** A county's figures of one year: locked where they are, else as they are being collected. */
export interface YearFigures extends FiguresShown {
  readonly rows: readonly SchoolRow[]
}

export const headOf = ({ county, countyName, year, isDraft }: YearFigures): FiguresShown => ({
  county,
  countyName,
  year,
  isDraft,
})

export const noFigures = (county: string, year: number | undefined): Refusal =>
  refuse(
    'no-figures',
    { county, year: year ?? 'newest' },
    {
      zh: `${year === undefined ? '' : `${year}学年`}还没有学校基表数据，请先导入`,
      en: `there are no figures${year === undefined ? '' : ` of ${year}`} yet; import the school table first`,
    },
  )

async function figuresOfYear(database: Database, county: { code: string; name: string }, year: number) {
  const locked = await lockedCensus(database, county.code, year)
  const census = locked ?? (await draftCensus(database, county.code, year))
  if (!census) return null
  const head = { county: county.code, countyName: county.name, year, isDraft: locked === null }
  return { ...head, rows: census.schools.rows }
}

/** Of each county of the region the figures of the year, or its newest ones; counties without are left out. */
export async function gatherFigures(database: Database, region: string, year?: number): Promise<YearFigures[]> {
  const counties = await countiesUnder(database, region)
  const marks = await figureMarks(
    database,
    counties.map(({ code }) => code),
    year === undefined ? undefined : [year],
  )
  const found = await Promise.all(
    counties.map(async (county): Promise<YearFigures | null> => {
      const years = marks.filter((mark) => mark.county === county.code).map((mark) => mark.year)
      return years.length === 0 ? null : figuresOfYear(database, county, Math.max(...years))
    }),
  )
  return found.filter((each) => each !== null)
}

/** One county's figures; null where it has none, and for a code that is no county's. */
export const figuresOfCounty = async (database: Database, county: string, year?: number): Promise<YearFigures | null> =>
  (await gatherFigures(database, county, year)).find((figures) => figures.county === county) ?? null

export type Register = ReadonlyMap<string, School>

export const gatherRegister = async (database: Database, region: string): Promise<Register> =>
  new Map((await schoolsIn(database, region)).map((school) => [school.code, school]))
