/** Cells that must be filled, or the row could not be placed: each empty one is an error. */
import type { Words } from '#kernel/words.ts'
import type { Finding } from './finding.ts'
import type { ReadRow } from './sheet/table-rows.ts'
import type { TableDescription } from './tables.ts'

export const emptyKey = (row: number, field: string, heading: string, why: Words): Finding => ({
  severity: 'error',
  code: 'key-cell-empty',
  row,
  field,
  what: { zh: `“${heading}”为空`, en: `"${heading}" is empty` },
  why,
  todo: { zh: '请补填；多余的行请整行删除', en: 'fill it in, or delete the row where it is not needed' },
})

const whatTheRowSays: Words = {
  zh: '缺少它，不知道这一行说的是什么；空着是缺数据，不按 0 计',
  en: 'without it one cannot tell what the row says; empty is unknown, never 0',
}

export const emptyKeys = (
  { rows, columns }: { readonly rows: readonly ReadRow[]; readonly columns: Readonly<Record<string, unknown>> },
  table: TableDescription,
): Finding[] =>
  rows.flatMap(({ row, values, faulty }) =>
    Object.entries(table.fields).flatMap(([field, spec]) =>
      spec.key && field in columns && values[field] === null && !faulty.has(field)
        ? [emptyKey(row, field, spec.heading, whatTheRowSays)]
        : [],
    ),
  )
