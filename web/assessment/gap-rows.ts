/** The gap list as rows: which schools stand in it, each with its verdict. */
import type { CountyReport, GapReport, SchoolReport } from '#modules/assessment/contract.ts'

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
