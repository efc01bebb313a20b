/** Prints lines, problems and refusals the way a person reads them. */
import { placeOf, severityWords, type Problem } from '#kernel/problem.ts'
import { say, type Language } from '#kernel/words.ts'

/** What stands in a cell or a file name may hold commands for a terminal; they are shown as a mark and not obeyed. */
const harmless = (text: string): string => text.replaceAll(/(?![\n\t])\p{Cc}/gu, '�')

export const printLine = (text = ''): void => void process.stdout.write(`${harmless(text)}\n`)
const printToErrors = (text: string): void => void process.stderr.write(`${harmless(text)}\n`)

/** Nobody reads further; the whole stands in the JSON. */
const readable = (text: string): string => (text.length > 1000 ? `${text.slice(0, 1000)}……` : text)

/** One problem on two lines: what and where, then why and what to do. */
function problemLines(problem: Problem, language: Language): string {
  const place = problem.file === undefined ? '' : `${problem.file} ${placeOf(problem, language)}`.trim()
  const head = `[${say(severityWords[problem.severity], language)}] ${place === '' ? '' : `${place} `}${readable(say(problem.what, language))}`
  const join = language === 'zh' ? '；' : '; '
  return `${head}\n    ${readable(`${say(problem.why, language)}${join}${say(problem.todo, language)}`)}`
}

/** So many problems of one kind in one column are printed in full; of the others only the rows are listed. */
const inFull = 3

/** Row numbers as a person writes them: `5–20, 23`. */
function rowRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && row <= last[1] + 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

function moreLine(problems: readonly Problem[], language: Language): string {
  const rows = rowRanges(problems.flatMap(({ row }) => (row === undefined ? [] : [row])))
  return language === 'zh'
    ? `    同一列的同类问题另有${problems.length}处：第 ${rows} 行`
    : `    ${problems.length} more of the same kind in this column: rows ${rows}`
}

const kindOf = ({ code, file, sheet, column, row }: Problem): unknown =>
  row === undefined || column === undefined ? {} : [code, file, sheet, column].join('\u0000')

const count = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length

/** Prints all problems to the error stream, errors first in the order of the table, then how many there are. */
export function printProblems(problems: readonly Problem[], language: Language): void {
  if (problems.length === 0) return
  for (const severity of ['error', 'warning', 'note'] as const) {
    const kinds = Map.groupBy(
      problems.filter((problem) => problem.severity === severity),
      kindOf,
    )
    for (const list of kinds.values()) {
      const full = list.length > inFull + 2 ? list.slice(0, inFull) : list
      for (const problem of full) printToErrors(problemLines(problem, language))
      if (full.length < list.length) printToErrors(moreLine(list.slice(full.length), language))
    }
  }
  const [errors, warnings, notes] = [count(problems, 'error'), count(problems, 'warning'), count(problems, 'note')]
  const isInTable = problems.some(({ severity, sheet }) => severity === 'error' && sheet !== undefined)
  printToErrors(
    language === 'zh'
      ? `共${errors}个错误、${warnings}个警告、${notes}个提示${isInTable ? '。有错误，整张表未采用。' : '。'}`
      : `${errors} errors, ${warnings} warnings, ${notes} notes${isInTable ? '. With errors nothing of the table is used.' : '.'}`,
  )
}

/** A fault of ours: said plainly, with the trace only when asked for. */
export function printError(error: unknown, language: Language): void {
  const message = error instanceof Error ? error.message : String(error)
  printToErrors(
    language === 'zh'
      ? `程序出错：${message}\n这是程序的问题，不是数据的问题。请设置 JUNHENG_DEBUG=1 重试，并把输出发给维护人员。`
      : `The program failed: ${message}\nThis is a fault of the program, not of your data. Run again with JUNHENG_DEBUG=1 and send the output to the maintainers.`,
  )
  if (process.env['JUNHENG_DEBUG'] && error instanceof Error) printToErrors(error.stack ?? '')
}
