import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ceiling, compare, minus, over, plus, ratioOf, rounded, times, toNumber } from './ratio.ts'

describe('exact fractions', () => {
  it('takes a decimal as it is written', () => {
    expect(ratioOf(4.2)).toEqual({ n: 21n, d: 5n })
    expect(ratioOf('0.85')).toEqual({ n: 17n, d: 20n })
    expect(ratioOf(1e-7)).toEqual({ n: 1n, d: 10_000_000n })
    expect(ratioOf(1.5e21)).toEqual({ n: 1_500_000_000_000_000_000_000n, d: 1n })
    expect(() => ratioOf(Number.NaN)).toThrow(RangeError)
    expect(() => ratioOf('12人')).toThrow(RangeError)
  })

  it('adds what doubles cannot: 0.1 + 0.2 is 0.3', () => {
    expect(compare(plus(ratioOf(0.1), ratioOf(0.2)), ratioOf(0.3))).toBe(0)
    expect(compare(minus(ratioOf(0.3), ratioOf(0.1)), ratioOf(0.2))).toBe(0)
  })

  it('rounds up to whole units only what is above them', () => {
    expect(ceiling(ratioOf(2))).toBe(2)
    expect(ceiling(ratioOf('2.0000000000001'))).toBe(3)
    expect(ceiling(ratioOf(0))).toBe(0)
    expect(ceiling(ratioOf(-1.5))).toBe(-1)
  })

  it('prints halves away from zero: 4.505 prints as 4.51', () => {
    expect(toNumber(rounded(ratioOf(4.505), 2))).toBe(4.51)
    expect(toNumber(rounded(ratioOf('0.501787'), 2))).toBe(0.5)
    expect(toNumber(rounded(ratioOf(-0.125), 2))).toBe(-0.13)
  })

  it('gives back the double it came from, also beyond 2^53', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 1e-250, max: 1e250 }), fc.constantFrom(1, -1), (size, sign) => {
        expect(toNumber(ratioOf(sign * size))).toBe(sign * size)
      }),
    )
  })

  it('agrees with division in doubles within one rounding', () => {
    const whole = fc.integer({ min: 1, max: 2 ** 31 })
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => {
        const exact = toNumber(over(times(ratioOf(a), ratioOf(b)), ratioOf(c)))
        expect(Math.abs(exact - (a * b) / c)).toBeLessThanOrEqual(exact * 2 ** -52)
      }),
    )
  })
})
