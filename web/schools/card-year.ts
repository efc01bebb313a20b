/** One year of a school's card: which year is shown, and each value's way over the years. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { AnswerOf } from '#web/app/api.ts'
import type { SparkPoint } from '#web/ui/charts/sparkline.tsx'

export type CardYears = AnswerOf<'assessment', 'school'>['years']
export type CardYear = CardYears[number]

/** The year asked for, else the newest; undefined where there is none. */
export function cardYear(years: CardYears, asked: number | undefined): CardYear | undefined {
  const newest = years.toSorted((a, b) => b.basis.year - a.basis.year)
  return asked === undefined ? newest[0] : newest.find(({ basis }) => basis.year === asked)
}

/** A value over the years, oldest first; a year in which the stage was not judged is a gap. */
export const valueHistory = (
  years: CardYears,
  phase: CompulsoryStage,
  code: string,
  title: (year: number, value: number | null) => string,
): SparkPoint[] =>
  years
    .toSorted((a, b) => a.basis.year - b.basis.year)
    .map(({ basis, phases }) => {
      const found = phases.find((each) => each.phase === phase)?.values[code]
      const value = found?.value ?? null
      return {
        tick: String(basis.year),
        value,
        outcome: found?.outcome ?? 'unknown',
        title: title(basis.year, value),
      }
    })
