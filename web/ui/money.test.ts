/** Money as a page says it. */
import { expect, test } from 'vitest'
import { moneyChange, moneyWords } from './money.ts'

test.each([
  [0, '0元', '¥0'],
  [9_999, '9,999元', '¥9,999'],
  [12_345, '1.23万元', '¥12 thousand'],
  [4_560_000, '456万元', '¥4.56 million'],
  [99_996_000, '1.00亿元', '¥100.0 million'],
  [123_456_789, '1.23亿元', '¥123 million'],
  [-50_000, '−5.00万元', '¥−50 thousand'],
])('%d yuan', (yuan, zh, en) => expect(moneyWords(yuan)).toEqual({ zh, en }))

test('a change says which way', () => {
  expect(moneyChange(0.2).zh).toBe('不变')
  expect(moneyChange(20_000).zh).toBe('多 2.00万元')
  expect(moneyChange(-20_000).en).toBe('¥20 thousand less')
})
