/** The children of new homes: they come while the homes fill, and afterwards those who reach school age go on coming. */
import type { Housing } from './assumptions.ts'
import { gradeCount, type Level } from './levels.ts'
import type { Year } from './march.ts'

/** First and last grade of each stage (六三制). */
export const stages = [
  { from: 1, to: 6 },
  { from: 7, to: 9 },
] as const

/** Families move in over so many years. */
const fillYears = 3

export const addPupils = (level: Level, unit: number, grade: number, t: number, pupils: number): void => {
  const at = (unit * gradeCount + grade) * level.capacity + t
  level.pupils[at] = Math.max(0, level.pupils[at]! + pupils)
}

/** Adds what one delivery brings in a year, to the whole, its group, and the school of its zone where that is known. */
export function moveIn(
  { levels: [whole, group, school], offered, t }: Year,
  { group: name, year, homes, primaryPerHundred, juniorPerHundred, primarySchool, juniorSchool }: Housing,
  firstYear: number,
  schoolAt: ReadonlyMap<string, number>,
  groupAt: ReadonlyMap<string, number>,
): void {
  const since = firstYear + t - year
  const groupUnit = groupAt.get(name)
  if (since < 0 || groupUnit === undefined) return
  for (const [i, { from, to }] of stages.entries()) {
    const inGrade = (homes / 100) * ((i === 0 ? primaryPerHundred : juniorPerHundred) / (to - from + 1))
    const named = i === 0 ? primarySchool : juniorSchool
    const unit = named === null ? undefined : schoolAt.get(named)
    for (let g = from; g <= to; g += 1) {
      // While homes fill each grade gains its part; afterwards only the first one, and those who are there move up.
      const share = g === from ? Math.min(since + 1, fillYears) / fillYears : since < fillYears ? 1 / fillYears : 0
      const pupils = inGrade * share
      if (pupils === 0 || (unit !== undefined && !offered[2]![unit * gradeCount + g])) continue
      addPupils(whole!, 0, g, t, pupils)
      addPupils(group!, groupUnit, g, t, pupils)
      if (unit !== undefined) addPupils(school!, unit, g, t, pupils)
    }
  }
}
