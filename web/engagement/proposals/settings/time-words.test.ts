/** Times in words. */
import { expect, test } from 'vitest'
import { lengthWords } from './time-words.ts'

test.each([
  [3, 'months', '3个月', '3 months'],
  [1, 'months', '1个月', '1 month'],
  [3, 'workdays', '3个工作日', '3 workdays'],
  [null, 'days', '没有规定', 'none stated'],
] as const)('%s %s', (value, unit, zh, en) => expect(lengthWords({ value, unit })).toEqual({ zh, en }))
