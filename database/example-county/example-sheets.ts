/** The two tables of the bundled example county (模拟数据, simulated data): the one of the example city that is nearly there. */
import { countyRow } from '../demo/county-years.ts'
import { demoCounties, demoYears } from '../demo/counties.ts'
import { filledTable } from '../demo/filled-table.ts'
import { makeCounty } from '../demo/made-schools.ts'
import { schoolTable } from '../demo/school-years.ts'
import type { TableSheet } from '#platform/files/write-table.ts'

const code = '411523'
const year = 2025

/** Both tables of the county that is nearly there. */
export function exampleSheets(): TableSheet[] {
  const made = makeCounty(demoCounties.find((county) => county.code === code)!)
  const schools = schoolTable(made, year, demoYears[0])
  return [
    filledTable(
      'school',
      schools.map(({ cells }) => cells),
    ),
    filledTable('county', [countyRow(made, schools, year)]),
  ]
}
