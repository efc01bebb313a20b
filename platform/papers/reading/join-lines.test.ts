import { expect, it } from 'vitest'
import { joinLines, paragraphsOf } from './join-lines.ts'

const full = '国'.repeat(28)
const first = '国'.repeat(26)

it('goes on where a line is full, ends where it is short, begins at a number', () => {
  const lines = [
    first,
    full,
    `${'国'.repeat(10)}。`,
    first,
    `${'国'.repeat(27)}。`,
    '一、压实责任。',
    first,
    '二、规划。',
  ]
  expect(joinLines([lines])).toEqual([
    `${first}${full}${'国'.repeat(10)}。`,
    `${first}${'国'.repeat(27)}。`,
    '一、压实责任。',
    first,
    '二、规划。',
  ])
})

it('goes on over the end of a page, past its number and what stands on every page', () => {
  const pages = [
    ['模拟数据', first, full, full, '— 1 —'],
    ['模拟数据', `${'国'.repeat(5)}。`, '— 2 —'],
  ]
  expect(joinLines(pages)).toEqual([`${first}${full}${full}${'国'.repeat(5)}。`])
})

it('sets words of Latin letters apart where lines meet', () => {
  const lines = ['The quick brown fox jumps', 'over the lazy dog and the', 'cat sleeps on and on here']
  expect(joinLines([lines])).toEqual([lines.join(' ')])
})

it('takes what is pasted line by line', () => {
  expect(paragraphsOf('\uFEFF 甲\r\n\r\n\u00A0乙\u2029丙 ')).toEqual(['甲', '乙', '丙'])
})
