/** Kept values as they are typed in the template: 小学 for primary, 是 for true, areas joined by semicolons. */
import type { KeptValue } from '../filings/stage-row.ts'
import type { FieldSpec } from '../school-fields.ts'
import { templateColumns, type TemplateColumn } from '../template.ts'
import type { TableDescription } from '../tables.ts'

export type ShownCell = string | number | null

export function shownCell(spec: FieldSpec, value: KeptValue | null | undefined): ShownCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object') return value.join(';')
  if (spec.choices) return Object.entries(spec.choices).find(([, kept]) => kept === value)?.[0] ?? String(value)
  return value
}

export interface FilledSheet {
  readonly sheet: string
  readonly columns: readonly TemplateColumn[]
  readonly rows: readonly (readonly ShownCell[])[]
}

/** A sheet under the headings of the template. */
export function filledSheet(table: TableDescription, rows: readonly object[]): FilledSheet {
  const fields = Object.entries(table.fields)
  return {
    sheet: table.sheet,
    columns: templateColumns(table),
    rows: rows.map((row) =>
      fields.map(([field, spec]) => shownCell(spec, (row as Readonly<Record<string, KeptValue | null>>)[field])),
    ),
  }
}
