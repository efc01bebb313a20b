/** The school table from its sheet: cells, keys, years, empty cells and all row checks, in one go. */
import type { Problem } from '#kernel/problem.ts'
import { checkSchools } from './checks/check-schools.ts'
import type { HeadingMatch, SchoolRow, SchoolTable } from './contract.ts'
import { settleEmptyCells } from './empty-cells.ts'
import { placed, type Finding } from './finding.ts'
import type { RawSheet } from './sheet/heading-row.ts'
import type { Mapping } from './mapping/mapping.ts'
import { matchHeadings } from './match-headings.ts'
import { placeInYears } from './rows/row-years.ts'
import { makeSchoolRows } from './rows/school-rows.ts'
import { headingRowOf, readSheetTable } from './sheet/sheet-table.ts'
import { tables } from './tables.ts'

export interface ReadingOptions {
  readonly mapping: Mapping | null
  /** In a csv every figure is text, which is then nothing to remark on. */
  readonly textIsUsual: boolean
  readonly currentYear: number
}

export interface SchoolTableReading {
  readonly table: SchoolTable
  readonly problems: readonly Problem[]
  readonly headings: HeadingMatch
}

export function readSchoolSheet(file: string, sheet: RawSheet, options: ReadingOptions): SchoolTableReading {
  const source = { file, sheet: sheet.name }
  const read = readSheetTable(source, sheet, tables.school, options.mapping, options.textIsUsual)
  const years = placeInYears(read.rows, options.currentYear)
  const made = makeSchoolRows(read.rows, years.yearOf, options.mapping?.codes !== 'other')
  const faulty = new Map(read.rows.map((row) => [row.row, row.faulty]))
  // A column that is not there has been told of already, once: by its missing heading or by the mapping.
  const silent = new Set(Object.keys(tables.school.fields).filter((field) => !(field in read.columns)))
  const settled = settleEmptyCells(made.rows, silent, (row, field) => faulty.get(row)?.has(field) ?? false)
  const findings: Finding[] = [...read.findings, ...years.findings, ...made.findings, ...settled.findings]
  // A cell that could not be taken has been told of; that it now seems empty is no second problem.
  const isTold = ({ row, field }: Finding): boolean =>
    row !== undefined && field !== undefined && (faulty.get(row)?.has(field) ?? false)
  findings.push(...checkSchools(settled.rows).filter((finding) => !isTold(finding)))
  return {
    table: { source, columns: read.columns, rows: settled.rows satisfies readonly SchoolRow[] },
    problems: findings.map((finding) => placed(finding, read)),
    headings: matchHeadings(headingRowOf(sheet, tables.school, options.mapping), tables.school, read),
  }
}
