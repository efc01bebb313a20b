/** How far the rows of imports reach: years, places and bases, so that coverage is told without reading the rows. */
import { bases, type InputKind } from './input-kinds.ts'
import type { InputRow } from './current-figures.ts'

/** What the rows of one import cover; kept beside them. */
export interface InputSummary {
  readonly years: readonly number[]
  /** Counties and townships, or for rolls and flows the schools. */
  readonly places: readonly string[]
  readonly bases: readonly string[]
  /** Of births, the places of each year: a township may have some years only. */
  readonly placesByYear: Readonly<Record<string, readonly string[]>>
  /** Years of which every row is that of a month. */
  readonly monthlyYears: readonly number[]
}

const sorted = <Item extends string | number>(items: Iterable<Item>): Item[] =>
  [...new Set(items)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

const placeFieldOf: Readonly<Record<InputKind, string>> = {
  births: 'place',
  population: 'place',
  kindergarten: 'place',
  rolls: 'school',
  housing: 'place',
  changes: 'school',
  flows: 'town',
}

function placesByYear(rows: readonly InputRow[]): Record<string, string[]> {
  const groups = Map.groupBy(rows, ({ values }) => String(values['year']))
  return Object.fromEntries(
    [...groups].map(([year, own]) => [year, sorted(own.map(({ values }) => String(values['place'])))]),
  )
}

const joinedByYear = (summaries: readonly InputSummary[]): Record<string, string[]> => {
  const years = sorted(summaries.flatMap((each) => Object.keys(each.placesByYear)))
  return Object.fromEntries(
    years.map((year) => [year, sorted(summaries.flatMap((each) => each.placesByYear[year] ?? []))]),
  )
}

export function summaryOf(kind: InputKind, rows: readonly InputRow[]): InputSummary {
  const textsOf = (field: string) =>
    rows.flatMap(({ values }) => (typeof values[field] === 'string' ? [values[field]] : []))
  const yearsOf = (some: readonly InputRow[]) => sorted(some.map(({ values }) => Number(values['year'])))
  const wholeYears = new Set(yearsOf(rows.filter(({ values }) => values['month'] === undefined)))
  return {
    years: yearsOf(rows),
    places: sorted(textsOf(placeFieldOf[kind])),
    placesByYear: kind === 'births' ? placesByYear(rows) : {},
    bases: sorted(textsOf('basis')),
    monthlyYears: yearsOf(rows).filter((year) => !wholeYears.has(year)),
  }
}

export const joinSummaries = (summaries: readonly InputSummary[]): InputSummary => ({
  years: sorted(summaries.flatMap(({ years }) => years)),
  places: sorted(summaries.flatMap(({ places }) => places)),
  placesByYear: joinedByYear(summaries),
  bases: bases.filter((basis) => summaries.some((summary) => summary.bases.includes(basis))),
  monthlyYears: sorted(summaries.flatMap(({ monthlyYears }) => monthlyYears)),
})

/** `2019、2022—2024`: sorted years as runs. */
export function spansOf(years: readonly number[]): string {
  const runs: number[][] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run?.at(-1) === year - 1) run.push(year)
    else runs.push([year])
  }
  return runs.map((run) => (run.length === 1 ? String(run[0]) : `${run[0]}—${run.at(-1)}`)).join('、')
}
