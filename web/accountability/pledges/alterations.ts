/** What a person has altered on the page and not yet saved: lines and clauses of a pledge. */
import type { PledgeClauses, PledgeLine, PledgeLineChange } from '#modules/accountability/contract.ts'

export interface Alterations {
  readonly lines: readonly PledgeLineChange[]
  readonly clauses: Partial<PledgeClauses>
}

export const noAlterations: Alterations = { lines: [], clauses: {} }

export const alterationsCount = ({ lines, clauses }: Alterations): number => lines.length + Object.keys(clauses).length

/** Only what differs from the line as it stands; a line that is as it was is no alteration. */
export function lineChange(
  line: Pick<PledgeLine, 'line' | 'department' | 'person' | 'dueOn' | 'target'>,
  given: Pick<PledgeLine, 'department' | 'person' | 'dueOn' | 'target'> & { readonly isDropped: boolean },
): PledgeLineChange | null {
  if (given.isDropped) return { line: line.line, isDropped: true }
  const change = {
    ...(given.department === line.department ? {} : { department: given.department }),
    ...(given.person === line.person ? {} : { person: given.person }),
    ...(given.dueOn === line.dueOn ? {} : { dueOn: given.dueOn }),
    ...(given.target === null || given.target === line.target ? {} : { target: given.target }),
  }
  return Object.keys(change).length === 0 ? null : { line: line.line, ...change }
}

export function withLineChange(before: Alterations, line: string, change: PledgeLineChange | null): Alterations {
  const others = before.lines.filter((each) => each.line !== line)
  return { ...before, lines: change === null ? others : [...others, change] }
}

/** One clause a line; empty lines are no clauses. */
export const clausesFrom = (text: string): string[] =>
  text
    .split('\n')
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((clause, at) => clause === b[at])

export function withClauses(
  before: Alterations,
  part: keyof PledgeClauses,
  now: readonly string[],
  standing: readonly string[],
): Alterations {
  const { [part]: _, ...others } = before.clauses
  return { ...before, clauses: same(now, standing) ? others : { ...others, [part]: [...now] } }
}
