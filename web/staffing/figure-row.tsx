/** A row of the figures a page is about, each with a line below it. */
import type { ReactNode } from 'react'

export interface Figure {
  readonly label: string
  readonly value: ReactNode
  readonly note?: ReactNode
}

export function FigureRow({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className="staff-figures">
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
