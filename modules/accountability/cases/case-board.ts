/** Boards of cases: counts, the lines that filters leave with the most urgent first, and the city by county and theme. */
import { without } from '#kernel/without.ts'
import type { CaseRow } from './case-shapes.ts'
import { caseSources, caseSourceWords, caseStates, endedStates, type CaseSource, type CaseState } from './case-words.ts'
import { areaWords, type Area } from '../commitments/commitment-words.ts'

export interface CaseFilters {
  readonly state?: CaseState | undefined
  readonly source?: CaseSource | undefined
  readonly open?: boolean | undefined
  readonly overdue?: boolean | undefined
  readonly recurring?: boolean | undefined
  readonly office?: string | undefined
  readonly search?: string | undefined
}

const isOpen = ({ state }: CaseRow): boolean => !endedStates.includes(state)

export const filterCases = (rows: readonly CaseRow[], filters: CaseFilters): CaseRow[] => {
  const { state, source, open, overdue, recurring, office, search } = filters
  return rows
    .filter(
      (row) =>
        (state === undefined || row.state === state) &&
        (source === undefined || row.source === source) &&
        (open === undefined || isOpen(row) === open) &&
        (!overdue || row.isOverdue) &&
        (!recurring || row.recurrenceOf !== null) &&
        (office === undefined || row.owner?.office === office) &&
        (search === undefined ||
          row.text.includes(search) ||
          row.label.includes(search) ||
          (row.schoolName ?? '').includes(search) ||
          row.school === search),
    )
    .toSorted(
      (a, b) =>
        Number(isOpen(b)) - Number(isOpen(a)) ||
        b.daysOverdue - a.daysOverdue ||
        (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') ||
        b.openedAt.localeCompare(a.openedAt) ||
        b.number - a.number,
    )
}

export function countCases(rows: readonly CaseRow[], today: string) {
  const count = (holds: (row: CaseRow) => boolean): number => rows.filter(holds).length
  return {
    open: count(isOpen),
    leads: count(({ state }) => state === 'lead' || state === 'to-verify'),
    overdue: count(({ isOverdue }) => isOverdue),
    toReview: count(({ state }) => state === 'to-review'),
    closed: count(({ state }) => state === 'closed'),
    recurring: count(({ recurrenceOf }) => recurrenceOf !== null),
    followUpsDue: count(({ followUpDue }) => followUpDue !== null && followUpDue <= today),
  }
}

export const countBoard = (rows: readonly CaseRow[], today: string) => ({
  counts: countCases(rows, today),
  states: caseStates.map((state) => ({ state, cases: rows.filter((row) => row.state === state).length })),
  sources: caseSources.map((source) => ({ source, cases: rows.filter((row) => row.source === source).length })),
  offices: [...new Set(rows.flatMap(({ owner }) => owner?.office ?? []))].toSorted((a, b) => a.localeCompare(b, 'zh')),
})

/** A case of a commitment goes under its area, one of an indicator under it, any other under its source. */
const themeOf = (row: CaseRow, areaOf: (commitment: string) => Area | null) => {
  const area = row.commitment === null ? null : areaOf(row.commitment)
  return { theme: area ? areaWords[area].zh : (row.indicator ?? caseSourceWords[row.source].zh), area }
}

export function cityCases(
  rows: readonly CaseRow[],
  counties: readonly { readonly code: string; readonly name: string }[],
  areaOf: (commitment: string) => Area | null,
  today: string,
) {
  const themed = (own: readonly CaseRow[]) => {
    const groups = Map.groupBy(own.filter(isOpen), (row) => themeOf(row, areaOf).theme)
    return [...groups]
      .map(([theme, some]) => ({
        theme,
        area: themeOf(some[0]!, areaOf).area,
        open: some.length,
        overdue: some.filter(({ isOverdue }) => isOverdue).length,
      }))
      .toSorted((a, b) => b.open - a.open || a.theme.localeCompare(b.theme, 'zh'))
  }
  const groups = Map.groupBy(rows, ({ county }) => county)
  return {
    counties: counties.map(({ code, name }) => {
      const own = groups.get(code) ?? []
      const themes = themed(own).map((theme) => without(theme, 'area'))
      return { county: code, name, counts: countCases(own, today), themes }
    }),
    themes: themed(rows),
  }
}
