/** Reads a table of another room in the manner of the census: the file behind its guards, headings by name, every cell by its kind. */
import type { Problem } from '#kernel/problem.ts'
import { readWorkbook, type NamedBytes } from '#platform/files/read-workbook.ts'
import type { HeadingMatch } from './contract.ts'
import { emptyKeys } from './empty-keys.ts'
import { inReadingOrder, placed, type Finding, type TablePlace } from './finding.ts'
import { joinHeadings } from './mapping/joined-headings.ts'
import { matchHeadings } from './match-headings.ts'
import { readSheetTable } from './sheet/sheet-table.ts'
import type { ReadRow } from './sheet/table-rows.ts'
import { chooseSheet, headingsKnown } from './sheet/table-sheet.ts'
import type { TableDescription } from './tables.ts'

export interface FieldTable extends TablePlace {
  /** Every row of data, also those with faults; `faulty` names the fields whose cell could not be taken. */
  readonly rows: readonly ReadRow[]
}

export interface FieldTableReading {
  /** Null where the file or its sheet could not be taken at all. */
  readonly table: FieldTable | null
  readonly problems: readonly Problem[]
  /** Headings of its sheet, also where errors kept it out; null where there is no sheet to look at. */
  readonly headings: HeadingMatch | null
}

export interface FieldTableOptions {
  /** Tables for which the file might be mistaken. */
  readonly others?: readonly TableDescription[]
  /** Ours → the file's own, as a person joined them. */
  readonly headings?: Readonly<Record<string, string>>
}

/** The table among `others` whose headings the file bears most of, so that a mistaken file is told by its name. */
function likeliest(
  sheets: Parameters<typeof headingsKnown>[0][],
  table: TableDescription,
  others: readonly TableDescription[],
): TableDescription {
  const [only] = sheets
  if (sheets.length !== 1 || !only) return table
  return [table, ...others].reduce((best, each) =>
    headingsKnown(only, each) > headingsKnown(only, best) ? each : best,
  )
}

export async function readFieldTable(
  file: string | NamedBytes,
  table: TableDescription,
  { others = [], headings: joined = {} }: FieldTableOptions = {},
): Promise<FieldTableReading> {
  const workbook = await readWorkbook(file)
  const { mapping, problems: faults } = joinHeadings(workbook.file, table, joined)
  const told = [...workbook.problems, ...faults]
  if (workbook.format === null) return { table: null, problems: told, headings: null }
  const choice = chooseSheet(workbook, table, likeliest([...workbook.sheets], table, others), mapping, true)
  if ('problem' in choice) return { table: null, problems: [...told, choice.problem], headings: null }
  const source = { file: workbook.file, sheet: choice.sheet.name }
  const read = readSheetTable(source, choice.sheet, table, mapping, workbook.format === 'csv')
  const findings = [...read.findings, ...emptyKeys(read, table)]
  return {
    table: { source, columns: read.columns, rows: read.rows },
    problems: [...told, ...placedIn(read, findings)],
    headings: matchHeadings(choice.sheet, table, mapping, read),
  }
}

/** Findings of a table as problems with their file, sheet, heading and cell, in the order in which one goes through it. */
export const placedIn = (table: TablePlace, findings: readonly Finding[]): readonly Problem[] =>
  inReadingOrder(findings.map((finding) => placed(finding, table)))
