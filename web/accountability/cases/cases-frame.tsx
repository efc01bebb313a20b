/** The frame of pages about cases. People of other departments read the ledger without the pages of supervision around it. */
import type { ReactNode } from 'react'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useMay } from '#web/app/me.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { SupervisionNav } from '../supervision/supervision-nav.tsx'

export interface CasesPlace {
  readonly region: string
  readonly county: string | null
}

interface Props {
  readonly title: (name: string) => string
  readonly about: string
  readonly actions?: (place: CasesPlace) => ReactNode
  readonly children: (place: CasesPlace) => ReactNode
}

export function CasesFrame({ title, about, actions, children }: Props) {
  const { pick } = useWords()
  const choice = useRegionChoice('accountability.cases')
  const name = useRegionName(choice?.region ?? '')
  const may = useMay()
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  const { region, county } = choice
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
            {actions?.({ region, county })}
          </>
        }
      />
      <style>{'@page{size:A4 landscape}'}</style>
      {may('accountability.supervision') && <SupervisionNav county={county} isChosen={choice.city !== null} />}
      {children({ region, county })}
    </>
  )
}
