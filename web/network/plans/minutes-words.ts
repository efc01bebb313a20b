/** Spans of minutes and shares of pupils, in words. */
import type { Words } from '#kernel/words.ts'

interface Span {
  readonly upTo: number | null
}

/** `15—30分钟` of the spans whose ends are given; the last has none. */
export function minutesSpan(spans: readonly Span[], index: number): Words {
  const from = index === 0 ? 0 : (spans[index - 1]?.upTo ?? 0)
  const upTo = spans[index]?.upTo ?? null
  if (upTo === null) return { zh: `${from}分钟以上`, en: `more than ${from} min` }
  return from === 0
    ? { zh: `${upTo}分钟以内`, en: `up to ${upTo} min` }
    : { zh: `${from}—${upTo}分钟`, en: `${from}–${upTo} min` }
}

interface Ways {
  readonly gain: number
  readonly same: number
  readonly lose: number
}

/** Null where there is nobody. */
export const shareOf = (part: number, { gain, same, lose }: Ways): number | null =>
  gain + same + lose === 0 ? null : part / (gain + same + lose)

/** 多 3 分钟 · 少 3 分钟 · 不变. */
export function minutesChange(difference: number | null): Words {
  if (difference === null) return { zh: '缺数据', en: 'unknown' }
  const size = Math.round(Math.abs(difference))
  if (size === 0) return { zh: '不变', en: 'the same' }
  return difference > 0
    ? { zh: `多 ${size} 分钟`, en: `${size} min more` }
    : { zh: `少 ${size} 分钟`, en: `${size} min less` }
}
