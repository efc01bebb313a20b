/** A row of the figures a page is about, each with a line below it. */
import type { ReactNode } from 'react'

export interface Figure {
  readonly label: string
  readonly value: ReactNode
  readonly note?: ReactNode
}

interface Props {
  readonly figures: readonly Figure[]
  /** Four in a row, where the lines below are long. */
  readonly isWide?: boolean
}

export function FigureRow({ figures, isWide = false }: Props) {
  return (
    <dl className={isWide ? 'staff-figures staff-figures-wide' : 'staff-figures'}>
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
