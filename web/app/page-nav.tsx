/** The pages of a room side by side; what was chosen goes along from one to the next. */
import { Link } from '@tanstack/react-router'
import type { Path } from './paths.ts'

/** An address without a part that a page fills in. */
type PlainPath = Exclude<Path, `${string}$${string}`>

interface Props {
  /** Tells screen readers which pages these are. */
  readonly name: string
  readonly pages: readonly (readonly [to: PlainPath, words: string, ...rest: unknown[]])[]
  /** Whether the page that is looked at is this one, or one below it. */
  readonly isUnder: (to: string) => boolean
  readonly search: Readonly<Record<string, string>>
}

/** `{ county }` where one is chosen among others. */
export const withCounty = (county: string | null): Readonly<Record<string, string>> =>
  county === null ? {} : { county }

export function PageNav({ name, pages, isUnder, search }: Props) {
  return (
    <nav className="page-nav no-print" aria-label={name}>
      {pages.map(([to, words]) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          search={search}
          {...(isUnder(to) ? { 'aria-current': 'page' as const } : {})}
        >
          {words}
        </Link>
      ))}
    </nav>
  )
}
