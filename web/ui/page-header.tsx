/** The head of a page: what it is, in one line how to read it, and what can be done. It names the browser's tab too. */
import type { ReactNode } from 'react'
import { useTabTitle } from './tab-title.ts'

interface Props {
  readonly title: string
  /** The tab's name where the title alone would not tell pages apart: a school's card and its table. */
  readonly tab?: string
  /** One or two lines: what is counted, at which time (口径、时点). */
  readonly about?: ReactNode
  /** Beside the title: states, tags. */
  readonly tags?: ReactNode
  readonly actions?: ReactNode
}

export function PageHeader({ title, tab, about, tags, actions }: Props) {
  useTabTitle(tab ?? title)
  return (
    <header className="page-header">
      <div className="page-header-words">
        <h1>
          {title} {tags}
        </h1>
        {about && <p>{about}</p>}
      </div>
      {actions && <div className="page-header-actions no-print">{actions}</div>}
    </header>
  )
}
