/** A problem in something a person handed in: where it is, what it is, why it matters, what to do. */
import type { Language, Words } from './words.ts'

/** An error keeps the whole table out; a warning lets it in but wants an explanation (情况说明); a note only tells. */
export type Severity = 'error' | 'warning' | 'note'

export interface Problem {
  readonly severity: Severity
  /** Stable English code of the kind of problem, kebab-case, such as `text-in-number-cell`. */
  readonly code: string
  readonly file?: string
  readonly sheet?: string
  /** Row as the person sees it in the sheet, the first row being 1. */
  readonly row?: number
  /** Heading of the column as it stands in the file. */
  readonly column?: string
  /** Address of the cell, such as `AF12`. */
  readonly cell?: string
  readonly what: Words
  readonly why: Words
  readonly todo: Words
}

export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error')

/** Where a problem is, in words: `学校基表 第12行 “在校生数”(S12)`. Empty when it concerns the whole file. */
export function placeOf(problem: Problem, language: Language): string {
  const parts: string[] = []
  if (problem.sheet !== undefined) parts.push(problem.sheet)
  if (problem.row !== undefined) parts.push(language === 'zh' ? `第${problem.row}行` : `row ${problem.row}`)
  if (problem.column !== undefined) parts.push(language === 'zh' ? `“${problem.column}”` : `"${problem.column}"`)
  const place = parts.join(' ')
  return problem.cell === undefined ? place : `${place}(${problem.cell})`
}
