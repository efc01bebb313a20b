/** The head of a page: what it is, in one line how to read it, and what can be done. */
import type { ReactNode } from 'react'

interface Props {
  readonly title: ReactNode
  /** One or two lines: what is counted, at which time (口径、时点). */
  readonly about?: ReactNode
  /** Beside the title: states, tags. */
  readonly tags?: ReactNode
  readonly actions?: ReactNode
}

export function PageHeader({ title, about, tags, actions }: Props) {
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
