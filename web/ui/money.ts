/** Amounts of money as people say them: yuan in 万元 and 亿元, in English in thousands and millions. */
import type { Words } from '#kernel/words.ts'
import { fixed } from './charts/figures.ts'

const decimals = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2)
const short = (value: number): string => fixed(value, decimals(value))

export function moneyWords(yuan: number): Words {
  const size = Math.abs(yuan)
  // 99 995 万 would be written 100,000 万: it is 1 亿 then.
  const zh =
    size >= 99_995_000
      ? `${short(yuan / 1e8)}亿元`
      : size >= 10_000
        ? `${short(yuan / 1e4)}万元`
        : `${fixed(yuan, 0)}元`
  const en =
    size >= 999_500
      ? `¥${short(yuan / 1e6)} million`
      : size >= 10_000
        ? `¥${fixed(yuan / 1e3, 0)} thousand`
        : `¥${fixed(yuan, 0)}`
  return { zh, en }
}

/** More or less than before, with its sign; 不变 for nothing. */
export function moneyChange(yuan: number): Words {
  if (Math.abs(yuan) < 0.5) return { zh: '不变', en: 'no change' }
  const { zh, en } = moneyWords(Math.abs(yuan))
  return yuan > 0 ? { zh: `多 ${zh}`, en: `${en} more` } : { zh: `少 ${zh}`, en: `${en} less` }
}
