/** The pages about roads to the standard, side by side; the county that was chosen goes along from one to the next. */
import { useRouterState } from '@tanstack/react-router'
import { PageNav, withCounty } from '#web/app/page-nav.tsx'
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
    <PageNav
      name={pick('达标路线图的各页', 'Pages about roads')}
      pages={pages}
      isUnder={isUnder}
      search={withCounty(county)}
    />
  )
}
