/** Rows that are followed through columns (a cohort through its grades): what is known and what is forecast look unlike. */
import './chart-legend.css'

export interface CohortCell {
  readonly kind: 'known' | 'ahead' | 'missing'
  readonly text: string
  /** A second, small line, such as an interval. */
  readonly small?: string
  /** Said on hover. */
  readonly title: string
}

export interface CohortRow {
  readonly key: string
  readonly head: string
  /** Null where there is nothing to say: outside of the years that are looked at. */
  readonly cells: readonly (CohortCell | null)[]
}

export interface CohortMatrixProps {
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly CohortRow[]
  /** So many of the first columns are left out on paper and on a phone, which are narrower. */
  readonly screenOnly?: number
  readonly label: string
}

const classes = { known: '', ahead: 'cohort-ahead', missing: 'cohort-missing' } as const

export function CohortMatrix({ corner, columns, rows, screenOnly = 0, label }: CohortMatrixProps) {
  const onScreen = (index: number): string => (index < screenOnly ? ' wide-only no-print' : '')
  return (
    <div className="cohort-matrix" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={onScreen(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td
                  key={columns[index]}
                  className={(cell === null ? '' : classes[cell.kind]) + onScreen(index)}
                  title={cell?.title}
                >
                  {cell?.text}
                  {cell?.small === undefined ? null : <small>{cell.small}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
