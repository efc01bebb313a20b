/** A time in words, such as 3 months, 10 days or 3 workdays. */
import type { Words } from '#kernel/words.ts'
import type { TimeRule } from '#modules/engagement/contract.ts'

export const unitWords: Readonly<Record<TimeRule['unit'], Words>> = {
  days: { zh: '日', en: 'days' },
  workdays: { zh: '个工作日', en: 'workdays' },
  months: { zh: '个月', en: 'months' },
}

export function lengthWords({ value, unit }: Pick<TimeRule, 'value' | 'unit'>): Words {
  if (value === null) return { zh: '没有规定', en: 'none stated' }
  return {
    zh: `${value}${unitWords[unit].zh}`,
    en: `${value} ${value === 1 ? unitWords[unit].en.slice(0, -1) : unitWords[unit].en}`,
  }
}
