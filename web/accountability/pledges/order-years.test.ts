import { expect, it } from 'vitest'
import { orderYears, yearMark } from './order-years.ts'

const counties = [
  { targetYear: 2027, applyYear: 2028 },
  { targetYear: 2030, applyYear: 2031 },
  { targetYear: null, applyYear: null },
]

it('spans the years without a hole, from the first that is named to the last application', () => {
  expect(orderYears({ counties, years: [{ year: 2027 }, { year: 2030 }] })).toEqual([2027, 2028, 2029, 2030, 2031])
  expect(orderYears({ counties: [{ targetYear: null, applyYear: null }], years: [] })).toEqual([])
})

it('marks the year that reaches it and the year that applies, and both where they are one', () => {
  expect([2026, 2027, 2028].map((year) => yearMark(counties[0]!, year)?.kind ?? null)).toEqual([
    null,
    'target',
    'apply',
  ])
  expect(yearMark({ targetYear: 2028, applyYear: 2028 }, 2028)?.kind).toBe('both')
})
