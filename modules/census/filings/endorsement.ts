/**
 * Whose filing passes a 中心校 before the county, and when a filing is in. A 中心校 looks after the compulsory schools of
 * a 乡 or 镇. Not under one, and in as soon as they have signed, are: schools of the county seat (a 街道 has no 中心校),
 * schools with a senior stage (run by the county bureau itself), schools of another authority than the county's own
 * bureau (羊山新区, 市直), and schools whose township is not known.
 */
import { schoolTypeOf } from '#kernel/school-type.ts'
import type { FilingState } from '../filing-shapes.ts'

export interface RegisteredPlace {
  readonly county: string
  readonly town: string | null
  readonly townName: string | null
  readonly authority: string | null
  readonly type: string
}

/** GB/T 10114: the third part of a township's code is 001–099 for a 街道. */
const isSubdistrict = (town: string, name: string | null): boolean =>
  /^\d{6}0\d\d/.test(town) || /(街道|街道办事处|办事处|开发区|管理区)$/.test(name ?? '')

export function needsEndorsement({ county, town, townName, authority, type }: RegisteredPlace): boolean {
  if (town === null || isSubdistrict(town, townName)) return false
  if (authority !== null && authority !== county) return false
  return !(schoolTypeOf(type)?.stages.includes('senior') ?? false)
}

/** True where the county need wait for this filing no longer. */
export const isIn = (state: FilingState, isEndorsementNeeded: boolean): boolean =>
  state === 'endorsed' || state === 'locked' || (state === 'signed' && !isEndorsementNeeded)
