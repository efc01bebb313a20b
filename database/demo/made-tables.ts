/** The made-up tables of one county and year as the census room reads them: through its own reader, like any import. */
import { readCensus, type CountyTable, type SchoolTable } from '#modules/census/index.ts'
import { csvText } from '#platform/files/write-table.ts'
import { countyRow } from './county-years.ts'
import { demoYears } from './counties.ts'
import { filledTable } from './filled-table.ts'
import type { MadeCounty } from './made-schools.ts'
import { schoolTable } from './school-years.ts'

export interface MadeTables {
  readonly schools: SchoolTable
  readonly counties: CountyTable
}

/** Throws where the made-up tables have an error: they must be such as a county may hand in. */
export async function madeTables(made: MadeCounty, year: number): Promise<MadeTables> {
  const rows = schoolTable(made, year, demoYears[0])
  const school = filledTable(
    'school',
    rows.map(({ cells }) => cells),
  )
  const county = filledTable('county', [countyRow(made, rows, year)])
  const file = `${made.county.name}${year}学年基表`
  const reading = await readCensus({
    file: { name: `${file}.csv`, bytes: Buffer.from(csvText(school)) },
    countyTable: { name: `${file}（县区基表）.csv`, bytes: Buffer.from(csvText(county)) },
    today: `${year}-10-15`,
  })
  const { schools, counties, problems } = reading
  if (schools === null || counties === null) {
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ what }) => what.zh)
    throw new Error(`the made-up tables of ${file} cannot be read: ${errors.join('; ')}`)
  }
  // Read as text for speed; what a person would have handed in is a workbook of two sheets with the same rows.
  return {
    schools: { ...schools, source: { file: `${file}.xlsx`, sheet: school.sheet } },
    counties: { ...counties, source: { file: `${file}.xlsx`, sheet: county.sheet } },
  }
}
