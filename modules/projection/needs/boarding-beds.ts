/**
 * Boarders that are to be expected and the beds there are for them. Last year's share of boarders goes on in the grades that may
 * board; 原则上 grades 1–3 do not (国办发〔2018〕27号), so nobody is newly boarded there and who is there already is only shown.
 */
import type { SchoolRow } from '#modules/census/contract.ts'
import { assetBasisOf } from '#modules/census/contract.ts'
import { isCompulsory, type CompulsoryStage } from '#kernel/stage.ts'
import { below, beyond, exactly, gradesOf, mapRange, sumRanges, type Range } from './range.ts'

export interface StageBoarders {
  readonly stage: CompulsoryStage
  /** Boarders of last year (人), all grades of the stage; null where unknown. */
  readonly lastYear: number | null
  /**
   * The share that goes on, as the two counts it is made of: boarders among pupils of the grades that may board; null where
   * unknown. `ofGrades` is false where rolls by grade are not there, so that all of the stage had to be taken.
   */
  readonly share: { readonly boarders: number; readonly pupils: number; readonly ofGrades: boolean } | null
  /** Boarders expected (人), rounded up; null where the share is unknown. */
  readonly expected: Range | null
  /** So many of last year's boarders at least were of grades 1–3: more than the grades that may board have pupils. */
  readonly tooYoung: number
}

export const bedStates = ['shortage', 'surplus', 'even', 'day-school', 'unknown'] as const
/** By the middle. `day-school`: nobody boards, and nobody is expected to. */
export type BedState = (typeof bedStates)[number]

export interface BoardingBeds {
  readonly stages: readonly StageBoarders[]
  /** Boarders of a senior stage of the same school, taken as they were: it is not forecast. */
  readonly seniorBoarders: number
  /** All boarders expected in the school (人); null where any stage is unknown. */
  readonly expected: Range | null
  /** 学生宿舍床位数 (张); null where not reported. */
  readonly beds: number | null
  /** Beds lacking and beds to spare (张); null where either side is unknown. */
  readonly shortage: Range | null
  readonly surplus: Range | null
  readonly state: BedState
}

/** Pupils of grades `from` to `to` of a row; null where any of them is unknown. */
function pupilsIn(row: SchoolRow, from: number, to: number): number | null {
  let sum = 0
  for (let grade = from; grade <= to; grade += 1) {
    const pupils = row[`pupilsGrade${grade}` as 'pupilsGrade1']
    if (pupils === null) return null
    sum += pupils
  }
  return sum
}

type CompulsoryRow = SchoolRow & { readonly stage: CompulsoryStage }

const isOfStage = (row: SchoolRow): row is CompulsoryRow => isCompulsory(row.stage)

function boardersOf(row: CompulsoryRow, expected: readonly Range[], firstGrade: number): StageBoarders {
  const { stage, boarders: lastYear, pupils } = row
  const { from, to } = gradesOf[stage]
  const lowest = Math.max(from, firstGrade)
  const mayBoard = pupilsIn(row, lowest, to)
  const ofGrades = mayBoard !== null
  const among = mayBoard ?? pupils
  const ahead = sumRanges(expected.slice((ofGrades ? lowest : from) - 1, to))
  if (lastYear === 0) {
    const share = among === null ? null : { boarders: 0, pupils: among, ofGrades }
    return { stage, lastYear, share, expected: exactly(0), tooYoung: 0 }
  }
  if (lastYear === null || among === null) return { stage, lastYear, share: null, expected: null, tooYoung: 0 }
  const boarders = Math.min(lastYear, among)
  const tooYoung = ofGrades ? lastYear - boarders : 0
  // Boarders among no pupils tell no share.
  if (among === 0) return { stage, lastYear, share: null, expected: null, tooYoung }
  // b × n ÷ p in whole numbers, rounded up: a bed is not shared.
  const share = (count: number): number => Math.floor((boarders * count + among - 1) / among)
  return {
    stage,
    lastYear,
    share: { boarders, pupils: among, ofGrades },
    expected: mapRange(ahead, share),
    tooYoung,
  }
}

/** Beds of the school: the one figure of all its rows, or the sum of its stages; null where it is not known. */
function bedsOf(rows: readonly SchoolRow[]): number | null {
  const given = rows.map(({ dormitoryBeds }) => dormitoryBeds)
  if (rows.length > 1 && assetBasisOf(rows) === 'whole-school') {
    const figures = new Set(given.filter((beds) => beds !== null))
    return figures.size === 1 ? [...figures][0]! : null
  }
  return given.includes(null) ? null : given.reduce<number>((sum, beds) => sum + beds!, 0)
}

/**
 * `rows`: all rows of one school in the last known year. `expected`: its pupils of grades 1–9 in the year ahead, index 0 being
 * grade 1. `firstGrade`: the lowest grade that may board, 4; null where no rule says so, then all grades may.
 */
export function boardingBeds(
  rows: readonly SchoolRow[],
  expected: readonly Range[],
  firstGrade: number | null,
): BoardingBeds {
  const stages = rows.filter(isOfStage).map((row) => boardersOf(row, expected, firstGrade ?? 1))
  const senior = rows.filter(({ stage }) => !isCompulsory(stage))
  const seniorBoarders = senior.reduce((sum, { boarders }) => sum + (boarders ?? 0), 0)
  const isKnown = stages.length > 0 && stages.every((each) => each.expected !== null)
  const all =
    isKnown && senior.every(({ boarders }) => boarders !== null)
      ? sumRanges([...stages.map((each) => each.expected!), exactly(seniorBoarders)])
      : null
  const beds = bedsOf(rows)
  const nobodyBoards = rows.every(
    ({ boarding, boarders }) => boarders === 0 || (boarders === null && boarding === false),
  )
  const both = all !== null && beds !== null
  const spare = both ? beds - all.middle : 0
  return {
    stages,
    seniorBoarders,
    expected: all,
    beds,
    shortage: both ? beyond(all, beds) : null,
    surplus: both ? below(all, beds) : null,
    state: stateOf(rows.length > 0 && nobodyBoards, both, spare, beds),
  }
}

function stateOf(nobodyBoards: boolean, both: boolean, spare: number, beds: number | null): BedState {
  // Beds in a school where nobody boards are to spare; without any it is simply a day school.
  if (nobodyBoards && !beds) return 'day-school'
  if (!both) return 'unknown'
  return spare < 0 ? 'shortage' : spare > 0 ? 'surplus' : 'even'
}
