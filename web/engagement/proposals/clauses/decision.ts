/** A person's decision on a clause before it is sent, and what it still lacks. */
import type { Words } from '#kernel/words.ts'
import type { ClauseArea, ClauseKind, KeptClause } from '#modules/engagement/contract.ts'

export interface Decision {
  readonly code: string
  readonly isConfirmed: boolean
  readonly kind: ClauseKind
  readonly area: ClauseArea
  readonly text: string
  readonly owner: string | null
  readonly person: string | null
  readonly dueOn: string | null
  readonly measure: string | null
  readonly target: number | null
  readonly unit: string | null
  readonly reason: string | null
}

/** As the rules propose it. */
export const decisionOf = (clause: KeptClause, isConfirmed: boolean): Decision => ({
  code: clause.code,
  isConfirmed,
  kind: clause.kind,
  area: clause.area ?? 'duty',
  text: clause.text,
  owner: clause.owner,
  person: null,
  dueOn: clause.dueOn,
  measure: clause.measure,
  target: clause.amount,
  unit: clause.unit,
  reason: null,
})

/** A promise enters the ledger with owner, date and measure; the other kinds stay with the text. */
export function lacksOf({ isConfirmed, kind, owner, dueOn, measure }: Decision): Words[] {
  if (!isConfirmed || kind !== 'promise') return []
  return [
    ...(owner?.trim() ? [] : [{ zh: '责任单位', en: 'owner' }]),
    ...(dueOn === null ? [{ zh: '时限', en: 'date' }] : []),
    ...(measure?.trim() ? [] : [{ zh: '衡量办法', en: 'measure' }]),
  ]
}

/** May be confirmed together with others as it was proposed: clear, and no promise, each of which a person looks at by itself. */
export const isPlain = (clause: KeptClause): boolean =>
  clause.state === 'proposed' && clause.kind !== 'promise' && !clause.isDoubtful && clause.area !== null
