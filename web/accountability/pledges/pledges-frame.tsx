/** The frame of pages about pledges: the region, what they are, and the way between the list and the order of the counties. */
import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useRegionName } from '#web/app/place-name.tsx'
import { PageNav, withCounty } from '#web/app/page-nav.tsx'
import { paths } from '#web/app/paths.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import './pledges.css'

interface Props {
  readonly title: (name: string) => string
  readonly about: string
  readonly actions?: ReactNode
  readonly children: (region: string) => ReactNode
}

export function PledgesFrame({ title, about, actions, children }: Props) {
  const { pick } = useWords()
  const choice = useRegionChoice('accountability.progress')
  const name = useRegionName(choice?.region ?? '')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return (
    <>
      <PageHeader
        title={title(name)}
        about={
          <>
            {about} <span className="unbroken">{pick('内部资料，不对外公开。', 'Internal, not for the public.')}</span>
          </>
        }
        actions={
          <>
            <CountyChoice choice={choice} withCity />
            {actions}
          </>
        }
      />
      <PledgesNav county={choice.city === null ? null : choice.county} />
      {children(choice.region)}
    </>
  )
}

/** `county`: the one that somebody of the city has chosen. */
export function PledgesNav({ county }: { readonly county: string | null }) {
  const { pick } = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const pages = [
    [paths.pledges, pick('责任书', 'Pledges')],
    [paths.creationOrder, pick('路线图：县区×年份', 'Counties by year')],
  ] as const
  return (
    <PageNav
      name={pick('责任书各页', 'Pages of pledges')}
      pages={pages}
      isUnder={(to) => (to === paths.creationOrder) === (path === paths.creationOrder)}
      search={withCounty(county)}
    />
  )
}
