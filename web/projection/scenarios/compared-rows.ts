/** Scenarios side by side, year by year: pupils under each, and how many more or fewer than under the first. */
import type { AnswerOf } from '#web/app/api.ts'
import type { Part } from '../forecast-lines.ts'

export type Comparison = AnswerOf<'projection', 'compareScenarios'>
type Compared = Comparison['compared'][number]

export const valuesOf = (compared: Compared, part: Part): readonly number[] =>
  part === 'all' ? compared.pupils : compared[part]

export interface ComparedRow {
  readonly year: number
  readonly pupils: readonly number[]
  /** Less the first; 0 for the first itself. */
  readonly more: readonly number[]
}

export function comparedRows({ years, compared }: Comparison, part: Part): ComparedRow[] {
  return years.map((year, index) => {
    const pupils = compared.map((each) => valuesOf(each, part)[index] ?? 0)
    return { year, pupils, more: pupils.map((count) => count - (pupils[0] ?? 0)) }
  })
}
