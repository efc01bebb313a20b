/** Holds a row of totals to the rows above it: people and classes must add up to what it says. */
import type { Finding } from '../finding.ts'
import type { FieldSpec } from '../school-fields.ts'

/** What a row of totals says, by field. */
export interface TotalsRow {
  readonly row: number
  readonly values: Readonly<Record<string, { readonly value: number; readonly isFormula: boolean }>>
}

interface SummedRow {
  readonly row: number
  readonly values: Readonly<Record<string, unknown>>
  readonly faulty: ReadonlySet<string>
}

/**
 * Only people and classes: areas, rooms and books may stand on several rows of one school, so their total may rightly
 * be less than their sum.
 */
export const canBeSummed = (field: string, { kind, unit }: FieldSpec): boolean =>
  kind === 'count' && (unit === '人' || unit === '个') && field !== 'largestClass'

const mismatch = (field: string, spec: FieldSpec, { row, values }: TotalsRow, sum: number): Finding => ({
  severity: values[field]!.isFormula ? 'warning' : 'error',
  code: 'column-sum-mismatch',
  row,
  field,
  what: {
    zh: `“${spec.heading}”的合计为 ${values[field]!.value}，各行相加为 ${sum}`,
    en: `the total of "${spec.heading}" is ${values[field]!.value}, but its rows add up to ${sum}`,
  },
  why: {
    zh: '合计与各行不符，可能漏了学校，或有的数填错',
    en: 'they disagree: a school may be missing, or a figure wrong',
  },
  todo: {
    zh: '请核对各行后改正；合计有误的，改正或删去合计行',
    en: 'check the rows; correct or delete the total where it is the one that is wrong',
  },
})

/** A total may be that of all rows above it, or of those since the total before. */
export function checkColumnSums(
  totals: readonly TotalsRow[],
  rows: readonly SummedRow[],
  specs: Readonly<Record<string, FieldSpec>>,
): Finding[] {
  let before = 0
  return totals.flatMap((total) => {
    const above = rows.filter(({ row }) => row < total.row)
    const since = above.filter(({ row }) => row > before)
    before = total.row
    return Object.entries(total.values).flatMap(([field, { value }]): Finding[] => {
      if (above.some(({ faulty }) => faulty.has(field))) return []
      const sumOf = (list: readonly SummedRow[]): number =>
        list.reduce((sum, { values }) => sum + Number(values[field] ?? 0), 0)
      const sum = sumOf(above)
      return value === sum || value === sumOf(since) ? [] : [mismatch(field, specs[field]!, total, sum)]
    })
  })
}
