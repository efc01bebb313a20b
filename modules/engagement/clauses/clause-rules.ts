/** The table of rules by which clauses are told apart, as it is used; patterns are compiled once by its reader. */
import type { Words } from '#kernel/words.ts'
import type { ClauseArea, ClauseKind } from './clause-words.ts'

export interface KindRule {
  readonly rule: string
  readonly kind: ClauseKind
  readonly pattern: RegExp
  readonly why: Words
  readonly measure: string | null
  readonly doubt: Words | null
}

export interface ClaimRule {
  readonly code: string
  /** Of the year's record; null where it has none. */
  readonly figure: string | null
  /** Another figure that may be meant. */
  readonly otherFigure: string | null
  readonly words: Words
  readonly pattern: RegExp
  readonly unit: string | null
  readonly remark: Words | null
}

export interface ClauseRules {
  readonly kinds: readonly KindRule[]
  readonly means: readonly RegExp[]
  readonly areas: readonly { readonly area: ClauseArea; readonly pattern: RegExp }[]
  readonly claims: readonly ClaimRule[]
}
