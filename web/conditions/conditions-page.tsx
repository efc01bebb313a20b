/** The frame of every page of this room: whose schools, what can be chosen, and that all of it is internal until published. */
import type { ReactNode } from 'react'
import { internalLine } from '#modules/conditions/contract.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { CountyFirst } from '#web/app/county-first.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ConditionsNav } from './conditions-nav.tsx'

export interface Place {
  /** The city or county that is looked at. */
  readonly region: string
  /** Null where it is the whole city. */
  readonly county: string | null
  readonly name: string
  readonly choose: (county: string | undefined) => void
}

interface Props {
  readonly title: (name: string) => string
  readonly about: string
  /** Whether there is something to say of a whole city. */
  readonly withCity: boolean
  readonly actions?: (place: Place) => ReactNode
  readonly children: (place: Place) => ReactNode
}

export function ConditionsPage({ title, about, withCity, actions, children }: Props) {
  const { say } = useWords()
  const choice = useRegionChoice('conditions.read')
  const name = useRegionName(choice?.region ?? '')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  const { region, county, choose } = choice
  const place = { region, county, name, choose }
  const isChosen = county !== null || withCity
  return (
    <>
      <PageHeader
        title={title(name)}
        about={
          <>
            {about} <span className="unbroken">{say(internalLine)}</span>
          </>
        }
        actions={
          <>
            <CountyChoice choice={choice} withCity={withCity} />
            {isChosen && actions?.(place)}
          </>
        }
      />
      {/* Ledgers of many columns are printed across the sheet. */}
      <style>{'@page{size:A4 landscape}'}</style>
      <ConditionsNav county={choice.city === null ? null : county} />
      {isChosen ? children(place) : <CountyFirst choice={choice} />}
    </>
  )
}
