/** Counts the levels of a paper: 一、（一）1.（1）; a level begins anew below each heading above it (GB/T 9704-2012, 7.3.3). */
import type { PaperBlock } from '#kernel/paper.ts'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 to 99, as far as a paper counts: 十, 十一, 二十, 九十九. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`
}

const written = (level: 1 | 2 | 3 | 4, number: number): string =>
  level === 1
    ? `${chineseNumber(number)}、`
    : level === 2
      ? `（${chineseNumber(number)}）`
      : level === 3
        ? `${number}.`
        : `（${number}）`

/** The number of each block in its order; empty for all that bears none. */
export function headingNumbers(blocks: readonly PaperBlock[]): string[] {
  const counts = [0, 0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.isNumbered === false) return ''
    const at = block.level - 1
    const number = (counts[at] ?? 0) + 1
    counts[at] = number
    counts.fill(0, at + 1)
    return written(block.level, number)
  })
}
