/** The county table from its sheet: cells, keys, years and row checks, in one go. */
import type { Problem } from '#kernel/problem.ts'
import type { CountyTable } from './contract.ts'
import { makeCountyRows } from './rows/county-rows.ts'
import { placed } from './finding.ts'
import type { RawSheet } from './sheet/heading-row.ts'
import { placeInYears } from './rows/row-years.ts'
import type { ReadingOptions } from './school-table.ts'
import { readSheetTable } from './sheet/sheet-table.ts'
import { tables } from './tables.ts'

export interface CountyTableReading {
  readonly table: CountyTable
  readonly problems: readonly Problem[]
}

export function readCountySheet(file: string, sheet: RawSheet, options: ReadingOptions): CountyTableReading {
  const source = { file, sheet: sheet.name }
  const read = readSheetTable(source, sheet, tables.county, options.mapping, options.textIsUsual)
  const years = placeInYears(read.rows, options.currentYear)
  const absent = new Set(Object.keys(tables.county.fields).filter((field) => !(field in read.columns)))
  const made = makeCountyRows(read.rows, years.yearOf, absent)
  return {
    table: { source, columns: read.columns, rows: made.rows },
    problems: [...read.findings, ...years.findings, ...made.findings].map((finding) => placed(finding, read)),
  }
}
