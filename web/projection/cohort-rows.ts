/** Follows each cohort from births through its grades: rows are the years of entry, columns births and grades 1 to 9. */
import type { CohortCell, CohortRow } from '#web/ui/charts/cohort-matrix.tsx'
import type { Span } from './fan-picture.ts'

export interface GradeLine {
  readonly grade: number
  readonly known: readonly (number | null)[]
  readonly pupils: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
}

interface Said {
  readonly year: (year: number) => string
  readonly known: string
  readonly ahead: string
  readonly missing: string
  readonly births: string
}

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const written = (value: number): string => Math.round(value).toLocaleString('en-US')

/** What is said of a grade in a year: known, forecast, unknown; null outside of the years that are looked at. */
export function gradeCell({ knownYears, years }: Span, line: GradeLine | undefined, year: number, said: Said) {
  const [before, after] = [knownYears.indexOf(year), years.indexOf(year)]
  if (before >= 0) {
    const value = line?.known[before] ?? null
    return value === null
      ? ({ kind: 'missing', text: '?', title: `${said.year(year)} ${said.missing}` } satisfies CohortCell)
      : ({ kind: 'known', text: written(value), title: `${said.year(year)} ${said.known}` } satisfies CohortCell)
  }
  const [value, low, high] = [line?.pupils[after], line?.low[after], line?.high[after]]
  if (after < 0 || value === undefined) return null
  const small = low === undefined || high === undefined ? '' : `${written(low)}–${written(high)}`
  return {
    kind: 'ahead',
    text: written(value),
    small,
    title: `${said.year(year)} ${said.ahead} ${small}`,
  } satisfies CohortCell
}

/** Cohorts that are in a grade in some year that is looked at, the eldest first; grades the place does not have are left out. */
export function cohortRows(span: Span, lines: readonly GradeLine[], births: readonly (number | null)[], said: Said) {
  const axis = [...span.knownYears, ...span.years]
  const [first, last] = [axis[0] ?? 0, axis.at(-1) ?? -1]
  const taught = grades.filter((grade) => isTaught(lines.find((line) => line.grade === grade)))
  const rows: CohortRow[] = []
  for (let entry = first - (taught.at(-1) ?? 1) + 1; entry <= last; entry += 1) {
    const born = births[axis.indexOf(entry)] ?? null
    const cells = taught.map((grade) => {
      const cell = gradeCell(
        span,
        lines.find((line) => line.grade === grade),
        entry + grade - 1,
        said,
      )
      // The interval stands in the table of grades; here the course of a cohort matters.
      return cell?.kind === 'ahead' ? { kind: cell.kind, text: cell.text, title: cell.title } : cell
    })
    // Cohorts of which nothing is known, or that were through before the school opened.
    if (cells.every((cell) => cell === null || cell.kind === 'missing' || cell.text === '0') && born === null) continue
    const birth: CohortCell | null =
      born === null ? null : { kind: 'known', text: written(born), title: `${said.year(entry)} ${said.births}` }
    rows.push({ key: String(entry), head: said.year(entry), cells: [birth, ...cells] })
  }
  return { taught, rows }
}

/** A grade that has pupils in some year, known or ahead. */
export const isTaught = (line: GradeLine | undefined): boolean =>
  line !== undefined && [...line.known, ...line.pupils].some((value) => value !== null && value > 0)
