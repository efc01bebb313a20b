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
import { readSheetTable } from './sheet/sheet-table.ts'
import type { ReadRow } from './sheet/table-rows.ts'
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

/** What may only seem wrong while another row of the same school cannot be placed. */
const followUps: ReadonlySet<string> = new Set(['stage-row-missing', 'asset-basis-unclear', 'required-cell-empty'])
const placeFields = ['year', 'code', 'type', 'stage', 'county'] as const

/** Numbers of all rows of schools of which some row cannot be placed: its year, type, stage or county could not be taken. */
function rowsOfUnplaced(rows: readonly ReadRow[]): ReadonlySet<number> {
  const unplaced = new Set(
    rows.filter(({ faulty }) => placeFields.some((field) => faulty.has(field))).map(({ values }) => values['code']),
  )
  unplaced.delete(null)
  return new Set(rows.filter(({ values }) => unplaced.has(values['code'] ?? null)).map(({ row }) => row))
}

export function readSchoolSheet(file: string, sheet: RawSheet, options: ReadingOptions): SchoolTableReading {
  const source = { file, sheet: sheet.name }
  const read = readSheetTable(source, sheet, tables.school, options.mapping, options.textIsUsual)
  const years = placeInYears(read.rows, options.currentYear)
  const faulty = new Map(read.rows.map((row) => [row.row, row.faulty]))
  // A column that is not there has been told of already, once: by its missing heading or by the mapping.
  const silent = new Set(Object.keys(tables.school.fields).filter((field) => !(field in read.columns)))
  const made = makeSchoolRows(read.rows, years.yearOf, options.mapping?.codes !== 'other', silent)
  const settled = settleEmptyCells(made.rows, silent, (row, field) => faulty.get(row)?.has(field) ?? false)
  const unplaced = rowsOfUnplaced(read.rows)
  const isFollowUp = ({ code, row }: Finding): boolean => followUps.has(code) && row !== undefined && unplaced.has(row)
  // A cell that could not be taken has been told of; that it now seems empty is no second problem.
  const isTold = ({ row, field }: Finding): boolean =>
    row !== undefined && field !== undefined && (faulty.get(row)?.has(field) ?? false)
  const checked = [...settled.findings, ...checkSchools(settled.rows).filter((finding) => !isTold(finding))]
  const findings = [
    ...read.findings,
    ...years.findings,
    ...made.findings,
    ...checked.filter((each) => !isFollowUp(each)),
  ]
  return {
    table: { source, columns: read.columns, rows: settled.rows satisfies readonly SchoolRow[] },
    problems: findings.map((finding) => placed(finding, read)),
    headings: matchHeadings(sheet, tables.school, options.mapping, read),
  }
}
