/** Which rows of a table are shown and in which order: search over all columns, then one column's order. */
export type CellValue = string | number | null

export interface Valued<R> {
  readonly key: string
  /** What is sorted, searched and exported; null is shown as a dash and stands last in either direction. */
  readonly value: (row: R) => CellValue
}

/** A cell that has no look of its own: figures with their thousands apart. */
export function cellShown<R>({ value, isNumber }: Valued<R> & { readonly isNumber?: boolean }, row: R): string | null {
  const cell = value(row)
  if (typeof cell !== 'number') return cell
  return isNumber ? cell.toLocaleString('en-US', { maximumFractionDigits: 6 }) : String(cell)
}

const chinese = new Intl.Collator('zh-Hans-CN', { numeric: true })

export function compareCells(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return chinese.compare(String(a), String(b))
}

/** True where every word stands in some column of the row, whichever. */
export function matches<R>(row: R, columns: readonly Valued<R>[], search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const text = columns
    .map(({ value }) => String(value(row) ?? ''))
    .join('\n')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}

/** `pupils` sorts up, `-pupils` down, empty keeps the order that was handed in. */
export function sortRows<R>(rows: readonly R[], columns: readonly Valued<R>[], sort: string): readonly R[] {
  const down = sort.startsWith('-')
  const column = columns.find(({ key }) => key === (down ? sort.slice(1) : sort))
  if (!column) return rows
  return rows
    .map((row, index) => ({ row, index, cell: column.value(row) }))
    .sort((a, b) => {
      if (a.cell === null || b.cell === null) {
        return Number(a.cell === null) - Number(b.cell === null) || a.index - b.index
      }
      return (down ? -1 : 1) * compareCells(a.cell, b.cell) || a.index - b.index
    })
    .map(({ row }) => row)
}
