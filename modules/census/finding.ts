/** A problem as the pure checks find it, by row and field; it gets its file, sheet, heading and cell address when placed. */
import type { Problem, Severity } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import type { ColumnSource, TableSource } from './contract.ts'

export interface Finding {
  readonly severity: Severity
  readonly code: string
  readonly row?: number
  /** The field that the problem is about; left out where it is about the row or the whole table. */
  readonly field?: string
  readonly what: Words
  readonly why: Words
  readonly todo: Words
}

/** Where the columns of a table stand, as findings are placed by it. */
export interface TablePlace {
  readonly source: TableSource
  readonly columns: Readonly<Record<string, ColumnSource | undefined>>
}

export function placed(finding: Finding, table: TablePlace): Problem {
  const source = finding.field === undefined ? undefined : table.columns[finding.field]
  const letters = source?.letters[0]
  return {
    severity: finding.severity,
    code: finding.code,
    file: table.source.file,
    sheet: table.source.sheet,
    ...(finding.row === undefined ? {} : { row: finding.row }),
    ...(source && source.headings.length > 0 ? { column: source.headings.join(' + ') } : {}),
    ...(letters !== undefined && finding.row !== undefined ? { cell: `${letters}${finding.row}` } : {}),
    what: finding.what,
    why: finding.why,
    todo: finding.todo,
  }
}

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

const columnOrder = (cell: string | undefined): string => (cell === undefined ? '' : cell.replace(/\d+$/, ''))

/** In the order in which a person goes through the file: sheet, row, column; what concerns a whole table comes first. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const sheets: string[] = []
  for (const problem of problems) {
    const sheet = `${problem.file ?? ''}|${problem.sheet ?? ''}`
    if (!sheets.includes(sheet)) sheets.push(sheet)
  }
  const key = problems.map((problem) => {
    const letters = columnOrder(problem.cell)
    return {
      problem,
      sheet: sheets.indexOf(`${problem.file ?? ''}|${problem.sheet ?? ''}`),
      row: problem.row ?? 0,
      letters,
    }
  })
  key.sort(
    (a, b) =>
      a.sheet - b.sheet ||
      a.row - b.row ||
      a.letters.length - b.letters.length ||
      (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0) ||
      severityOrder[a.problem.severity] - severityOrder[b.problem.severity],
  )
  return key.map((entry) => entry.problem)
}
