/** The numbers of the rule as the oracle reads them from the text (assessment.md §2–3, data-forms.md §5.1). */
import type { SchoolRow } from '#modules/census/contract.ts'
import { decimal, plus, scaled, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'

export type Phase = 'primary' | 'junior'
export const phases = ['primary', 'junior'] as const

export const codes = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const
export type Code = (typeof codes)[number]

interface Indicator {
  /** Thresholds in thousandths of the unit they are written in: 4.2 teachers per hundred is 4200. */
  readonly primary: bigint
  readonly junior: bigint
  /** How many pupils the threshold is written for. */
  readonly per: bigint
  /** Teachers and rooms are missing in whole ones; square metres and yuan as amounts. */
  readonly countable: boolean
}

export const indicators: Readonly<Record<Code, Indicator>> = {
  R1: { primary: 4200n, junior: 5300n, per: 100n, countable: true },
  R2: { primary: 1000n, junior: 1000n, per: 100n, countable: true },
  R3: { primary: 900n, junior: 900n, per: 100n, countable: true },
  R4: { primary: 4500n, junior: 5800n, per: 1n, countable: false },
  R5: { primary: 7500n, junior: 10_200n, per: 1n, countable: false },
  R6: { primary: 2_000_000n, junior: 2_500_000n, per: 1n, countable: false },
  R7: { primary: 2300n, junior: 2400n, per: 100n, countable: true },
}

export const limits: Readonly<Record<Phase, Fraction>> = {
  primary: { n: 50n, d: 100n },
  junior: { n: 45n, d: 100n },
}

/** 小学生 : 初中生 : 高中生 = 1 : 1.1 : 1.32, in hundredths; 完全中学 1 : 1.2 is the same proportion. */
export const weights: Readonly<Record<SchoolRow['stage'], bigint>> = { primary: 100n, junior: 110n, senior: 132n }

/** Which phases of a type are judged. A type that is not here is out of scope. */
const judgedPhases: Readonly<Record<string, readonly Phase[]>> = {
  211: ['primary'],
  218: ['primary'],
  219: ['primary'],
  311: ['junior'],
  319: ['junior'],
  312: ['primary', 'junior'],
  341: ['junior'],
  345: ['primary', 'junior'],
}

export const inScope = (row: SchoolRow): boolean => judgedPhases[row.type] !== undefined
export const isJudgedPhase = (row: SchoolRow): boolean =>
  judgedPhases[row.type]?.some((phase) => phase === row.stage) === true

/** A figure that may be unknown; a sum with anything unknown in it is unknown. */
export type Figure = Fraction | null

export const sum = (figures: readonly Figure[]): Figure => {
  let total = zero
  for (const figure of figures) {
    if (figure === null) return null
    total = plus(total, figure)
  }
  return total
}

export const cell = (value: number | null): Figure => (value === null ? null : decimal(value))
const cellOrZero = (value: number | null): Figure => (value === null ? zero : decimal(value))

/** R1, R2 and R3 of one row: the staff of the row's own phase. */
export function staffOf(row: SchoolRow): readonly Figure[] {
  const degrees = [cell(row.teachersBachelor), cell(row.teachersMaster), cellOrZero(row.teachersDoctor)]
  const bodyAndArts = [cell(row.peTeachers), cell(row.musicTeachers), cell(row.fineArtTeachers)]
  return [
    sum(row.stage === 'primary' ? [cell(row.teachersCollege), ...degrees] : degrees),
    cell(row.backboneTeachers),
    sum([...bodyAndArts, cellOrZero(row.artsTeachers)]),
  ]
}

/** R4 to R7 out of the five physical columns, equipment going from 万元 to yuan. */
export function physicalNumerators(assets: readonly Figure[]): readonly Figure[] {
  const [teaching = null, indoor = null, ground = null, equipment = null, rooms = null] = assets
  const negative = indoor === null ? null : scaled(indoor, -1n, 1n)
  return [
    sum([teaching, negative]),
    sum([ground, indoor]),
    equipment === null ? null : scaled(equipment, 10_000n, 1n),
    rooms,
  ]
}
