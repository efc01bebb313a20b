/** Adds grades up to stages; a year in which a grade is unknown is unknown for its stage. */
import type { GradeLine } from './cohort-rows.ts'

interface Sums {
  readonly known: readonly (number | null)[]
  readonly pupils: readonly number[]
}

function sumOf(lines: readonly GradeLine[], knownYears: number, yearsAhead: number): Sums {
  return {
    known: Array.from({ length: knownYears }, (_, index) =>
      lines.reduce<number | null>((sum, { known }) => {
        const value = known[index] ?? null
        return sum === null || value === null ? null : sum + value
      }, 0),
    ),
    pupils: Array.from({ length: yearsAhead }, (_, index) =>
      lines.reduce((sum, { pupils }) => sum + (pupils[index] ?? 0), 0),
    ),
  }
}

/** Grades 1 to 6 and 7 to 9, as everywhere in this product. */
export const stagesOf = (lines: readonly GradeLine[], knownYears: number, yearsAhead: number) => ({
  primary: sumOf(
    lines.filter(({ grade }) => grade >= 1 && grade <= 6),
    knownYears,
    yearsAhead,
  ),
  junior: sumOf(
    lines.filter(({ grade }) => grade >= 7),
    knownYears,
    yearsAhead,
  ),
})
