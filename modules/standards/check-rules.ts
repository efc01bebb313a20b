/** What must hold of rows before anything is judged by them: dates in order, values in place, no two at one time. */
import type { Problem } from '#kernel/problem.ts'
import type { Rule } from './contract.ts'

/** A row and where it stands. */
export interface PlacedRule {
  readonly rule: Rule
  readonly file: string
  readonly line: number
}

export const ruleProblem = (code: string, file: string, row: number, zh: string, en: string): Problem => ({
  severity: 'error',
  code,
  file,
  row,
  what: { zh, en },
  why: {
    zh: '标准有误，据此得出的任何结论都不可靠',
    en: 'with a faulty standard no result could be trusted',
  },
  todo: { zh: '改正该行后重新读取', en: 'mend that line and read again' },
})

/** Checks a row by itself: dates in order, and a number exactly where the operator compares one. */
export function checkRow({ rule, file, line }: PlacedRule): Problem[] {
  const problems: Problem[] = []
  if (rule.to !== null && rule.to < rule.from) {
    problems.push(
      ruleProblem(
        'dates-reversed',
        file,
        line,
        `${rule.code} 的截止日早于起始日`,
        `${rule.code} ends before it begins`,
      ),
    )
  }
  const wantsNumber = rule.operator !== 'evidence' && rule.operator !== 'forbidden'
  if (wantsNumber !== (rule.value !== null)) {
    const zh = wantsNumber ? `${rule.code} 缺少数值` : `${rule.code} 是佐证或禁止项，不应有数值`
    const en = wantsNumber ? `${rule.code} lacks its value` : `${rule.code} asks for evidence and must have no value`
    problems.push(ruleProblem('value-mismatch', file, line, zh, en))
  }
  return problems
}

/** Two rows for the same code, stage and province on one day would make the answer a matter of chance. */
export function checkOverlaps(rules: readonly PlacedRule[]): Problem[] {
  const groups = Map.groupBy(rules, ({ rule }) => [rule.code, rule.stage, rule.province].join('|'))
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => a.rule.from.localeCompare(b.rule.from))
    return sorted.slice(1).flatMap((later, index) => {
      const earlier = sorted[index]!
      if (earlier.rule.to !== null && earlier.rule.to < later.rule.from) return []
      const { code, stage } = later.rule
      const other = `${earlier.file}:${earlier.line}`
      return [
        ruleProblem(
          'rows-overlap',
          later.file,
          later.line,
          `${code}（${stage}）与 ${other} 的有效期重叠`,
          `${code} (${stage}) is in force at the same time as ${other}`,
        ),
      ]
    })
  })
}
