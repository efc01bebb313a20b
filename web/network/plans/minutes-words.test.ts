/** Minutes in words. */
import { expect, test } from 'vitest'
import { minutesChange, minutesSpan, shareOf } from './minutes-words.ts'

const spans = [{ upTo: 15 }, { upTo: 30 }, { upTo: null }]
test.each([
  [0, '15分钟以内'],
  [1, '15—30分钟'],
  [2, '30分钟以上'],
])('span %d', (index, zh) => expect(minutesSpan(spans, index).zh).toBe(zh))

test.each([
  [null, '缺数据'],
  [0.3, '不变'],
  [12.4, '多 12 分钟'],
  [-3, '少 3 分钟'],
])('%s minutes', (difference, zh) => expect(minutesChange(difference).zh).toBe(zh))

test('a share of nobody is unknown', () => {
  expect(shareOf(0, { gain: 0, same: 0, lose: 0 })).toBeNull()
  expect(shareOf(1, { gain: 1, same: 2, lose: 1 })).toBe(0.25)
})
