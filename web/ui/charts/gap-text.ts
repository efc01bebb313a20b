/** What is missing, written in one line: indicator, amount, unit; areas and money rounded up so that they suffice. */
import type { Words } from '#kernel/words.ts'
import { amount } from './figures.ts'
import { withUnit } from './indicator-words.ts'

/** `R1 2人 · R4 120.51m²`; empty where nothing is missing, with — for what cannot be worked out. */
export const gapText = (
  missing: Readonly<Record<string, number | null>>,
  indicators: readonly { readonly code: string; readonly unit: string }[],
  say: (words: Words) => string,
): string =>
  indicators
    .flatMap(({ code, unit }) => {
      const value = missing[code]
      return value === undefined ? [] : [`${code} ${value === null ? '—' : say(withUnit(amount(value), unit))}`]
    })
    .join(' · ')
