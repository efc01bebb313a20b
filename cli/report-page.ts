/** What the sections of a printed report have in common: the language, the indicators, and how figures are written. */
import type { CountyReport } from '#modules/assessment/contract.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Language, Words } from '#kernel/words.ts'

/**
 * How many schools, obstacles and turning points are printed before the rest is only counted; `nearShare` is the largest
 * change, as a share of what the school has, that is still worth a line.
 */
export const shown = { schools: 30, obstacles: 20, sensitivity: 20, failing: 5, nearShare: 0.3 }

export interface Page {
  readonly language: Language
  readonly indicators: CountyReport['indicators']
  readonly say: (words: Words) => string
  readonly pick: (zh: string, en: string) => string
}

export const pageFor = (report: CountyReport, language: Language): Page => ({
  language,
  indicators: report.indicators,
  say: (words) => words[language],
  pick: (zh, en) => (language === 'zh' ? zh : en),
})

export const fixed = (value: number | null, decimals: number): string =>
  value === null ? '—' : value.toFixed(decimals)

/** Amounts are shown rounded up to two decimals, so that what is printed is always enough. */
export const amount = (value: number): string =>
  Number.isInteger(value) ? String(value) : (Math.ceil(value * 100 - 1e-9) / 100).toFixed(2)

/** `达标 80，未达标 35`: how often each outcome occurs. */
export function countWords(outcomes: readonly Outcome[], page: Page, names: Readonly<Record<Outcome, Words>>): string {
  return (['met', 'unmet', 'unknown'] as const)
    .map((outcome) => ({ outcome, count: outcomes.filter((each) => each === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${page.say(names[outcome])} ${count}`)
    .join(page.pick('，', ', '))
}
