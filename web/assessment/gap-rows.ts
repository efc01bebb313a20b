/** The gap list in three columns, as rows: what each school lacks, in whole units, and which indicator may be left over. */
import type { CountyReport, GapReport, SchoolReport } from '#modules/assessment/contract.ts'
import { amount } from '#web/ui/charts/figures.ts'

export interface GapRow {
  readonly key: string
  readonly gap: GapReport
  readonly school: SchoolReport | undefined
}

export function gapRows({ gaps, schools }: CountyReport, which: 'failing' | 'all'): GapRow[] {
  const judged = new Map(schools.map((school) => [`${school.code}/${school.phase}`, school]))
  return gaps
    .map((gap) => ({ key: `${gap.code}/${gap.phase}`, gap, school: judged.get(`${gap.code}/${gap.phase}`) }))
    .filter(({ school }) => which === 'all' || school?.outcome !== 'met')
}

/** `R1 2人 · R4 120.50m²`; empty where nothing is missing, with — for what cannot be worked out. */
export const gapText = (
  missing: Readonly<Record<string, number | null>>,
  indicators: CountyReport['indicators'],
): string =>
  indicators
    .flatMap(({ code, unit }) => {
      const value = missing[code]
      return value === undefined ? [] : [`${code} ${value === null ? '—' : `${amount(value)}${unit}`}`]
    })
    .join(' · ')
