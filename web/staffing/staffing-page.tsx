/** What every page about teachers begins with: whose county it is, its head, and the way to the other pages. */
import type { ReactNode } from 'react'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { CountyFirst } from '#web/app/county-first.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { StaffingNav } from './staffing-nav.tsx'
import './staffing.css'

interface Props {
  readonly permission?: string
  readonly title: (name: string) => string
  readonly about: ReactNode
  /** Buttons of a county's page. */
  readonly actions?: (county: string) => ReactNode
  readonly children: (county: string, name: string) => ReactNode
}

export function StaffingPage(props: Props) {
  const choice = useRegionChoice(props.permission ?? 'staffing.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <RegionPage {...props} choice={choice} region={choice.region} />
}

type RegionProps = Props & { readonly choice: RegionChoice; readonly region: string }

function RegionPage({ title, about, actions, children, choice, region }: RegionProps) {
  const name = useRegionName(region)
  const { county } = choice
  return (
    <>
      <PageHeader
        title={title(name)}
        about={about}
        actions={
          <>
            <CountyChoice choice={choice} withCity={false} />
            {county !== null && actions?.(county)}
          </>
        }
      />
      <StaffingNav county={choice.city === null ? null : county} />
      {county === null ? <CountyFirst choice={choice} /> : <div key={county}>{children(county, name)}</div>}
    </>
  )
}
