/** A page that has nothing to show but a few words: what happened, and the way on. */
import type { ReactNode } from 'react'
import { useTabTitle } from './tab-title.ts'

interface Props {
  /** A short sign above the words, such as 404; null for none. */
  readonly sign: string | null
  readonly title: string
  readonly about: string
  readonly actions: ReactNode
}

export function Notice({ sign, title, about, actions }: Props) {
  useTabTitle(title)
  return (
    <section className="notice">
      {sign && (
        <div className="notice-sign" aria-hidden="true">
          {sign}
        </div>
      )}
      <h1>{title}</h1>
      <p className="quiet">{about}</p>
      {actions}
    </section>
  )
}
