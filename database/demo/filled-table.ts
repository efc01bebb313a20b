/** Puts made-up cells under the headings of the official templates, ready to be written as a workbook. */
import { tables, templateColumns, type TableKind } from '#modules/census/index.ts'
import type { TableSheet, TableValue } from '#platform/files/write-table.ts'

/** A sheet of the template of a table, filled with rows of cells by field. */
export function filledTable(kind: TableKind, rows: readonly Readonly<Record<string, string | number>>[]): TableSheet {
  const table = tables[kind]
  const fields = Object.keys(table.fields)
  return {
    sheet: table.sheet,
    columns: templateColumns(table),
    rows: rows.map((cells) => fields.map((field): TableValue => cells[field] ?? null)),
  }
}
