import { assert, property, array, double } from 'fast-check'
import { expect, it } from 'vitest'
import { wholeParts } from './whole-pupils.ts'

it('gives what is left to the largest remainders', () => {
  expect(wholeParts([1.2, 2.7, 3.1], 7)).toEqual([1, 3, 3])
})

it('adds up, stays whole and near, and never falls below nothing', () => {
  assert(
    property(array(double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 30 }), (parts) => {
      const total = Math.round(parts.reduce((sum, part) => sum + part, 0))
      const whole = wholeParts(parts, total)
      expect(whole.reduce((sum, part) => sum + part, 0)).toBe(total)
      for (const [i, part] of whole.entries()) {
        expect(Number.isInteger(part) && part >= 0).toBe(true)
        expect(Math.abs(part - parts[i]!)).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
  )
})
