/** The frame of pages about how far a county has come: stages, tasks, evidence; the county that was chosen goes along from one to the next. */
import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { CountyFirst } from '#web/app/county-first.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useRegionName } from '#web/app/place-name.tsx'
import { PageNav, withCounty } from '#web/app/page-nav.tsx'
import { paths } from '#web/app/paths.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import './progress.css'

export interface ProgressPlace {
  readonly region: string
  readonly county: string | null
}

interface Props {
  readonly title: (name: string) => string
  readonly about: string
  /** False where the page is about one county only. */
  readonly withCity: boolean
  readonly actions?: (place: ProgressPlace) => ReactNode
  readonly children: (place: ProgressPlace) => ReactNode
}

export function ProgressFrame({ title, about, withCity, actions, children }: Props) {
  const { pick } = useWords()
  const choice = useRegionChoice('accountability.progress')
  const name = useRegionName(choice?.region ?? '')
  const path = useRouterState({ select: ({ location }) => location.pathname })
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  const { region, county, city } = choice
  const place = { region, county }
  const isOpen = withCity || county !== null
  const pages = [
    [paths.stages, pick('创建阶段', 'Stages')],
    [paths.creationTasks, pick('任务分解表', 'Tasks')],
    [paths.evidence, pick('佐证材料', 'Evidence')],
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
            {isOpen && <CountyChoice choice={choice} withCity={withCity} />}
            {isOpen && actions?.(place)}
          </>
        }
      />
      <style>{'@page{size:A4 landscape}'}</style>
      <PageNav
        name={pick('创建进度各页', 'Pages of progress')}
        pages={pages}
        isUnder={(to) => path === to}
        search={withCounty(city === null ? null : county)}
      />
      {isOpen ? children(place) : <CountyFirst choice={choice} />}
    </>
  )
}
