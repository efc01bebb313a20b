/**
 * 招空后撤并: nothing is put into a school and nobody is taken in, until it is empty and can be proposed for adjustment while
 * children still live near it. The limits are ours: they flag a school for a person to look at, and stop nothing.
 */
import type { Words } from '#kernel/words.ts'

export interface StarvingFacts {
  /** By school year, oldest first; null where the year has no figure. */
  readonly entry: readonly { readonly year: number; readonly pupils: number | null }[]
  readonly staff: readonly { readonly year: number; readonly teachers: number | null }[]
  /** Children of grades 1 to 3 in villages to which it is the nearest school; null where that is not known. */
  readonly near: number | null
}

export interface Starving extends StarvingFacts {
  readonly isStarving: boolean
  /** Last years in a row in which nobody entered. */
  readonly yearsWithoutEntry: number
  readonly words: readonly Words[]
}

/** Ours: two years without entry, staff at most half of what it was, at least five children near. */
export const starvingLimits = { years: 2, staffShare: 0.5, near: 5 } as const

function emptyYears(entry: StarvingFacts['entry']): number {
  let years = 0
  for (const { pupils } of entry.toReversed()) {
    if (pupils !== 0) break
    years += 1
  }
  return years
}

/** Share of the teachers of the first known year who are left in the last; null where two years are not known. */
function staffLeft(staff: StarvingFacts['staff']): number | null {
  const known = staff.flatMap(({ teachers }) => (teachers === null ? [] : [teachers]))
  const [first] = known
  return known.length < 2 || first === undefined || first === 0 ? null : known.at(-1)! / first
}

/** Entry fell to nothing from something: a school that never had a first grade is no case. */
export function judgeStarving(facts: StarvingFacts): Starving {
  const { entry, staff, near } = facts
  const yearsWithoutEntry = emptyYears(entry)
  const hadEntry = entry.some(({ pupils }) => (pupils ?? 0) > 0)
  const left = staffLeft(staff)
  const isEmptied = hadEntry && yearsWithoutEntry >= starvingLimits.years
  const isDrained = left !== null && left <= starvingLimits.staffShare
  const words: Words[] = []
  if (isEmptied) {
    words.push({
      zh: `一年级连续 ${yearsWithoutEntry} 年没有招生`,
      en: `nobody has entered for ${yearsWithoutEntry} years`,
    })
  }
  if (isDrained) {
    words.push({
      zh: `专任教师减至 ${Math.round(left * 100)}%`,
      en: `${Math.round(left * 100)} % of its teachers are left`,
    })
  }
  if (near !== null && near >= starvingLimits.near) {
    words.push({
      zh: `就近的村仍有一至三年级学生 ${near} 人`,
      en: `${near} children of grades 1 to 3 still live near it`,
    })
  }
  const childrenNear = near !== null && near >= starvingLimits.near
  return { ...facts, yearsWithoutEntry, isStarving: childrenNear && (isEmptied || isDrained), words }
}
