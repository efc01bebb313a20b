import { expect, it } from 'vitest'
import type { PaperBlock } from '#kernel/paper.ts'
import { chineseNumber, headingNumbers } from './number-headings.ts'

const heading = (level: 1 | 2 | 3 | 4, isNumbered = true): PaperBlock => ({
  kind: 'heading',
  level,
  text: '标题',
  isNumbered,
})

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [32, '三十二'],
  [99, '九十九'],
])('%i is %s', (number, words) => {
  expect(chineseNumber(number)).toBe(words)
})

it('counts each level anew below the one above it, and passes over what bears no number', () => {
  const blocks: PaperBlock[] = [
    heading(1),
    heading(2),
    heading(2),
    { kind: 'text', text: '正文' },
    heading(3),
    heading(4),
    heading(4),
    heading(1, false),
    heading(2),
    heading(1),
    heading(2),
    heading(3),
  ]
  expect(headingNumbers(blocks)).toEqual([
    '一、',
    '（一）',
    '（二）',
    '',
    '1.',
    '（1）',
    '（2）',
    '',
    '（三）',
    '二、',
    '（一）',
    '1.',
  ])
})
