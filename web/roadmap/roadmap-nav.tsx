/** The pages about roads to the standard, side by side; the county that was chosen goes along from one to the next. */
import { Link, useRouterState } from '@tanstack/react-router'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import './roadmap.css'

interface Props {
  readonly county: string | null
  /** People of one county have no road of a city to look at. */
  readonly withCity: boolean
}

export function RoadmapNav({ county, withCity }: Props) {
  const { pick } = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const pages = [
    [paths.roadmap, pick('路线图方案', 'Roads')],
    [paths.roadCompare, pick('方案对照', 'Compare')],
    ...(withCity ? ([[paths.cityRoad, pick('全市路线图', 'Road of the city')]] as const) : []),
    [paths.roadSettings, pick('测算口径', 'Settings')],
  ] as const
  const isUnder = (to: string): boolean =>
    to === paths.roadmap ? path === to || path.startsWith('/roadmap/road/') : path.startsWith(to)
  return (
    <nav className="page-nav no-print" aria-label={pick('达标路线图的各页', 'Pages about roads')}>
      {pages.map(([to, name]) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          search={county === null ? {} : { county }}
          {...(isUnder(to) ? { 'aria-current': 'page' as const } : {})}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
