/**
 * School places (学位) that exist: ordinary classrooms × the class-size standard (45 and 50, 教督〔2017〕6号 art. 7(5)).
 * Where classrooms are not reported, the classes of the year stand in for them, and the answer says so. Unknown stays unknown.
 */
import type { SeatSource } from './need-words.ts'
import type { SchoolRow } from '#modules/census/contract.ts'
import { assetBasisOf } from '#modules/census/contract.ts'
import { isCompulsory, stages as stagesInOrder, type CompulsoryStage, type Stage } from '#kernel/stage.ts'

/** Most pupils of a class (人), by stage. */
export type ClassSizes = Readonly<Record<CompulsoryStage, number>>

export interface StageSeats {
  readonly stage: CompulsoryStage
  /** 个; null where unknown, which is never 0. */
  readonly seats: number | null
  /** Classrooms or, as a stand-in, classes that the places were counted by. */
  readonly rooms: number | null
  readonly source: SeatSource
}

/** Whole rooms by classes, exactly: what is left over goes to the largest remainders, then to the lower stage. */
function shareRooms(rooms: number, classes: readonly number[]): readonly number[] {
  const all = classes.reduce((sum, each) => sum + each, 0)
  const shares = classes.map((each) => Math.floor((rooms * each) / all))
  const order = classes
    .map((each, index) => ({ index, remainder: (rooms * each) % all }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  let left = rooms - shares.reduce((sum, each) => sum + each, 0)
  for (const { index } of order) {
    if (left === 0) break
    shares[index]! += 1
    left -= 1
  }
  return shares
}

/** One figure on one row, or the same on several; null where rows are empty or contradict one another. */
function onceReported(rows: readonly SchoolRow[]): number | null {
  const given = new Set(rows.flatMap(({ classrooms }) => (classrooms === null ? [] : [classrooms])))
  return given.size === 1 ? [...given][0]! : null
}

/** Classrooms of each stage of a school that reported them once for all; senior classes take their part. */
function sharedRooms(rows: readonly SchoolRow[]): ReadonlyMap<Stage, number> {
  const rooms = onceReported(rows)
  const classes = rows.map((row) => row.classes ?? Number.NaN)
  const all = classes.reduce((sum, each) => sum + each, 0)
  if (rooms === null || !(all > 0)) return new Map()
  const shares = shareRooms(rooms, classes)
  return new Map(rows.map(({ stage }, i) => [stage, shares[i]!]))
}

/**
 * `rows`: all rows of one school in one year, senior stage included (at most one a stage). A teaching point that is no school of
 * its own stands for itself: its rooms are where it is. Classrooms that are in use for something else count all the same, as the
 * census does not tell.
 */
export function seatsOf(rows: readonly SchoolRow[], sizes: ClassSizes): readonly StageSeats[] {
  const ordered = rows.toSorted((a, b) => stagesInOrder.indexOf(a.stage) - stagesInOrder.indexOf(b.stage))
  const isShared = rows.length > 1 && assetBasisOf(rows) === 'whole-school'
  const shared = isShared ? sharedRooms(ordered) : null
  return ordered.flatMap(({ stage, classrooms, classes }): StageSeats[] => {
    if (!isCompulsory(stage)) return []
    const own = shared ? (shared.get(stage) ?? null) : classrooms
    if (own !== null) {
      return [{ stage, seats: own * sizes[stage], rooms: own, source: shared ? 'shared-classrooms' : 'classrooms' }]
    }
    if (classes === null) return [{ stage, seats: null, rooms: null, source: 'unknown' }]
    return [{ stage, seats: classes * sizes[stage], rooms: classes, source: 'classes' }]
  })
}

/** Places of several stages or schools together. */
export interface SeatsTogether {
  /** 个; null where any of them is unknown. */
  readonly seats: number | null
  /** What is known of them, which is a least figure where `seats` is null. */
  readonly knownSeats: number
  /** How many were unknown, and how many were counted by classes as a stand-in. */
  readonly unknown: number
  readonly standIns: number
}

export function seatsTogether(parts: readonly Pick<StageSeats, 'seats' | 'source'>[]): SeatsTogether {
  const unknown = parts.filter(({ seats }) => seats === null).length
  const knownSeats = parts.reduce((sum, { seats }) => sum + (seats ?? 0), 0)
  // Of no school at all nothing is known.
  const isKnown = unknown === 0 && parts.length > 0
  return {
    seats: isKnown ? knownSeats : null,
    knownSeats,
    unknown,
    standIns: parts.filter(({ source }) => source === 'classes').length,
  }
}
