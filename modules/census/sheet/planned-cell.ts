/** Reads the cell, or cells, that feed one field: as they stand, added up, converted, or by the words of a mapping. */
import { plus, ratioOf, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import { converted } from '../mapping/units.ts'
import { dateText, isBlank, readCell, type CellReading, type RawCell } from './cells.ts'
import type { PlannedColumn } from './column-plan.ts'
import type { RawRow } from './heading-row.ts'

/** What a source value stands for: as it is written, else by the first pattern (`?`, `*`) that it fits. */
function translated(values: Readonly<Record<string, string>>, shown: string): string | undefined {
  if (Object.hasOwn(values, shown)) return values[shown]
  for (const [pattern, ours] of Object.entries(values)) {
    if (!/[?*]/.test(pattern)) continue
    const expression = pattern
      .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
      .replaceAll('?', '.')
      .replaceAll('*', '.*')
    if (new RegExp(`^${expression}$`, 's').test(shown)) return ours
  }
  return undefined
}

const shownCell = (cell: RawCell): string =>
  cell instanceof Date ? dateText(cell) : typeof cell === 'object' ? '' : String(cell).trim()

/** The sum of several source cells; empty where any of them is empty, since a part of a sum is no sum. */
function readSum(column: PlannedColumn, cells: RawRow): CellReading {
  let total: Ratio = zero
  let asText = false
  for (const heading of column.headings) {
    const part = readCell(cells[heading.column], {
      ...column.spec,
      kind: column.spec.kind === 'count' ? 'count' : 'amount',
    })
    if ('fault' in part) return part
    if (part.value === null) return { value: null }
    total = plus(total, ratioOf(part.value as number))
    if (part.asText) asText = true
  }
  return asText ? { value: toNumber(total), asText: true } : { value: toNumber(total) }
}

export function readPlanned(column: PlannedColumn, cells: RawRow): CellReading | { readonly unmapped: string } {
  const [heading, second] = column.headings
  if (!heading) return { value: null }
  const cell = cells[heading.column]
  if (column.values) {
    if (isBlank(cell)) return { value: null }
    const ours = translated(column.values, shownCell(cell))
    if (ours === undefined) return { unmapped: shownCell(cell) }
    return readCell(ours, column.spec)
  }
  if (!column.factor) return second ? readSum(column, cells) : readCell(cell, column.spec)
  // In the source's unit the figure may well be a decimal, so it is judged as an amount before it is converted.
  const amount = { ...column, spec: { ...column.spec, kind: 'amount' as const } }
  const read = second ? readSum(amount, cells) : readCell(cell, amount.spec)
  return 'fault' in read || read.value === null
    ? read
    : { ...read, value: converted(read.value as number, column.factor) }
}
