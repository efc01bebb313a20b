/** Where a person's pages begin: the city or county of their widest scope. */
import type { Role } from '#modules/access/contract.ts'
import { placesOf, useMe, type Me } from './me.ts'
import { paths } from './paths.ts'

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

/** Whether there is a county or more for the person to look over: not for people of a school or a township. */
export function overlooks(me: Me): boolean {
  return homeSchool(me) === null && placesOf(me, 'assessment.read').some(({ code }) => code.length === 6)
}

/** Where forecasts begin: for a whole county or city with all of it, for a township or a school with its own. */
export function forecastPage(me: Me): string | null {
  const region = widestRegion(me, 'projection.read')
  if (region !== null && region.length === 6) return paths.forecast
  const place = region ?? placesOf(me, 'projection.read')[0]?.code
  return place === undefined ? null : paths.forecastPlace.replace('$place', place)
}

/** The address where a person's day begins: where the work of their role is done. */
export function startPage(me: Me, thisYear: number): string {
  const school = homeSchool(me)
  if (school !== null) return `/school/${school}`
  const has = (role: Role): boolean => me.assignments.some((assigned) => assigned.role === role)
  const county = homeCounty(me, 'assessment.read')
  if (has('supervisor') && county !== null) return paths.supervision
  if (!has('city-planner') && !has('supervisor')) {
    if (has('county-statistician') && county !== null) return `/census/${county}/${thisYear}`
    if (has('county-director')) return paths.inbox
    if (has('other-department') && county !== null) return `/county/${county}`
    if (has('auditor')) return paths.audit
    if (has('administrator')) return paths.people
  }
  return overlooks(me) ? paths.overview : paths.inbox
}
