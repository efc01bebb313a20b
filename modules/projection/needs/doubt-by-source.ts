/**
 * Where the width of a forecast's interval comes from, as far as its own measured intervals tell: an estimate, in squares of
 * pupils, as squares of independent errors add up.
 *
 * How it is worked out, grade by grade: what chance alone makes of so few pupils (1.28 √n) is taken off first. Of the rest, as
 * much as the whole county is uncertain in proportion is what all places share: of entries where the children were not at
 * school at the origin, else of moving up. What is left is where children go: between townships, schools and in or out.
 */
import { cellOf } from '../forecast/forecast.ts'
import type { LevelName } from '../forecast/settings.ts'
import { compulsoryGrades, type ForecastColumns } from './range.ts'

export const doubtSources = ['nextEntry', 'laterEntry', 'progression', 'entryMoves', 'otherMoves', 'chance'] as const
/**
 * Those who enter grade 1 next September · those of the Septembers after · moving up from grade to grade, with coming and going
 * as everywhere in the county · to which place those entering go · to which place the others change · chance in small numbers.
 */
export type DoubtSource = (typeof doubtSources)[number]

/** Squares of half widths (人²), added over grades: only their proportions mean something. */
export type DoubtBySource = Readonly<Record<DoubtSource, number>>

/** Half the width of an 80 % interval of a normal error, in standard deviations. */
const halfInDeviations = 1.28

export function doubtBySource(
  forecast: Omit<ForecastColumns, 'widths'>,
  name: LevelName,
  unit: number,
  step: number,
): DoubtBySource {
  const doubt: Record<DoubtSource, number> = {
    nextEntry: 0,
    laterEntry: 0,
    progression: 0,
    entryMoves: 0,
    otherMoves: 0,
    chance: 0,
  }
  const of = (level: LevelName, at: number) => {
    const { pupils, high } = forecast.levels[level]
    // The lower end may have been cut off at nothing; the upper end never is.
    return { pupils: pupils[at]!, half: high[at]! - pupils[at]! }
  }
  for (const grade of compulsoryGrades) {
    const { pupils, half } = of(name, cellOf(unit, grade, step, forecast.horizon))
    if (pupils === 0) continue
    const whole = of('whole', cellOf(0, grade, step, forecast.horizon))
    const all = half ** 2
    const chance = Math.min(all, halfInDeviations ** 2 * pupils)
    const everywhere = Math.min(all - chance, ((whole.half / whole.pupils) * pupils) ** 2)
    const moves = all - chance - everywhere
    // Grade 1 of next September is one step after the origin: those children were then not at school yet.
    const entered = step - grade
    const isEntry = entered >= 0
    doubt.chance += chance
    doubt[isEntry ? 'entryMoves' : 'otherMoves'] += moves
    doubt[!isEntry ? 'progression' : entered === 0 ? 'nextEntry' : 'laterEntry'] += everywhere
  }
  return doubt
}
