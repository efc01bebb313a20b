/**
 * Which place a school counts as for subsidies and title routes: 教学点, 村小, 乡镇, or the seat. The census tells 镇区 without saying
 * which of them is the seat of the county, so its wards (街道) and 城关镇 are taken by their names; that is ours.
 */
import { teachingPoint } from '#kernel/school-type.ts'
import { settlementCodes } from '#modules/census/contract.ts'
import type { Place } from './judge-incentives.ts'

export interface SchoolPlace {
  readonly type: string
  /** 城乡分类代码; null unknown. */
  readonly settlement: string | null
  /** Name of its township. */
  readonly town: string | null
}

export function placeOfSchool({ type, settlement, town }: SchoolPlace): Place {
  if (type === teachingPoint) return 'point'
  const group = settlement === null ? undefined : settlementCodes[settlement]?.group
  if (group === undefined) return null
  if (group === 'city') return 'seat'
  if (group === 'town') return town !== null && /街道(办事处)?$|^城关/.test(town) ? 'seat' : 'town'
  return settlement === '220' ? 'village' : 'town'
}
