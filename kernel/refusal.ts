/** A refusal: the field says no. A value with a code and facts, turned into words only where a person reads it. */
import type { Words } from './words.ts'

export interface Refusal {
  readonly refused: true
  /** Stable English code, kebab-case, such as `no-rules-in-force`. */
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
  readonly words: Words
}

export const refuse = (code: string, facts: Refusal['facts'], words: Words): Refusal => ({
  refused: true,
  code,
  facts,
  words,
})

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true
