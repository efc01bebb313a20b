/** Cases counted by county and by theme: open, overdue, closed, coming back. A theme is the indicator that a case is about. */
import type { Words } from '#kernel/words.ts'
import type { CaseRow } from '../cases/case-shapes.ts'
import { endedStates } from '../cases/case-words.ts'

export interface CaseCounts {
  readonly open: number
  readonly overdue: number
  readonly closed: number
  readonly recurring: number
}

export const isOpen = ({ state }: Pick<CaseRow, 'state'>): boolean => !endedStates.includes(state)

export const countCases = (cases: readonly CaseRow[]): CaseCounts => ({
  open: cases.filter(isOpen).length,
  overdue: cases.filter(({ isOverdue }) => isOverdue).length,
  closed: cases.filter(({ state }) => state === 'closed').length,
  recurring: cases.filter(({ recurrenceOf }) => recurrenceOf !== null).length,
})

/** Closed of all that asks for an end; what was found untrue is left out. Null where there is nothing. */
export function closedShare({ open, closed }: CaseCounts): number | null {
  return open + closed === 0 ? null : closed / (open + closed)
}

const noTheme: Words = { zh: '未对应指标（安全、管理等）', en: 'no indicator (safety, management and others)' }

/** Most open ones first. */
export const themesOf = (cases: readonly CaseRow[], names: ReadonlyMap<string, Words>) =>
  [...Map.groupBy(cases, ({ indicator }) => indicator)]
    .map(([indicator, own]) => ({
      indicator,
      words: indicator === null ? noTheme : (names.get(indicator) ?? { zh: indicator, en: indicator }),
      ...countCases(own),
    }))
    .toSorted(
      (a, b) => b.open - a.open || b.closed - a.closed || ((a.indicator ?? '~') < (b.indicator ?? '~') ? -1 : 1),
    )

export const countyLines = (
  cases: readonly CaseRow[],
  counties: readonly { readonly code: string; readonly name: string }[],
  names: ReadonlyMap<string, Words>,
) =>
  counties.map(({ code, name }) => {
    const own = cases.filter(({ county }) => county === code)
    const counts = countCases(own)
    return { county: code, name, ...counts, closedShare: closedShare(counts), themes: themesOf(own, names) }
  })
