/** A short table that is read like a paper: heads, rows, no search. */
import type { ReactNode } from 'react'
import './plain-table.css'

interface Props {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  /** Columns from this one on are figures and stand to the right. */
  readonly figuresFrom: number
}

export function PlainTable({ name, heads, rows, figuresFrom }: Props) {
  const look = (place: number) => (place >= figuresFrom ? { className: 'number' } : {})
  return (
    <div className="paper-table-place">
      <table className="paper-table" aria-label={name}>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={head} scope="col" {...look(place)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, place) =>
                place === 0 ? (
                  <th key={heads[place]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={heads[place]} {...look(place)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
