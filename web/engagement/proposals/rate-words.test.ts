/** Percentages of rates. */
import { expect, test } from 'vitest'
import { percentOf } from './rate-words.ts'

test.each([
  [0, 0, null],
  [0, 7, '0%'],
  [7, 7, '100%'],
  [9999, 10_000, '99.9%'],
  [1, 3, '33.3%'],
  [193, 292, '66.1%'],
  [2, 3, '66.7%'],
  [1, 200, '0.5%'],
])('%i of %i is %s', (numerator, denominator, shown) => expect(percentOf({ numerator, denominator })).toBe(shown))
