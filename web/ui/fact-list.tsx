/** Facts of one thing, each with its name; what is empty is left out. */
import type { ReactNode } from 'react'
import './fact-list.css'

interface Props {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[]
}

const isEmpty = (value: ReactNode): boolean => value === null || value === undefined || value === false || value === ''

export function FactList({ facts }: Props) {
  return (
    <dl className="fact-list">
      {facts
        .filter(([, value]) => !isEmpty(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
