/** Whoever asks, and where they may do what: permissions come by role, and each role holds in a scope. */

/** A region (city, county, township by code), everything an authority manages (主管部门), one school, or no bounds. */
export type Scope =
  | { readonly kind: 'everywhere' }
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'authority'; readonly code: string }
  | { readonly kind: 'school'; readonly code: string }

/** Where a school or region lies in both trees. Regions by code; a school also by its authority. */
export interface PlacePath {
  readonly city: string
  readonly county: string | null
  readonly town: string | null
  readonly school: string | null
  /** The authority that manages the school; for a county its own bureau. */
  readonly authority: string | null
}

/** One permission that a caller holds in one scope. */
export interface Grant {
  readonly permission: string
  readonly scope: Scope
}

export interface Caller {
  /** Person's id; null for whoever has not signed in, and for the operator of the command line. */
  readonly id: string | null
  readonly name: string
  readonly roles: readonly string[]
  readonly grants: readonly Grant[]
  /** Codes of the regions and schools where the caller's roles lie, and of the regions above them. */
  readonly home: readonly string[]
}

/** True where the scope holds the place. A school's scope never holds a region, however small. */
export function covers(scope: Scope, place: PlacePath): boolean {
  if (scope.kind === 'everywhere') return true
  if (scope.kind === 'school') return place.school === scope.code
  if (scope.kind === 'authority') return place.authority === scope.code
  return [place.city, place.county, place.town].includes(scope.code)
}

/** City, county and town of a region code: 411500, 411523, 411523901. */
export function pathOfRegion(code: string): PlacePath {
  const city = `${code.slice(0, 4)}00`
  const county = code.length >= 6 && code.slice(0, 6) !== city ? code.slice(0, 6) : null
  const town = code.length >= 9 ? code.slice(0, 9) : null
  return { city, county, town, school: null, authority: town === null ? county : null }
}

/** Scopes in which the caller holds the permission. */
export const scopesFor = ({ grants }: Caller, permission: string): Scope[] =>
  grants.flatMap((grant) => (grant.permission === permission ? [grant.scope] : []))

/** True where the caller holds the permission anywhere at all. */
export const mayAnywhere = (caller: Caller, permission: string): boolean =>
  caller.grants.some((grant) => grant.permission === permission)

/** True where the caller holds the permission at each of the places. */
export const mayAt = (caller: Caller, permission: string, places: readonly PlacePath[]): boolean => {
  const scopes = scopesFor(caller, permission)
  return places.every((place) => scopes.some((scope) => covers(scope, place)))
}
