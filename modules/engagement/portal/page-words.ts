/** How pages say things: the language, links that keep it, years, dates and figures. */
import { say, type Language, type Words } from '#kernel/words.ts'
import type { PublicCell } from '../publication/snapshot-shapes.ts'
import { markup, type Markup } from './markup.ts'

export interface Reading {
  readonly language: Language
  /** Address without what follows a question mark. */
  readonly path: string
}

/** `/public/find?q=…&lang=en`. */
export function address(
  path: string,
  language: Language,
  query: Readonly<Record<string, string | number>> = {},
): string {
  const all = { ...query, ...(language === 'en' ? { lang: 'en' } : {}) }
  const text = Object.entries(all)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return text === '' ? path : `${path}?${text}`
}

export const linkTo = (
  { language }: Reading,
  path: string,
  text: string | Markup,
  query: Readonly<Record<string, string | number>> = {},
): Markup => markup`<a href="${address(path, language, query)}">${text}</a>`

/** Text that exists in Chinese only says so on English pages, so that a screen reader speaks it right. */
export const chinese = ({ language }: Reading, text: string): Markup =>
  language === 'en' ? markup`<span lang="zh-CN">${text}</span>` : markup`${text}`

const chineseRun =
  /([\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]*[\u4e00-\u9fff][\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]*)/

/** One language of a pair; names within an English text that exist in Chinese only are marked as such. */
export const told = ({ language }: Reading, words: Words): Markup =>
  language === 'zh'
    ? markup`${words.zh}`
    : markup`${words.en.split(chineseRun).map((part, i) => (i % 2 === 1 ? markup`<span lang="zh-CN">${part}</span>` : part))}`

export const schoolYear = (year: number, language: Language): string =>
  language === 'zh' ? `${year}—${year + 1}学年` : `${year}/${String(year + 1).slice(2)}`

/** `2026年11月5日`, `5 Nov 2026`. */
export function day(iso: string, language: Language): string {
  const [year = '', month = '', date = ''] = iso.slice(0, 10).split('-')
  if (language === 'zh') return `${year}年${Number(month)}月${Number(date)}日`
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

/** Thousands apart; up to four decimals, as many as there are. */
export function figure(value: number): string {
  const [whole = '', decimals] = String(Math.round(value * 10_000) / 10_000).split('.')
  const apart = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
  return decimals === undefined ? apart : `${apart}.${decimals}`
}

const withheldWords: Words = { zh: '不公开', en: 'withheld' }
const unknownWords: Words = { zh: '缺数据', en: 'no data' }

export const cell = (value: PublicCell, language: Language): Markup =>
  value === 'withheld'
    ? markup`<span class="note">${say(withheldWords, language)}</span>`
    : value === null
      ? markup`<span class="note">${say(unknownWords, language)}</span>`
      : markup`${figure(value)}`

/** From one school year until another; until further notice where there is no last one. */
export const span = (reading: Reading, from: number, until: number | null): string => {
  const { language } = reading
  if (until === null)
    return language === 'en' ? `from ${schoolYear(from, language)}` : `${schoolYear(from, language)}起`
  if (from === until) return schoolYear(from, language)
  return language === 'en'
    ? `${schoolYear(from, language)} to ${schoolYear(until, language)}`
    : `${schoolYear(from, language)}至${schoolYear(until, language)}`
}
