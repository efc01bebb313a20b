/** Gaps added up by item: how many lack it, of how many it is not known, how much is missing and what that costs. */
import { gapItems } from '../conditions-words.ts'
import type { ConditionGap, GapTotal } from './contract.ts'

export const gapTotals = (gaps: readonly ConditionGap[]): GapTotal[] =>
  gapItems.flatMap((item): GapTotal[] => {
    const own = gaps.filter((gap) => gap.item === item)
    if (own.length === 0) return []
    const add = (of: (gap: ConditionGap) => number | null) => own.reduce((sum, gap) => sum + (of(gap) ?? 0), 0)
    return [
      {
        item,
        unit: own[0]!.unit,
        short: own.filter(({ missing }) => missing !== null && missing > 0).length,
        unknown: own.filter(({ missing }) => missing === null).length,
        missing: add(({ missing }) => missing),
        cost: add(({ cost }) => cost),
      },
    ]
  })
