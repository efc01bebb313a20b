/**
 * A problem of a filing under a key, by which its 情况说明 is kept. The key holds what the problem says, so that an
 * explanation answers these figures and no others; row numbers, which differ between files, make no difference.
 */
import type { Problem } from '#kernel/problem.ts'
import type { Stage } from '#kernel/stage.ts'

export interface KeyedProblem extends Problem {
  readonly key: string
}

/** FNV-1a, enough to tell apart the few problems of one school. */
function shortHash(text: string): string {
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01_00_01_93)
  }
  return (hash >>> 0).toString(36)
}

const withoutRows = (text: string): string => text.replaceAll(/，?第 ?[\d、…]+ ?行/g, '')

export const keyed = (problem: Problem, stage: Stage): KeyedProblem => ({
  ...problem,
  key: `${problem.code}.${stage}.${shortHash(withoutRows(problem.what.zh))}`,
})

/** What is said of a whole table stands at one school's row by accident and is not that school's to explain. */
const ofTheTable: ReadonlySet<string> = new Set(['county-row-missing', 'county-code-form'])

export const isOfFiling = (problem: Problem): boolean =>
  problem.row !== undefined && problem.severity !== 'error' && !ofTheTable.has(problem.code)

export const warningKeys = (problems: readonly KeyedProblem[]): string[] => [
  ...new Set(problems.flatMap(({ severity, key }) => (severity === 'warning' ? [key] : []))),
]
