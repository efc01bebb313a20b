/**
 * What it takes to end classes over their limit at one school and stage: how many more classes, for how many of them a room is
 * missing, and the m² of these rooms. Null where the figures do not say.
 *
 * Classes of 小学 at most 45, 初中 at most 50: 教督〔2017〕6号 art. 7 (5). Area of a classroom: GB 50099-2011 table 7.1.1.
 */
import type { SchoolRow } from '#modules/census/contract.ts'

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

export interface ClassRule {
  /** Most pupils of a class. */
  readonly limit: number
  /** m² for each seat. */
  readonly areaPerSeat: number
}

export interface ClassesNeeded {
  readonly classes: number
  readonly rooms: number
  /** m² of teaching rooms to be built. */
  readonly area: number
  /** Largest class after pupils have been shared out evenly in each grade. */
  readonly largest: number
}

const none = (largest: number): ClassesNeeded => ({ classes: 0, rooms: 0, area: 0, largest })

export function classesNeeded(row: SchoolRow, { limit, areaPerSeat }: ClassRule): ClassesNeeded | null {
  const { largestClass, pupils, classes, classrooms } = row
  if (largestClass === null || pupils === null) return null
  if (largestClass <= limit) return none(largestClass)
  const own = grades.flatMap((grade) => {
    const count = row[`pupilsGrade${grade}`]
    const now = row[`classesGrade${grade}`]
    return count === null || now === null || count === 0 ? [] : [{ count, now }]
  })
  const isByGrade = own.reduce((sum, { count }) => sum + count, 0) === pupils
  const parts = isByGrade ? own : classes === null ? null : [{ count: pupils, now: classes }]
  if (parts === null) return null
  let more = 0
  let largest = 0
  for (const { count, now } of parts) {
    const wanted = Math.max(now, Math.ceil(count / limit))
    more += wanted - now
    largest = Math.max(largest, Math.ceil(count / wanted))
  }
  const all = classes ?? own.reduce((sum, { now }) => sum + now, 0)
  const rooms = classrooms === null ? more : Math.max(0, all + more - classrooms)
  return { classes: more, rooms, area: rooms * limit * areaPerSeat, largest }
}
