/** Which headings a sheet has and which of ours found none among them, so that a person can join them by hand. */
import type { HeadingMatch } from './contract.ts'
import type { TableMapping } from './mapping/mapping.ts'
import { fullestRow, type RawSheet } from './sheet/heading-row.ts'
import { headingKey, nearestHeading } from './sheet/headings.ts'
import { headingRowOf, type SheetTable } from './sheet/sheet-table.ts'
import type { TableDescription } from './tables.ts'

export function matchHeadings(
  sheet: RawSheet,
  table: TableDescription,
  mapping: TableMapping | null,
  { columns, absent }: Pick<SheetTable, 'columns' | 'absent'>,
): HeadingMatch {
  const row = headingRowOf(sheet, table, mapping) ?? fullestRow(sheet.grid)
  const found = row?.headings.map(({ text }) => text) ?? []
  const used = new Set(Object.values(columns).flatMap((source) => source?.headings.map(headingKey) ?? []))
  const unused = found.filter((heading) => !used.has(headingKey(heading)))
  const missing = Object.entries(table.fields).flatMap(([field, spec]) =>
    columns[field] || absent.has(field)
      ? []
      : [
          {
            heading: spec.heading,
            required: spec.required === true,
            nearest: nearestHeading(spec.heading, unused) ?? null,
          },
        ],
  )
  return { found, missing }
}
