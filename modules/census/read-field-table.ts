/** Reads a table of another room in the manner of the census: the file behind its guards, headings by name, every cell by its kind. */
import type { Problem } from '#kernel/problem.ts'
import { readWorkbook, type NamedBytes } from '#platform/files/read-workbook.ts'
import { emptyKeys } from './empty-keys.ts'
import { inReadingOrder, placed, type Finding, type TablePlace } from './finding.ts'
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

/** `others` are the tables for which the file might be mistaken. */
export async function readFieldTable(
  file: string | NamedBytes,
  table: TableDescription,
  others: readonly TableDescription[] = [],
): Promise<FieldTableReading> {
  const workbook = await readWorkbook(file)
  if (workbook.format === null) return { table: null, problems: workbook.problems }
  const choice = chooseSheet(workbook, table, likeliest([...workbook.sheets], table, others), null, true)
  if ('problem' in choice) return { table: null, problems: [...workbook.problems, choice.problem] }
  const source = { file: workbook.file, sheet: choice.sheet.name }
  const read = readSheetTable(source, choice.sheet, table, null, workbook.format === 'csv')
  const findings = [...read.findings, ...emptyKeys(read, table)]
  return {
    table: { source, columns: read.columns, rows: read.rows },
    problems: [...workbook.problems, ...placedIn(read, findings)],
  }
}

/** Findings of a table as problems with their file, sheet, heading and cell, in the order in which one goes through it. */
export const placedIn = (table: TablePlace, findings: readonly Finding[]): readonly Problem[] =>
  inReadingOrder(findings.map((finding) => placed(finding, table)))
