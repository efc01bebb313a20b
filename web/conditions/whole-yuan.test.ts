/** Costs in whole yuan. */
import { expect, test } from 'vitest'
import { wholeYuan } from './whole-yuan.ts'

test.each([
  [0, '0'],
  [1_404_000, '1,404,000'],
  [3_912_195.000_000_000_5, '3,912,195'],
  [102.01, '103'],
])('%d is never told too small, nor as less than nothing', (cost, shown) => expect(wholeYuan(cost)).toBe(shown))
