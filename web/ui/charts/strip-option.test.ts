/** The axis of a strip plot ends at a round number above all dots, with a readable number of ticks. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisUpTo } from './strip-option.ts'

test('round ends', () => {
  expect(axisUpTo(9.3)).toEqual({ max: 10, step: 2 })
  expect(axisUpTo(10)).toEqual({ max: 10, step: 2 })
  expect(axisUpTo(10.01)).toEqual({ max: 12.5, step: 2.5 })
  expect(axisUpTo(0)).toEqual({ max: 1, step: 0.2 })
})

test('any most: the end is at or above it, and there are three to eight ticks', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e7, noNaN: true }), (most) => {
      const { max, step } = axisUpTo(most)
      expect(max).toBeGreaterThanOrEqual(most * (1 - 1e-8))
      expect(Math.round(max / step)).toBeGreaterThanOrEqual(3)
      expect(Math.round(max / step)).toBeLessThanOrEqual(8)
    }),
  )
})
