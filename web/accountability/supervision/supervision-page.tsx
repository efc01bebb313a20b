/** The frame of the pages of supervision: whose schools, what can be chosen, and that all of it is internal. */
import type { ReactNode } from 'react'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { CountyFirst } from '#web/app/county-first.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { SupervisionNav } from './supervision-nav.tsx'

export interface Place {
  /** The city or county that is looked at. */
  readonly region: string
  /** Null where it is the whole city. */
  readonly county: string | null
  readonly name: string
  /** The city of people who may choose among its counties. */
  readonly city: string | null
}

interface Props {
  readonly title: (name: string) => string
  readonly about: string
  /** Whether there is something to say of a whole city. */
  readonly withCity: boolean
  readonly isLandscape?: boolean
  readonly actions?: (place: Place) => ReactNode
  readonly children: (place: Place) => ReactNode
}

export function SupervisionPage({ title, about, withCity, isLandscape = false, actions, children }: Props) {
  const choice = useRegionChoice('accountability.supervision')
  const name = useRegionName(choice?.region ?? '')
  const { pick } = useWords()
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  const { region, county, city } = choice
  const place = { region, county, name, city }
  const isChosen = county !== null || withCity
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
            <CountyChoice choice={choice} withCity={withCity} />
            {isChosen && actions?.(place)}
          </>
        }
      />
      {isLandscape && <style>{'@page{size:A4 landscape}'}</style>}
      <SupervisionNav county={county} isChosen={city !== null} />
      {isChosen ? children(place) : <CountyFirst choice={choice} />}
    </>
  )
}
