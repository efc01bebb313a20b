/** The rows in sight are always among those drawn, and no row is drawn that does not exist. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowWindow } from './row-window.ts'

test('the top of a long table', () => expect(rowWindow(400, 30, 0, 600)).toEqual({ first: 0, end: 32 }))
test('the middle', () => expect(rowWindow(400, 30, 6000, 600)).toEqual({ first: 188, end: 232 }))
test('the end', () => expect(rowWindow(400, 30, 11_400, 600)).toEqual({ first: 368, end: 400 }))
test('a table that grew short while it was scrolled far down', () =>
  expect(rowWindow(5, 30, 6000, 600)).toEqual({ first: 0, end: 5 }))

test('every row in sight is drawn', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(90_000), fc.integer({ min: 1, max: 2000 }), (rows, scrolled, height) => {
      const { first, end } = rowWindow(rows, 30, scrolled, height)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(rows)
      expect(first).toBeLessThanOrEqual(end)
      for (let row = Math.floor(scrolled / 30); row < Math.min(rows, (scrolled + height) / 30); row += 1) {
        expect(row >= first && row < end).toBe(true)
      }
    }),
  )
})
