import { describe, expect, it } from 'vitest'
import { entryCohorts, type Births } from './entry-cohorts.ts'
import { extendCohorts } from './extend-cohorts.ts'

const yearly = (from: number, counts: readonly number[]): Births[] =>
  counts.map((births, i) => ({ year: from + i, month: null, births }))

describe('entry by the 31 August rule', () => {
  it('takes a third of y−7 and two thirds of y−6 where only years are known', () => {
    const cohorts = entryCohorts(yearly(2017, [1300, 1180, 1110, 910, 800, 740, 690, 730]), 2024, 2030)
    expect(cohorts.map((cohort) => cohort!.toFixed(2))).toEqual([
      '1220.00',
      '1133.33',
      '976.67',
      '836.67',
      '760.00',
      '706.67',
      '716.67',
    ])
  })

  it('takes the very months where they are all there', () => {
    const months = [2017, 2018].flatMap((year) =>
      Array.from({ length: 12 }, (_, m): Births => ({ year, month: m + 1, births: year === 2017 ? m + 1 : 100 })),
    )
    // September to December 2017: 9 + 10 + 11 + 12; January to August 2018: 800.
    expect(entryCohorts(months, 2024, 2024)).toEqual([842])
  })

  it('is unknown where a year or a month is missing', () => {
    expect(entryCohorts(yearly(2017, [1300]), 2024, 2024)).toEqual([null])
    const half = Array.from({ length: 7 }, (_, m): Births => ({ year: 2018, month: m + 1, births: 10 }))
    expect(entryCohorts([...yearly(2017, [1300]), ...half], 2024, 2024)).toEqual([null])
  })
})

describe('cohorts whose births are not known', () => {
  it('lie between known ones in even proportions', () => {
    expect([...extendCohorts([100, null, null, 800]).cohorts]).toEqual(
      [100, 200, 400, 800].map((value) => expect.closeTo(value, 6)),
    )
  })

  it('go on changing after the last one, less from year to year', () => {
    const { cohorts, until } = extendCohorts([1000, 900, 810, 729, null, null])
    expect(until).toBe(3)
    expect(cohorts[4]).toBeCloseTo(729 * 0.9 ** 0.8, 6)
    expect(cohorts[5]).toBeCloseTo(729 * 0.9 ** (0.8 + 0.64), 6)
    expect(extendCohorts([null, null]).until).toBe(-1)
  })
})
