/** Gaps of a county school by school: for each the item's missing quantity and money, unknown kept apart from nothing. */
import { gapItems, type ConditionGap, type GapItem } from '#modules/conditions/contract.ts'

export interface SchoolGap {
  readonly code: string
  readonly name: string
  readonly townName: string | null
  /** Stages of one school are added; null where one of them is unknown and none is short. */
  readonly missing: Readonly<Partial<Record<GapItem, number | null>>>
  readonly unknown: number
  readonly cost: number
}

const add = (before: number | null | undefined, more: number | null): number | null =>
  more === null ? (before ?? null) : (before ?? 0) + more

/** In the order in which the schools first come. */
export function schoolGaps(gaps: readonly ConditionGap[]): SchoolGap[] {
  const bySchool = Map.groupBy(gaps, ({ code }) => code)
  return [...bySchool].map(([code, own]) => {
    const missing: Partial<Record<GapItem, number | null>> = {}
    for (const gap of own) missing[gap.item] = add(missing[gap.item], gap.missing)
    return {
      code,
      name: own[0]!.name,
      townName: own[0]!.townName,
      missing,
      unknown: own.filter((gap) => gap.missing === null).length,
      cost: own.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    }
  })
}

/** Items that some school has a gap in, or of which it is not known, in their usual order. */
export const itemsShown = (gaps: readonly ConditionGap[]): GapItem[] =>
  gapItems.filter((item) => gaps.some((gap) => gap.item === item))
