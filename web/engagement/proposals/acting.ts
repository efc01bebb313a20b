/** In whose name somebody acts on a proposal: its own region's, or that of a county whose bureau has a part in a proposal of the city. */
import { homeRegion } from '#web/app/home-region.ts'
import { mayIn, useMe, type Me } from '#web/app/me.ts'

/** The county whose bureau acts; undefined where it is the region itself that has the proposal. */
export function officeFor(me: Me | undefined, registeredIn: string): string | undefined {
  const home = homeRegion(me, 'engagement.proposals.read')
  return home === null || home === registeredIn || home.endsWith('00') ? undefined : home
}

export interface Acting {
  readonly county: string
  readonly office: string | undefined
  /** For operations that a county's bureau may take on a proposal of its city. */
  readonly asOffice: { readonly county: string; readonly office?: string }
  /** The permission in the region that has the proposal. */
  readonly may: (permission: string) => boolean
  /** The permission in the region of whoever handles it. */
  readonly mayHandle: (permission: string) => boolean
}

/** Undefined until it is known who looks at the page. */
export function useActing(county: string): Acting | undefined {
  const me = useMe().data
  if (me === undefined) return undefined
  const office = officeFor(me, county)
  return {
    county,
    office,
    asOffice: office === undefined ? { county } : { county, office },
    may: (permission) => mayIn(me, permission, county),
    mayHandle: (permission) => mayIn(me, permission, office ?? county),
  }
}
