/** A figure of the years ahead with its interval, and how such figures are taken out of a forecast: by grade, by stage. */
import { compulsoryStages, type CompulsoryStage } from '#kernel/stage.ts'
import { cellOf } from '../forecast/forecast.ts'
import { halfWidth, type Widths } from '../forecast/intervals.ts'
import type { LevelName } from '../forecast/settings.ts'

/** The middle and the 80 % interval about it, in whole units. Of a year that is known all three are the same. */
export interface Range {
  readonly low: number
  readonly middle: number
  readonly high: number
}

export const exactly = (figure: number): Range => ({ low: figure, middle: figure, high: figure })

export const rangeOf = (figureAt: (side: keyof Range) => number): Range => ({
  low: figureAt('low'),
  middle: figureAt('middle'),
  high: figureAt('high'),
})

export const mapRange = (range: Range, change: (figure: number) => number): Range => ({
  low: change(range.low),
  middle: change(range.middle),
  high: change(range.high),
})

/** Lows with lows and highs with highs: as if all went wrong together, so wider than the interval of the sum. */
export const sumRanges = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (sum, { low, middle, high }) => ({ low: sum.low + low, middle: sum.middle + middle, high: sum.high + high }),
    exactly(0),
  )

/** By how much the figure goes beyond what is there, and by how much it stays below: the most is to spare where it is lowest. */
export const beyond = (range: Range, there: number): Range => mapRange(range, (figure) => Math.max(0, figure - there))
export const below = ({ low, middle, high }: Range, there: number): Range =>
  mapRange({ low: high, middle, high: low }, (figure) => Math.max(0, there - figure))

/** A forecast as it is worked out or as it is kept: columns as in `LevelForecast`. */
export interface ForecastColumns {
  readonly horizon: number
  readonly widths: Widths
  readonly levels: Readonly<
    Record<
      LevelName,
      { readonly pupils: ArrayLike<number>; readonly low: ArrayLike<number>; readonly high: ArrayLike<number> }
    >
  >
}

/** First and last grade of each stage (六三制). */
export const gradesOf: Readonly<Record<CompulsoryStage, { readonly from: number; readonly to: number }>> = {
  primary: { from: 1, to: 6 },
  junior: { from: 7, to: 9 },
}

export const compulsoryGrades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

export const stageOfGrade = (grade: number): CompulsoryStage => (grade <= gradesOf.primary.to ? 'primary' : 'junior')

/**
 * Pupils (人) of grades 1–9 of a unit so many years after the forecast's origin; index 0 is grade 1. A grade in which nobody is
 * expected is one that the school does not have, so it has no interval either: no primary school needs junior classes.
 */
export function pupilsByGrade(
  forecast: ForecastColumns,
  name: LevelName,
  unit: number,
  step: number,
): readonly Range[] {
  const { pupils, low, high } = forecast.levels[name]
  return compulsoryGrades.map((grade) => {
    const at = cellOf(unit, grade, step, forecast.horizon)
    return pupils[at] === 0 ? exactly(0) : { low: low[at]!, middle: pupils[at]!, high: high[at]! }
  })
}

/**
 * Pupils (人) of one or both stages of a unit. The interval is as wide as those of all grades together were measured to be
 * at that size and horizon: grades are not wrong independently, nor all at once.
 */
export function pupilsOfStages(
  forecast: ForecastColumns,
  name: LevelName,
  unit: number,
  step: number,
  stages: readonly CompulsoryStage[] = compulsoryStages,
): Range {
  const { pupils } = forecast.levels[name]
  let middle = 0
  for (const grade of compulsoryGrades) {
    if (stages.includes(stageOfGrade(grade))) middle += pupils[cellOf(unit, grade, step, forecast.horizon)]!
  }
  // A school without such grades has nobody in them.
  if (middle === 0) return exactly(0)
  const half = halfWidth(forecast.widths, name, 'all', step, middle)
  return { low: Math.max(0, middle - half), middle, high: middle + half }
}
