/**
 * Which place a school counts as for subsidies and title routes: 教学点, 村小, 乡镇, or the seat. The census tells 镇区 without saying
 * which of them is the seat of the county, so its wards (街道) and 城关镇 are taken by their names; that is ours.
 */
import { settlementCodes } from '#modules/census/contract.ts'
import type { StaffedSchool } from '../staffed-schools.ts'
import type { Place } from './judge-incentives.ts'

export function placeOfSchool({ isPoint, rows }: Pick<StaffedSchool, 'isPoint' | 'rows'>, town: string | null): Place {
  if (isPoint) return 'point'
  const code = rows[0]?.settlement ?? null
  const group = code === null ? undefined : settlementCodes[code]?.group
  if (group === undefined) return null
  if (group === 'city') return 'seat'
  if (group === 'town') return town !== null && /街道(办事处)?$|^城关/.test(town) ? 'seat' : 'town'
  return code === '220' ? 'village' : 'town'
}
