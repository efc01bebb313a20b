import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turningYears } from './turning-years.ts'
import type { SeatYear } from './utilisation.ts'

/** Middles from 2025 on, each with `half` to both sides, on 100 places. */
const series = (middles: readonly number[], half = 0, seats: number | null = 100): SeatYear[] =>
  middles.map((middle, i) => ({
    year: 2025 + i,
    demand: { low: middle - half, middle, high: middle + half },
    seats,
  }))
/** Not within the years looked at is later than any of them. */
const late = (year: number | null): number => year ?? Number.POSITIVE_INFINITY

const never = { middle: null, earliest: null, latest: null }

describe('the years that matter', () => {
  it('are told with the interval: full earliest by its upper end, latest by its lower', () => {
    const found = turningYears(series([90, 96, 101, 106, 104, 98, 92, 65, 55, 50], 5))
    expect(found).toMatchObject({
      areSeatsKnown: true,
      full: { middle: 2027, earliest: 2026, latest: 2028 },
      peak: { year: 2028, isLastYear: false },
      relieved: { middle: 2030, earliest: 2029, latest: 2031 },
      surplus: { middle: 2033, earliest: 2033, latest: 2034 },
    })
  })

  it.each([
    ['exactly full is not yet too full', [100, 100, 100], never],
    ['one pupil more is', [100, 101, 100], { middle: 2026, earliest: 2026, latest: 2026 }],
    ['never full', [50, 60, 70], never],
  ])('%s', (_, middles, full) => {
    expect(turningYears(series(middles)).full).toEqual(full)
  })

  it('call it relieved only from when on it stays so', () => {
    expect(turningYears(series([105, 99, 105, 99, 98])).relieved.middle).toBe(2028)
    expect(turningYears(series([105, 99, 105])).relieved).toEqual(never)
    expect(turningYears(series([50, 50])).relieved).toEqual(never)
  })

  it('count places as empty below 60 %, not at it, and only if they stay so', () => {
    expect(turningYears(series([59, 60, 59])).surplus.middle).toBe(2027)
    expect(turningYears(series([60, 60])).surplus.middle).toBeNull()
  })

  it('tell the first of several alike as the peak, and whether numbers may go on rising', () => {
    expect(turningYears(series([90, 95, 95])).peak).toMatchObject({ year: 2026, isLastYear: false })
    expect(turningYears(series([90, 95, 96])).peak).toMatchObject({ year: 2027, isLastYear: true })
    expect(turningYears([]).peak).toBeNull()
  })

  it('know only the peak where places are unknown', () => {
    expect(turningYears(series([90, 120], 5, null))).toMatchObject({
      areSeatsKnown: false,
      full: never,
      peak: { year: 2026 },
      relieved: never,
      surplus: never,
    })
  })

  it('never tell a middle outside its interval', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 140 }), { minLength: 1, maxLength: 12 }),
        fc.nat(20),
        (middles, half) => {
          const { full, relieved, surplus } = turningYears(series(middles, half))
          for (const each of [full, surplus, ...(full.middle === null ? [] : [relieved])]) {
            expect(late(each.earliest)).toBeLessThanOrEqual(late(each.middle))
            expect(late(each.middle)).toBeLessThanOrEqual(late(each.latest))
          }
        },
      ),
    )
  })
})
