/** The name of a region or school whose code is known; the code itself until it is found, and where it has no name. */
import { useCallback } from 'react'
import { useAnswer } from './api.ts'

const forever = { staleTime: Number.POSITIVE_INFINITY, retry: false } as const

/** The region above, where the list that holds the code begins; a city stands in the list without one. */
const above = (code: string): string | undefined => {
  if (code.length > 9) return code.slice(0, 9)
  if (code.length > 6) return code.slice(0, 6)
  return code.endsWith('00') ? undefined : `${code.slice(0, 4)}00`
}

export function useRegionName(code: string): string {
  const list = useAnswer('schools', 'regions', { under: above(code) }, forever)
  return list.data?.regions.find((region) => region.code === code)?.name ?? code
}

/** Names of the city that a code lies in and of its counties; a code without a name here is told as it is. */
export function useCountyNames(code: string): (code: string) => string {
  const city = `${code.slice(0, 4)}00`
  const cities = useAnswer('schools', 'regions', {}, forever)
  const counties = useAnswer('schools', 'regions', { under: city }, forever)
  return useCallback(
    (asked: string) =>
      [...(counties.data?.regions ?? []), ...(cities.data?.regions ?? [])].find((region) => region.code === asked)
        ?.name ?? asked,
    [cities.data, counties.data],
  )
}

/** Names of the townships of a county. */
export function useTownNames(county: string): (code: string) => string {
  const towns = useAnswer('schools', 'regions', { under: county }, forever)
  return (asked) => towns.data?.regions.find(({ code }) => code === asked)?.name ?? asked
}

function RegionName({ code }: { readonly code: string }) {
  return <>{useRegionName(code)}</>
}

function SchoolName({ code }: { readonly code: string }) {
  const school = useAnswer('schools', 'school', { school: code }, forever)
  return <>{school.data?.school.name ?? code}</>
}

/** School codes have ten digits; those of regions six, nine or twelve. */
export function PlaceName({ code }: { readonly code: string }) {
  return code.length === 10 ? <SchoolName code={code} /> : <RegionName code={code} />
}
