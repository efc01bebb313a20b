/** Numbers of people as they are spoken: 12.3万, 9.2万—10.5万, and how much more or less than now. */
import type { Words } from '#kernel/words.ts'

const whole = (count: number): string => Math.round(count).toLocaleString('en-US').replace('-', '−')

/** From ten thousand on in 万 with one decimal, in English to the hundred. */
export function people(count: number): Words {
  if (Math.abs(count) < 10_000) return { zh: whole(count), en: whole(count) }
  return { zh: `${(count / 10_000).toFixed(1)}万`, en: whole(Math.round(count / 100) * 100) }
}

/** An interval, rounded outward: what is said is never narrower than what was worked out. */
export function peopleBetween(low: number, high: number): Words {
  if (high < 10_000) return { zh: `${whole(low)}—${whole(high)}`, en: `${whole(low)}–${whole(high)}` }
  const [down, up] = [Math.floor(low / 1000 + 1e-9) / 10, Math.ceil(high / 1000 - 1e-9) / 10]
  const [least, most] = [Math.floor(low / 100) * 100, Math.ceil(high / 100) * 100]
  return { zh: `${down.toFixed(1)}万—${up.toFixed(1)}万`, en: `${whole(least)}–${whole(most)}` }
}

/** 少20% · 多3% · 基本持平; null where there was nobody to compare with. */
export function changeWords(from: number, to: number): Words | null {
  if (from <= 0) return null
  const percent = Math.round((Math.abs(to - from) / from) * 100)
  if (percent === 0) return { zh: '基本持平', en: 'about as many' }
  return to < from
    ? { zh: `少${percent}%`, en: `${percent} % fewer` }
    : { zh: `多${percent}%`, en: `${percent} % more` }
}

/** Change as a table shows it: −20.1%; null where there was nobody. */
export const changeShare = (from: number | null, to: number | null): number | null =>
  from === null || to === null || from <= 0 ? null : (to - from) / from

export function signedPercent(share: number): string {
  const text = Math.abs(share * 100).toFixed(1)
  if (text === '0.0') return '0.0%'
  return `${share < 0 ? '−' : '+'}${text}%`
}

/** Amounts with their sign: +430, −1,200, 0. */
export const signed = (amount: number): string =>
  amount > 0 ? `+${whole(amount)}` : amount < 0 ? `−${whole(-amount)}` : '0'
