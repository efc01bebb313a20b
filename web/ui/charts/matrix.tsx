/**
 * A dense table of hundreds of rows (school × indicator) as a real table element: only rows in sight are drawn, the head
 * stays, the first column stays, a column head sorts, and in print all rows come with the head on every sheet.
 */
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { rowWindow } from './row-window.ts'
import { usePrinting } from './use-printing.ts'
import './matrix.css'

export interface MatrixColumn<Row> {
  readonly key: string
  readonly title: ReactNode
  /** Read out and shown on hover where the title is short. */
  readonly hint?: string
  readonly width: number
  readonly align?: 'left' | 'right' | 'center'
  readonly cell: (row: Row) => ReactNode
  readonly look?: (row: Row) => CSSProperties | undefined
  /** Null sorts last in both directions. Left out: the column does not sort. */
  readonly sortBy?: (row: Row) => number | string | null
}

export interface MatrixSort {
  readonly key: string
  readonly down: boolean
}

export interface MatrixProps<Row> {
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly MatrixColumn<Row>[]
  readonly caption: string
  readonly height: number
  readonly empty: ReactNode
  readonly sort: MatrixSort | null
  readonly onSort: (sort: MatrixSort | null) => void
}

const rowHeight = 30

const before = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-Hans-CN')

/** Sorted by the column that `sort` names; the order of equals is kept. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Pick<MatrixColumn<Row>, 'key' | 'sortBy'>[],
  sort: MatrixSort | null,
): readonly Row[] {
  const sortBy = sort === null ? undefined : columns.find(({ key }) => key === sort.key)?.sortBy
  if (sort === null || sortBy === undefined) return rows
  return rows
    .map((row) => ({ row, by: sortBy(row) }))
    .sort((a, b) => {
      if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null)
      return sort.down ? before(b.by, a.by) : before(a.by, b.by)
    })
    .map(({ row }) => row)
}

const nextSort = (sort: MatrixSort | null, key: string): MatrixSort | null =>
  sort?.key !== key ? { key, down: false } : sort.down ? null : { key, down: true }

const sortMarks = { ascending: ' ▲', descending: ' ▼', none: '' } as const

export function Matrix<Row>({ rows, rowKey, columns, caption, height, empty, sort, onSort }: MatrixProps<Row>) {
  const place = useRef<HTMLDivElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const [inSight, setInSight] = useState(height)
  const printing = usePrinting()
  const sorted = sortRows(rows, columns, sort)
  const { first, end } = printing
    ? { first: 0, end: sorted.length }
    : rowWindow(sorted.length, rowHeight, scrolled, inSight)

  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setInSight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // After a filter or sort the rows are others: begin at the top.
  useLayoutEffect(() => {
    place.current?.scrollTo({ top: 0 })
  }, [sort, rows])

  return (
    <div
      ref={place}
      className="matrix"
      style={{ maxHeight: height }}
      tabIndex={0}
      role="region"
      aria-label={caption}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
    >
      <table style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }} aria-rowcount={sorted.length + 1}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, title, hint, align, sortBy }) => {
              const order = sort?.key === key ? (sort.down ? 'descending' : 'ascending') : 'none'
              return (
                <th key={key} scope="col" title={hint} style={{ textAlign: align ?? 'left' }} aria-sort={order}>
                  {sortBy === undefined ? (
                    title
                  ) : (
                    <button type="button" onClick={() => onSort(nextSort(sort, key))}>
                      {title}
                      <span aria-hidden>{sortMarks[order]}</span>
                    </button>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {first > 0 ? <tr aria-hidden style={{ height: first * rowHeight }} /> : null}
          {sorted.slice(first, end).map((row, index) => (
            <tr key={rowKey(row)} style={{ height: rowHeight }} aria-rowindex={first + index + 2}>
              {columns.map(({ key, cell, align, look }) => (
                <td key={key} style={{ textAlign: align ?? 'left', ...look?.(row) }}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
          {end < sorted.length ? <tr aria-hidden style={{ height: (sorted.length - end) * rowHeight }} /> : null}
        </tbody>
      </table>
      {sorted.length === 0 ? <div className="matrix-empty">{empty}</div> : null}
    </div>
  )
}
