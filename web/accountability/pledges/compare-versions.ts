/** Two versions of a pledge side by side: lines that only one has, and what differs in those that both have. */
import type { PledgeLine } from '#modules/accountability/contract.ts'

type Compared = Pick<PledgeLine, 'line' | 'text' | 'office' | 'person' | 'dueOn' | 'target' | 'unit' | 'cost'>

export interface LineBeside<L extends Compared = Compared> {
  readonly line: string
  readonly kind: 'added' | 'changed' | 'dropped'
  readonly left: L | null
  readonly right: L | null
  /** Names of the fields that differ. */
  readonly differs: readonly (keyof Compared)[]
}

const fields = ['text', 'office', 'person', 'dueOn', 'target', 'cost'] as const

export function linesBeside<L extends Compared>(left: readonly L[], right: readonly L[]): LineBeside<L>[] {
  const old = new Map(left.map((each) => [each.line, each]))
  const kept = new Set(right.map(({ line }) => line))
  const fromRight = right.flatMap((now): LineBeside<L>[] => {
    const before = old.get(now.line)
    if (before === undefined) return [{ line: now.line, kind: 'added', left: null, right: now, differs: [] }]
    const differs = fields.filter((field) => before[field] !== now[field])
    return differs.length === 0 ? [] : [{ line: now.line, kind: 'changed', left: before, right: now, differs }]
  })
  const dropped = left
    .filter(({ line }) => !kept.has(line))
    .map((before): LineBeside<L> => ({ line: before.line, kind: 'dropped', left: before, right: null, differs: [] }))
  return [...fromRight, ...dropped]
}

/** Clauses of both, those that stand in one only marked. */
export function clausesBeside(left: readonly string[], right: readonly string[]) {
  const [before, now] = [new Set(left), new Set(right)]
  return {
    left: left.map((text) => ({ text, isOwn: !now.has(text) })),
    right: right.map((text) => ({ text, isOwn: !before.has(text) })),
  }
}
