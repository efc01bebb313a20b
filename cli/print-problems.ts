/** Prints lines, problems and refusals the way a person reads them. */
import { placeOf, severityWords, type Problem } from '#kernel/problem.ts'
import { say, type Language } from '#kernel/words.ts'

export const printLine = (text = ''): void => void process.stdout.write(`${text}\n`)
const printToErrors = (text: string): void => void process.stderr.write(`${text}\n`)

/** One problem on two lines: what and where, then why and what to do. */
function problemLines(problem: Problem, language: Language): string {
  const place = [problem.file, placeOf(problem, language)].filter(Boolean).join(' ')
  const head = `[${say(severityWords[problem.severity], language)}] ${place === '' ? '' : `${place} `}${say(problem.what, language)}`
  const join = language === 'zh' ? '；' : '; '
  return `${head}\n    ${say(problem.why, language)}${join}${say(problem.todo, language)}`
}

const count = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length

/** Prints all problems to the error stream, errors first in the order of the table, then how many there are. */
export function printProblems(problems: readonly Problem[], language: Language): void {
  if (problems.length === 0) return
  for (const severity of ['error', 'warning', 'note'] as const) {
    for (const problem of problems) if (problem.severity === severity) printToErrors(problemLines(problem, language))
  }
  const [errors, warnings, notes] = [count(problems, 'error'), count(problems, 'warning'), count(problems, 'note')]
  printToErrors(
    language === 'zh'
      ? `共${errors}个错误、${warnings}个警告、${notes}个提示${errors > 0 ? '。有错误，整张表未采用。' : '。'}`
      : `${errors} errors, ${warnings} warnings, ${notes} notes${errors > 0 ? '. With errors nothing of the table is used.' : '.'}`,
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
