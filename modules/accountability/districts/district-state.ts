/** A district as it stands, folded from its events: each holds it whole, the newest counts, and a dissolved one holds nothing. */
import type { DutyKind } from './district-words.ts'

export interface Supervisor {
  /** Counts from 1 within the district. */
  readonly number: number
  readonly name: string
  readonly phone: string | null
  readonly duty: DutyKind
  readonly appointedOn: string | null
}

export interface DistrictDetails {
  readonly name: string
  readonly supervisors: readonly Supervisor[]
  readonly schools: readonly { readonly school: string; readonly supervisor: number | null }[]
  readonly reason: string | null
}

export type DistrictEvent = {
  readonly number: number
  readonly at: string
  readonly personName: string
} & (
  | { readonly kind: 'set'; readonly details: DistrictDetails }
  | { readonly kind: 'dissolved'; readonly details: { readonly reason: string } }
)

export interface District extends DistrictDetails {
  readonly county: string
  readonly id: string
  readonly setAt: string
  readonly setBy: string
}

/** Null where it was dissolved. */
export function foldDistrict(county: string, id: string, events: readonly DistrictEvent[]): District | null {
  const last = events.at(-1)
  if (!last || last.kind === 'dissolved') return null
  return { county, id, ...last.details, setAt: last.at, setBy: last.personName }
}

/** Who supervises a school; both null where nobody does. */
export function supervisorOf(
  districts: readonly District[],
  school: string,
): { readonly district: District | null; readonly supervisor: Supervisor | null } {
  for (const district of districts) {
    const placed = district.schools.find((each) => each.school === school)
    if (!placed) continue
    return { district, supervisor: district.supervisors.find(({ number }) => number === placed.supervisor) ?? null }
  }
  return { district: null, supervisor: null }
}

/** Schools that a supervisor of that name has in these districts. */
export const schoolsOfSupervisor = (districts: readonly District[], name: string): string[] =>
  districts.flatMap(({ supervisors, schools }) => {
    const own = new Set(supervisors.filter((each) => each.name === name).map(({ number }) => number))
    return schools.flatMap(({ school, supervisor }) => (supervisor !== null && own.has(supervisor) ? [school] : []))
  })
