/** Draws figures that stand where judgements tip: at a threshold, at 85 % of it, one unit to either side, far away. */
import type { SchoolRow } from '#modules/census/contract.ts'
import type { Random } from './random.ts'
import { indicators } from './rule.ts'
import type { Code, Phase } from './rule.ts'

/** Amounts are whole ten-thousandths, which keeps every decimal of up to four places exact. */
export const unit = 10_000

export type Kind = 'exact' | 'above' | 'floor' | 'near' | 'flip' | 'low' | 'zero' | 'huge' | 'tiny'
export const anyKind: readonly Kind[] = [
  ...(['exact', 'exact', 'exact', 'above', 'above', 'above', 'above', 'floor', 'floor', 'near', 'near'] as const),
  ...(['flip', 'flip', 'low', 'zero', 'huge', 'tiny'] as const),
]
export const goodKinds: readonly Kind[] = ['exact', 'exact', 'above', 'above', 'above']

/** The threshold for so many pupils, in ten-thousandths of what the cell is written in (equipment in 万元). */
export function neededFor(code: Code, phase: Phase, pupils: number): number {
  const { [phase]: thousandths, per } = indicators[code]
  return (Number(thousandths) * 10 * pupils) / Number(per) / (code === 'R6' ? unit : 1)
}

const factor: Readonly<Record<Kind, (random: Random) => number>> = {
  exact: () => 1,
  above: (random) => 1 + random.unit() * 0.7,
  floor: () => 0.85,
  near: (random) => 0.85 + random.unit() * 0.15,
  flip: (random) => random.oneOf([1, 0.85]) - random.unit() * 0.003,
  low: (random) => random.unit() * 0.85,
  zero: () => 0,
  huge: (random) => 10 ** random.between(1, 6),
  tiny: (random) => 10 ** -random.between(2, 6),
}

/** `grain` is the smallest step of the cell in ten-thousandths; `good` never rounds below the threshold. */
export function draw(random: Random, needed: number, kind: Kind, grain: number): number {
  const wanted = needed * factor[kind](random)
  const good = kind === 'exact' || kind === 'above'
  const steps = good || random.chance(0.5) ? Math.ceil(wanted / grain - 1e-9) : Math.floor(wanted / grain + 1e-9)
  const off = !good || random.chance(0.85) ? 0 : random.oneOf([-1, 1, 1])
  const near = kind === 'floor' && random.chance(0.5) ? random.oneOf([-1, 1]) : off
  return Math.max(0, steps + near) * grain
}

export const grainOf = (random: Random, code: Code): number =>
  indicators[code].countable ? unit : random.oneOf([1, 10, 100, 1000, unit, unit])

/** So many teachers spread over several columns; a last column without any may stay empty. */
function spreadOver(random: Random, total: number, columns: readonly (keyof SchoolRow)[]): Partial<SchoolRow> {
  const cells: Partial<Record<keyof SchoolRow, number | null>> = {}
  let left = total
  for (const column of columns.slice(1)) {
    const taken = random.chance(0.3) ? 0 : random.between(0, left)
    cells[column] = taken
    left -= taken
  }
  const [first = 'pupils', last = 'pupils'] = [columns[0], columns.at(-1)]
  cells[first] = left
  if (cells[last] === 0 && random.chance(0.6)) cells[last] = null
  return cells as unknown as Partial<SchoolRow>
}

/** The staff columns of one row that give these numerators R1, R2 and R3. */
export function staffCells(random: Random, stage: SchoolRow['stage'], r1: number, r2: number, r3: number) {
  const higher = ['teachersBachelor', 'teachersMaster', 'teachersDoctor'] as const
  const college = stage === 'primary' ? {} : { teachersCollege: random.between(0, 30) }
  return {
    ...college,
    ...spreadOver(random, r1, stage === 'primary' ? ['teachersCollege', ...higher] : higher),
    backboneTeachers: r2,
    ...spreadOver(random, r3, ['peTeachers', 'musicTeachers', 'fineArtTeachers', 'artsTeachers']),
  }
}

/** The physical columns that give these numerators R4–R7, all in ten-thousandths. */
export function assetCells(random: Random, r4: number, r5: number, r6: number, r7: number) {
  const indoor = random.chance(0.4) ? 0 : Math.floor(Math.min(r5, 5e10) * random.unit())
  return {
    teachingArea: (r4 + indoor) / unit,
    indoorSportsArea: indoor === 0 && random.chance(0.6) ? null : indoor / unit,
    sportsGroundArea: (r5 - indoor) / unit,
    equipmentValue: r6 / unit,
    multimediaRooms: Math.round(r7 / unit),
  }
}
