/**
 * A dense table of hundreds of rows (school × indicator) as a real table element: only rows in sight are drawn, the head
 * stays, the first column stays, a column head sorts, and in print all rows come with the head on every sheet.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { useIsPrinting } from '#web/ui/data-table.tsx'
import { sortRows, type Valued } from '#web/ui/table-rows.ts'
import { rowWindow } from './row-window.ts'
import './matrix.css'

export interface MatrixColumn<Row> extends Valued<Row> {
  readonly title: ReactNode
  /** Read out and shown on hover where the title is short. */
  readonly hint?: string
  readonly width: number
  readonly align?: 'left' | 'right' | 'center'
  readonly cell: (row: Row) => ReactNode
  readonly look?: (row: Row) => CSSProperties | undefined
}

export interface MatrixProps<Row> {
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly MatrixColumn<Row>[]
  readonly caption: string
  readonly height: number
  readonly empty: ReactNode
  /** `pupils` up, `-pupils` down, empty as handed in. */
  readonly sort: string
  readonly onSort: (sort: string) => void
}

const rowHeight = 30

/** Up, then down, then as they came. */
const nextSort = (sort: string, key: string): string => (sort === key ? `-${key}` : sort === `-${key}` ? '' : key)

const sortMarks = { ascending: ' ▲', descending: ' ▼', none: '' } as const

export function Matrix<Row>({ rows, rowKey, columns, caption, height, empty, sort, onSort }: MatrixProps<Row>) {
  const place = useRef<HTMLDivElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const [inSight, setInSight] = useState(height)
  const printing = useIsPrinting()
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort])
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
            {columns.map(({ key, title, hint, align }) => {
              const order = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none'
              return (
                <th key={key} scope="col" title={hint} style={{ textAlign: align ?? 'left' }} aria-sort={order}>
                  {printing ? (
                    // A head that holds a button is not repeated on the next sheet.
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
