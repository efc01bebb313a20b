/** Where the headings of a sheet stand, and which row that is: titles above them are common and harmless. */
import { dateText, isBlank, type RawCell } from './cells.ts'
import { headingKey } from './headings.ts'

export type RawRow = readonly RawCell[]

/** A merged range; rows and columns counted from 1. */
export interface RawMerge {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

/** A sheet as the platform hands it over, named here by its shape so that this room's pure files touch nothing. */
export interface RawSheet {
  readonly name: string
  readonly grid: readonly RawRow[]
  readonly merges: readonly RawMerge[]
}

export interface Heading {
  readonly text: string
  readonly key: string
  /** Counted from 0, as in the grid. */
  readonly column: number
}

export interface HeadingRow {
  /** Counted from 1, as in the sheet. */
  readonly row: number
  readonly headings: readonly Heading[]
}

const rowsSearched = 10

/** What a heading cell shows; a formula shows its result. */
function shownText(cell: RawCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object' && !(cell instanceof Date)) {
    if ('error' in cell) return cell.error
    const result = (cell as { result?: unknown }).result
    return typeof result === 'string' || typeof result === 'number' ? String(result) : ''
  }
  return cell instanceof Date ? dateText(cell) : String(cell)
}

export function headingsOf(row: RawRow): readonly Heading[] {
  const headings: Heading[] = []
  for (const [column, cell] of row.entries()) {
    const text = isBlank(cell) ? '' : shownText(cell).replace(/\s+/g, ' ').trim()
    if (text !== '') headings.push({ text, key: headingKey(text), column })
  }
  return headings
}

/**
 * The first of the first ten rows that carries the marking headings; where none does, the one with most known headings,
 * if it has at least two. Undefined where the sheet shows no headings at all.
 */
export function findHeadingRow(
  grid: readonly RawRow[],
  marks: readonly string[],
  known: ReadonlySet<string>,
): HeadingRow | undefined {
  let best: HeadingRow | undefined
  let most = 1
  for (const [index, row] of grid.slice(0, rowsSearched).entries()) {
    const headings = headingsOf(row)
    const keys = new Set(headings.map((heading) => heading.key))
    const found = { row: index + 1, headings }
    if (marks.length > 0 && marks.every((mark) => keys.has(mark))) return found
    let count = 0
    for (const key of keys) if (known.has(key)) count += 1
    if (count > most) {
      most = count
      best = found
    }
  }
  return best
}

/** The fullest of the first ten rows, where no heading is known: its texts are shown to be joined by hand. */
export function fullestRow(grid: readonly RawRow[]): HeadingRow | undefined {
  const rows = grid.slice(0, rowsSearched).map((row, index) => ({ row: index + 1, headings: headingsOf(row) }))
  const [first, ...rest] = rows.filter(({ headings }) => headings.length > 1)
  return rest.reduce((best, each) => (each.headings.length > (best?.headings.length ?? 0) ? each : best), first)
}
