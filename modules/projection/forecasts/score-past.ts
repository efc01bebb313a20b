/** Earlier forecasts held against the rolls that came: hits and misses, in pupils. */
import { cellOf } from '../forecast/forecast.ts'
import { isKindergarten } from './county-facts.ts'
import { compulsory, type StoredResult } from './stored-result.ts'

/** Pupils of grades 1 to 9 of each school in a year that has come. */
export type Rolls = ReadonlyMap<string, number>

export interface Score {
  readonly year: number
  readonly forecast: number
  readonly low: number
  readonly high: number
  readonly actual: number
  readonly schools: {
    readonly compared: number
    readonly held: number
    readonly wape: number
    readonly pupilsOff: number
  }
  readonly furthest: { readonly code: string; readonly forecast: number; readonly actual: number }[]
}

/** Schools that are named as furthest off. */
const named = 8

/** Null where the year is not among those ahead, or nothing came. Schools that came or went since are not compared singly. */
export function scorePast({ levels, origin, horizon }: StoredResult, year: number, rolls: Rolls): Score | null {
  const step = year - origin
  if (step < 1 || step > horizon || rolls.size === 0) return null
  const wholeAt = cellOf(0, compulsory, step, horizon)
  const actual = [...rolls.values()].reduce((sum, pupils) => sum + pupils, 0)
  const { units, pupils, low, high } = levels.school
  const compared = units.flatMap((code, u) => {
    const came = rolls.get(code)
    const at = cellOf(u, compulsory, step, horizon)
    if (isKindergarten(code) || came === undefined || came === 0 || pupils[at] === 0) return []
    return [{ code, forecast: pupils[at]!, actual: came, isHeld: came >= low[at]! && came <= high[at]! }]
  })
  const off = compared.reduce((sum, each) => sum + Math.abs(each.forecast - each.actual), 0)
  const came = compared.reduce((sum, each) => sum + each.actual, 0)
  return {
    year,
    forecast: levels.whole.pupils[wholeAt]!,
    low: levels.whole.low[wholeAt]!,
    high: levels.whole.high[wholeAt]!,
    actual,
    schools: {
      compared: compared.length,
      held: compared.filter(({ isHeld }) => isHeld).length,
      wape: came > 0 ? off / came : 0,
      pupilsOff: compared.length > 0 ? off / compared.length : 0,
    },
    furthest: compared
      .toSorted(
        (a, b) => Math.abs(b.forecast - b.actual) - Math.abs(a.forecast - a.actual) || (a.code < b.code ? -1 : 1),
      )
      .slice(0, named)
      .map(({ code, forecast, actual: school }) => ({ code, forecast, actual: school })),
  }
}
