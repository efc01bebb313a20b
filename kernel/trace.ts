/** How a figure came about, as a tree: the figure, its formula, the clause it answers to, and the cells it was read from. */
import type { Words } from './words.ts'

/** The clause of an official document, as quoted beside a figure. */
export interface Clause {
  readonly document: string
  readonly title: Words
  /** 文号; null where it was not found. */
  readonly number: string | null
  readonly article: string
  readonly from: string
  readonly confidence: string
}

/** The article with the number of its document before it, but where the article names that itself. */
export const placeInLaw = ({ number, article }: Pick<Clause, 'number' | 'article'>): string =>
  number === null || article.startsWith(number) ? article : `${number}${article}`

/** A cell of the table that was handed in. */
export interface TracedCell {
  readonly file: string
  readonly sheet: string
  /** Address such as `AF12`; null for a value that a mapping sets for the whole column. */
  readonly cell: string | null
  readonly row: number
  readonly heading: string
  readonly value: number | string | boolean | null
}

export interface Trace {
  readonly what: Words
  readonly value: number | string | null
  readonly unit?: string
  readonly formula?: Words
  readonly clause?: Clause
  readonly cells?: readonly TracedCell[]
  readonly from?: readonly Trace[]
  /** Names of other traces in the same export that this one sums over, so that nothing is written twice. */
  readonly over?: readonly string[]
}
