/**
 * Which way a move goes (教师〔2014〕4号: 城镇→农村, 优质→薄弱, 中心校→村小、教学点), by definitions that are stated:
 * town is 城区 or 镇区 and country 乡村 by the urban-rural code, a move from 城区 to 镇区 counts as well; a village school is a
 * teaching point or lies in 村庄, and a central school is one of the same township that is neither; strong and weak are by the
 * county's lists or by backbone teachers for a hundred pupils. The first that holds counts.
 */
import type { RotationSchool } from './rotation-problem.ts'
import type { Direction } from './rotation-words.ts'

const rank = { city: 2, town: 1, village: 0 } as const

type Judged = Pick<RotationSchool, 'settlement' | 'isVillage' | 'isStrong' | 'town'>

export function directionOf(from: Judged, to: Judged): Direction {
  const fall = from.settlement && to.settlement ? rank[from.settlement] - rank[to.settlement] : null
  if (fall !== null && fall > 0) return 'urban-to-rural'
  // A move up the ladder of places is told as such, however strong the schools are.
  if (fall !== null && fall < 0) return 'reverse'
  if (from.isStrong === true && to.isStrong === false) return 'strong-to-weak'
  const alike = from.town !== null && from.town === to.town
  if (alike && from.isVillage === false && to.isVillage === true) return 'central-to-village'
  if (from.isStrong === false && to.isStrong === true) return 'reverse'
  if (alike && from.isVillage === true && to.isVillage === false) return 'reverse'
  return fall === null ? 'unknown' : 'level'
}
