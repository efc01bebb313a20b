/** What is different from a year earlier: which parts turned over, how many more schools and CVs are in order. */
import type { Outcome } from '#kernel/outcome.ts'
import type { Part } from '#modules/standards/contract.ts'
import type { CountySummary } from '#modules/assessment/contract.ts'

export const shownParts = [
  'resources',
  'government',
  'quality',
  'recognition',
  'vetoes',
] as const satisfies readonly Part[]
export type ShownPart = (typeof shownParts)[number]

export interface CountyChange {
  readonly county: string
  readonly countyName: string
  readonly turned: readonly { readonly part: ShownPart | 'whole'; readonly from: Outcome; readonly to: Outcome }[]
  /** More (or, negative, fewer) school-phases that meet the school rule. */
  readonly met: number
  /** More (or, negative, fewer) CVs over their limit. */
  readonly cvUnmet: number
}

export const partOutcome = (summary: CountySummary, part: ShownPart): Outcome =>
  part === 'resources' ? summary.resources : summary.parts[part]

function changeOf(now: CountySummary, before: CountySummary): CountyChange {
  const turns = [
    { part: 'whole' as const, from: before.outcome, to: now.outcome },
    ...shownParts.map((part) => ({ part, from: partOutcome(before, part), to: partOutcome(now, part) })),
  ]
  return {
    county: now.county,
    countyName: now.countyName,
    turned: turns.filter(({ from, to }) => from !== to),
    met: now.schools.met - before.schools.met,
    cvUnmet: now.cvUnmet - before.cvUnmet,
  }
}

/** One entry for each county that has a report in both years, in the order of `now`. */
export function countyChanges(now: readonly CountySummary[], before: readonly CountySummary[]): CountyChange[] {
  const earlier = new Map(before.map((summary) => [summary.county, summary]))
  return now.flatMap((summary) => {
    const last = earlier.get(summary.county)
    return last === undefined ? [] : [changeOf(summary, last)]
  })
}

export interface CountyRow {
  readonly county: string
  readonly countyName: string
  /** Null where the county has no report of the year. */
  readonly summary: CountySummary | null
}

/** Every county, also those that have no report yet, in the order of their codes. */
export function countyRows(
  counties: readonly CountySummary[],
  known: readonly { readonly code: string; readonly name: string }[],
): CountyRow[] {
  const rows = new Map<string, CountyRow>(
    known.map(({ code, name }) => [code, { county: code, countyName: name, summary: null }]),
  )
  for (const summary of counties) {
    rows.set(summary.county, { county: summary.county, countyName: summary.countyName, summary })
  }
  return [...rows.values()].sort((a, b) => a.county.localeCompare(b.county))
}

export interface CityFigures {
  readonly counties: Readonly<Record<Outcome, number>>
  readonly schools: { readonly met: number; readonly all: number; readonly unknown: number }
  readonly cv: { readonly unmet: number; readonly unknown: number }
  readonly drafts: number
}

/** The city's sums over its counties; `withoutReport` of them have none and are counted as unknown. */
export function cityFigures(counties: readonly CountySummary[], withoutReport = 0): CityFigures {
  const count = (outcome: Outcome) => counties.filter((each) => each.outcome === outcome).length
  const sum = (figure: (summary: CountySummary) => number) => counties.reduce((total, each) => total + figure(each), 0)
  return {
    counties: { met: count('met'), unmet: count('unmet'), unknown: count('unknown') + withoutReport },
    schools: {
      met: sum(({ schools }) => schools.met),
      all: sum(({ schools }) => schools.met + schools.unmet + schools.unknown),
      unknown: sum(({ schools }) => schools.unknown),
    },
    cv: { unmet: sum(({ cvUnmet }) => cvUnmet), unknown: sum(({ cvUnknown }) => cvUnknown) },
    drafts: counties.filter(({ isDraft }) => isDraft).length,
  }
}
