/** Which region the pages of a room are about: the city or one of its counties for people of the city, else the person's own county. */
import { z } from 'zod'
import { widestRegion } from './home-region.ts'
import { useMe } from './me.ts'
import { usePageState } from './page-state.ts'

const choices = z.object({
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
})

export interface RegionChoice {
  /** City or county that is looked at; null for people who look after neither. */
  readonly region: string | null
  /** The city of people who may choose among its counties. */
  readonly city: string | null
  /** The county that is looked at; null where it is the whole city. */
  readonly county: string | null
  readonly choose: (county: string | undefined) => void
}

/** Undefined until it is known who looks at the page. */
export function useRegionChoice(permission: string): RegionChoice | undefined {
  const me = useMe().data
  const [{ county: asked }, setChoices] = usePageState(choices)
  if (me === undefined) return undefined
  const widest = widestRegion(me, permission)
  const home = widest?.length === 6 ? widest : null
  const city = home?.endsWith('00') ? home : null
  const within = city !== null && asked?.startsWith(city.slice(0, 4)) && !asked.endsWith('00') ? asked : null
  const county = city === null ? home : within
  return { region: county ?? city, city, county, choose: (chosen) => setChoices({ county: chosen }) }
}
