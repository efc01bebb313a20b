/** Young schools that grow a grade a year: a new school fills from its first grade until it has all that such schools have. */
import { gradeCount, type Level } from './levels.ts'

/** A school is young for so many years after it opened. */
const young = 4
/** A grade is where schools usually end when at least this share of them ends there. */
const usualShare = 0.1

export interface Growing {
  readonly unit: number
  /** Highest grade now, and the one at which it will be complete. */
  readonly top: number
  readonly end: number
}

function topIn(level: Level, u: number, t: number): number {
  for (let g = gradeCount - 1; g >= 0; g -= 1)
    if (level.pupils[(u * gradeCount + g) * level.capacity + t]! > 0) return g
  return -1
}

/** Grades at which schools usually end. */
function usualEnds(tops: readonly number[]): boolean[] {
  const there = tops.filter((top) => top >= 0)
  return Array.from(
    { length: gradeCount },
    (_, g) => g === gradeCount - 1 || there.filter((top) => top === g).length >= usualShare * there.length,
  )
}

/**
 * Schools that opened within the last years and gained one grade at the top in the last of them, or opened with a single
 * grade. Others that change their grades do so by decision, which is a known change and not foreseen here.
 */
export function growingSchools(level: Level): Growing[] {
  const last = level.known - 1
  const tops = Array.from({ length: level.units }, (_, u) => topIn(level, u, last))
  const isEnd = usualEnds(tops)
  return tops.flatMap((top, unit): Growing[] => {
    // Grade 0 alone is a kindergarten, whose children go on elsewhere.
    if (top < 1 || isEnd[top]) return []
    let first = 0
    while (first < last && topIn(level, unit, first) < 0) first += 1
    if (first === 0 || last - first > young) return []
    const before = topIn(level, unit, last - 1)
    const isSingle = before < 0 && !(level.pupils[(unit * gradeCount + top - 1) * level.capacity + last]! > 0)
    if (!isSingle && before !== top - 1) return []
    let end = top
    while (!isEnd[end]) end += 1
    return [{ unit, top, end }]
  })
}
