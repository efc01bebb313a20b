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

const figures = /\d+(?:\.\d+)?/g

/** `学生6—415人` of several texts that differ in their figures alone. */
function spanned(texts: readonly string[]): string {
  const found = texts.map((text) => [...text.matchAll(figures)].map(([figure]) => Number(figure)))
  let at = 0
  return texts[0]!.replaceAll(figures, (own) => {
    const values = found.map((each) => each[at]!)
    at += 1
    const [least, most] = [Math.min(...values), Math.max(...values)]
    return least === most ? own : `${least}—${most}`
  })
}

/** Reasons that differ in figures alone are told once, with the span of each figure and how many there are. */
export function commonReasons(reasons: readonly Words[]): { readonly words: Words; readonly count: number }[] {
  const groups = Map.groupBy(reasons, ({ zh }) => zh.replaceAll(figures, '#'))
  return [...groups.values()]
    .map((group) => ({
      words: { zh: spanned(group.map(({ zh }) => zh)), en: spanned(group.map(({ en }) => en)).replaceAll('—', '–') },
      count: group.length,
    }))
    .toSorted((a, b) => b.count - a.count)
}

/** The first year, the year with most, and the last, with the pupils of all sites together. */
export function pupilCourse(
  years: readonly number[],
  sites: readonly { readonly pupils: readonly number[] }[],
): { readonly first: number; readonly most: number; readonly mostIn: number; readonly last: number } {
  const sums = years.map((_, index) => sites.reduce((sum, { pupils }) => sum + (pupils[index] ?? 0), 0))
  const most = Math.max(0, ...sums)
  return { first: sums[0] ?? 0, most, mostIn: years[sums.indexOf(most)] ?? years[0] ?? 0, last: sums.at(-1) ?? 0 }
}

/** Travel time, overfull classes and the intent to concentrate are weights: nobody spends them. */
export const isMoney = (costPart: string): boolean => !['travel', 'overfull', 'policy'].includes(costPart)
