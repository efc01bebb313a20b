/** Where a person's pages begin: the city or county of their widest scope. */
import { placesOf, useMe, type Me } from './me.ts'

const widestFirst = (a: string, b: string): number =>
  a.length - b.length || Number(b.endsWith('00')) - Number(a.endsWith('00'))

/** The widest region in which the permission is held: city before county before town; null for people of one school. */
export function widestRegion(me: Me | undefined, permission: string): string | null {
  const codes = placesOf(me, permission).flatMap(({ kind, code }) => (kind === 'school' ? [] : [code]))
  return codes.sort(widestFirst)[0] ?? null
}

/** City code for people of the city, county code for a county or a town in it, null for people of one school. */
export const homeRegion = (me: Me | undefined, permission: string): string | null =>
  widestRegion(me, permission)?.slice(0, 6) ?? null

/** The county of people who look after a whole one. */
export function homeCounty(me: Me | undefined, permission: string): string | null {
  const widest = widestRegion(me, permission)
  return widest !== null && widest.length === 6 && !widest.endsWith('00') ? widest : null
}

export const useHomeRegion = (permission: string): string | null => homeRegion(useMe().data, permission)

/** The school of a person who works for one, null for everybody else. */
export function homeSchool(me: Me | undefined): string | null {
  const assigned = me?.assignments ?? []
  const [first] = assigned
  return first && assigned.every(({ scope }) => scope.kind === 'school') ? first.scope.code : null
}

/** Where a person's day begins when that is not the overview: a school's card, or the tasks of a township. */
export function homePage(me: Me): { readonly school: string } | 'inbox' | null {
  const school = homeSchool(me)
  if (school !== null) return { school }
  const scopes = placesOf(me, 'assessment.read')
  return scopes.length > 0 && scopes.every(({ code }) => code.length === 9) ? 'inbox' : null
}
