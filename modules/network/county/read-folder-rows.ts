/** Rows of a county's tables as they are gone through: their cells, their keys, and what is wrong with them, each with its place. */
import type { Problem, Severity } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import { placedIn, type FieldTable, type ReadRow } from '#modules/census/index.ts'

/** `rows` are those without a fault; the others are told of, and looked at for their keys only. */
export interface FolderTable extends FieldTable {
  readonly faultyRows: readonly ReadRow[]
}

export const textOf = ({ values }: ReadRow, field: string): string => String(values[field] ?? '')
export const numberOf = ({ values }: ReadRow, field: string): number | null => {
  const value = values[field]
  return typeof value === 'number' ? value : null
}

/** Gathers what is wrong with rows, each with its place. */
export class Complaints {
  readonly all: Problem[] = []
  add(table: FieldTable, row: ReadRow, field: string, code: string, zh: string, en: string): void {
    this.all.push(
      ...placedIn(table, [
        {
          severity: 'error',
          code,
          row: row.row,
          field,
          what: { zh, en },
          why: { zh: '方案要用到这一行', en: 'the plan needs this row' },
          todo: { zh: '请改正后重新运行', en: 'mend it and run again' },
        },
      ]),
    )
  }
  /** What is about a file as a whole. */
  tell(severity: Severity, code: string, file: string, what: Words, why: Words, todo: Words): void {
    this.all.push({ severity, code, file, what, why, todo })
  }
}

/** Rows by a key; a second row under the same one is complained of. */
export function unique(
  table: FieldTable | undefined,
  fields: readonly string[],
  complaints: Complaints,
): ReadonlyMap<string, ReadRow> {
  const found = new Map<string, ReadRow>()
  for (const row of table?.rows ?? []) {
    const key = fields.map((field) => textOf(row, field)).join('/')
    const before = found.get(key)
    if (before)
      complaints.add(
        table!,
        row,
        fields[0]!,
        'row-twice',
        `与第${before.row}行重复`,
        `stands in row ${before.row} already`,
      )
    else found.set(key, row)
  }
  return found
}
