/** The figures of a plan's one page: what is done in which year, why, and which costs are money. Pure. */
import type { Words } from '#kernel/words.ts'
import type { ActionName } from '#modules/network/contract.ts'

interface Action {
  readonly year: number
  readonly action: ActionName
  readonly amount: number
}

/** Beds and buses are counted by the piece, everything else by schools. */
export const actionsByYear = (
  actions: readonly Action[],
  years: readonly number[],
): { readonly year: number; readonly counts: ReadonlyMap<ActionName, number> }[] =>
  years.map((year) => {
    const counts = new Map<ActionName, number>()
    for (const each of actions) {
      if (each.year !== year) continue
      const more = each.action === 'beds' || each.action === 'bus' ? each.amount : 1
      counts.set(each.action, (counts.get(each.action) ?? 0) + more)
    }
    return { year, counts }
  })

/** Figures stand apart in each reason: those that differ only in them are told once, with how many there are. */
const shapeOf = (text: string): string => text.replaceAll(/[\d.,]+/g, '#')

export function commonReasons(reasons: readonly Words[]): { readonly words: Words; readonly count: number }[] {
  const groups = Map.groupBy(reasons, ({ zh }) => shapeOf(zh))
  return [...groups.values()]
    .map(([first, ...more]) => ({ words: first!, count: more.length + 1 }))
    .toSorted((a, b) => b.count - a.count)
}

/** Travel time, overfull classes and the intent to concentrate are weights: nobody spends them. */
export const isMoney = (costPart: string): boolean => !['travel', 'overfull', 'policy'].includes(costPart)
