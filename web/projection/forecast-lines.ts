/** What a row of a forecast says: now, in one, three, five and ten years, and how much that is more or less. */
import type { ForecastLine } from '#modules/projection/contract.ts'
import { changeShare } from './people-words.ts'

export const parts = ['all', 'primary', 'junior'] as const
export type Part = (typeof parts)[number]

/** Years ahead that a table shows. */
export const stepsAhead = [1, 3, 5, 10] as const

export interface Told {
  readonly pupils: number
  readonly low: number
  readonly high: number
}

export const seriesOf = (
  line: ForecastLine,
  part: Part,
): { readonly known: readonly (number | null)[]; readonly pupils: readonly number[] } => line[part]

export const nowOf = (line: ForecastLine, part: Part): number | null => line[part].known.at(-1) ?? null

/** So many years ahead; null where the forecast does not reach. */
export function aheadOf(line: ForecastLine, part: Part, ahead: number): Told | null {
  const pupils = line[part].pupils[ahead - 1]
  const low = line[part].low[ahead - 1]
  const high = line[part].high[ahead - 1]
  return pupils === undefined || low === undefined || high === undefined ? null : { pupils, low, high }
}

export const changeIn = (line: ForecastLine, part: Part, ahead: number): number | null =>
  changeShare(nowOf(line, part), aheadOf(line, part, ahead)?.pupils ?? null)

/** Whether the place has pupils of that part in any year, known or ahead. */
export const hasPart = (line: ForecastLine, part: Part): boolean =>
  [...line[part].known, ...line[part].pupils].some((pupils) => pupils !== null && pupils > 0)
