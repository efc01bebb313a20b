/** Rows of the school × indicator table: judged school-phases with their town, and which of them a filter leaves. */
import type { SchoolReport } from '#modules/assessment/contract.ts'
import type { ReportChoices } from './report-choices.ts'

export interface MatrixRow {
  readonly key: string
  readonly school: SchoolReport
  readonly town: string | null
}

interface Size {
  readonly code: string
  readonly phase: string
  readonly town: string | null
}

export function matrixRows(schools: readonly SchoolReport[], sizes: readonly Size[]): MatrixRow[] {
  const towns = new Map(sizes.map(({ code, town }) => [code, town]))
  return schools.map((school) => ({
    key: `${school.code}/${school.phase}`,
    school,
    town: towns.get(school.code) ?? null,
  }))
}

export const townsOf = (rows: readonly MatrixRow[]): string[] =>
  [...new Set(rows.flatMap(({ town }) => (town === null ? [] : [town])))].sort((a, b) =>
    a.localeCompare(b, 'zh-Hans-CN'),
  )

export type MatrixFilter = Pick<ReportChoices, 'q' | 'phase' | 'outcome' | 'short' | 'town'>

export function filterRows(rows: readonly MatrixRow[], filter: MatrixFilter): readonly MatrixRow[] {
  const { phase, outcome, short, town } = filter
  const search = filter.q.trim().toLowerCase()
  if (search === '' && phase === '' && outcome === '' && short === '' && town === '') return rows
  return rows.filter(
    ({ school, town: own }) =>
      (search === '' || school.name.toLowerCase().includes(search) || school.code.includes(search)) &&
      (phase === '' || school.phase === phase) &&
      (outcome === '' || school.outcome === outcome) &&
      (short === '' || (school.values[short]?.outcome ?? 'met') !== 'met') &&
      (town === '' || own === town),
  )
}
