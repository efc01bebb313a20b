/** Which headings a sheet has and which of ours found none among them, so that a person can join them by hand. */
import type { HeadingMatch } from './contract.ts'
import type { HeadingRow } from './sheet/heading-row.ts'
import { headingKey, nearestHeading } from './sheet/headings.ts'
import type { SheetTable } from './sheet/sheet-table.ts'
import type { TableDescription } from './tables.ts'

export function matchHeadings(
  row: HeadingRow | undefined,
  table: TableDescription,
  { columns, absent }: Pick<SheetTable, 'columns' | 'absent'>,
): HeadingMatch {
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
