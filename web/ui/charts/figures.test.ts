/** What is printed never tells another story than what was judged. */
import { describe, expect, it } from 'vitest'
import { amount, exact, fixed, percent } from './figures.ts'

describe('figures on a page', () => {
  it.each([
    [4.5 * 0.85, '3.825'],
    [5.3 * 0.85, '4.505'],
    [4.2 * 0.85, '3.57'],
    [0.9 * 0.85, '0.765'],
    [2000 * 0.85, '1,700'],
    [7.5 * 0.85, '6.375'],
    [1, '1'],
    [0.45, '0.45'],
    [null, '—'],
  ])('a line drawn by a rule keeps its decimals: %s', (line, shown) => {
    expect(exact(line)).toBe(shown)
  })

  it('a gap is rounded up so that it suffices', () => {
    expect([amount(3), amount(120.501), amount(0.1 + 0.2)]).toEqual(['3', '120.51', '0.30'])
    expect([amount(127_500.0000000001), amount(127_500.004)]).toEqual(['127,500', '127,500.01'])
  })

  it('what is not known is no zero', () => {
    expect([fixed(null, 2), percent(undefined), fixed(-1.5, 1)]).toEqual(['—', '—', '−1.5'])
  })
})
