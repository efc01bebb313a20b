/** The frame of pages about commitments: the region, what they are, and the way between the ledger and the board of the city. */
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
import './commitments.css'

export interface CommitmentsPlace {
  readonly region: string
  /** Null where the whole city is looked at. */
  readonly county: string | null
  readonly city: string | null
}

interface Props {
  readonly title: (name: string) => string
  readonly about: string
  readonly actions?: (place: CommitmentsPlace) => ReactNode
  readonly children: (place: CommitmentsPlace) => ReactNode
}

export function CommitmentsFrame({ title, about, actions, children }: Props) {
  const { pick } = useWords()
  const choice = useRegionChoice('accountability.commitments')
  const name = useRegionName(choice?.region ?? '')
  const path = useRouterState({ select: ({ location }) => location.pathname })
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  const { region, county, city } = choice
  const pages = [
    [paths.commitments, pick('承诺台账', 'Ledger')],
    ...(city === null ? [] : [[paths.cityCommitments, pick('全市一览', 'City board')] as const]),
    [paths.escalation, pick('督办升级步骤', 'Escalation')],
  ] as const
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
            {path === paths.commitments && <CountyChoice choice={choice} withCity />}
            {actions?.({ region, county, city })}
          </>
        }
      />
      <style>{'@page{size:A4 landscape}'}</style>
      <PageNav
        name={pick('承诺台账各页', 'Pages of commitments')}
        pages={pages}
        isUnder={(to) => path === to}
        search={withCounty(city === null ? null : county)}
      />
      {children({ region, county, city })}
    </>
  )
}
