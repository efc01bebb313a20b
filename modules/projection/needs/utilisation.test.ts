import { describe, expect, it } from 'vitest'
import { seatStates, seatStateWords } from './need-words.ts'
import { exactly } from './range.ts'
import { areInOrder, defaultBands, seatState, trendBetween, utilisationOf, type SeatYear } from './utilisation.ts'

const seatYear = (year: number, demand: number, seats: number | null = 1000): SeatYear => ({
  year,
  demand: exactly(demand),
  seats,
})

describe('学位预警', () => {
  it.each([
    [0, 1000, 'surplus'],
    [599, 1000, 'surplus'],
    [600, 1000, 'balanced'],
    [900, 1000, 'balanced'],
    [901, 1000, 'tight'],
    [1000, 1000, 'tight'],
    [1001, 1000, 'short'],
    [1100, 1000, 'short'],
    [1101, 1000, 'severe'],
    // 110 % of 45 places is 49.5: never rounded before it is compared.
    [49, 45, 'short'],
    [50, 45, 'severe'],
    // 60 % of a number of places that no double hits exactly.
    [59_999_999, 100_000_000, 'surplus'],
    [60_000_000, 100_000_000, 'balanced'],
    [10, 0, 'severe'],
    [0, 0, 'none'],
    [10, null, 'unknown'],
    [0, null, 'unknown'],
  ] as const)('%i pupils on %s places: %s', (demand, seats, state) => {
    expect(seatState(demand, seats)).toBe(state)
  })

  it('goes by other bands where they are given, exactly also between whole numbers', () => {
    const bands = { ...defaultBands, balancedTo: 92.5 }
    expect(seatState(925, 1000, bands)).toBe('balanced')
    expect(seatState(926, 1000, bands)).toBe('tight')
    expect(areInOrder(bands)).toBe(true)
    expect(areInOrder({ ...bands, shortTo: 95 })).toBe(false)
  })

  it('has a word in both languages for every state', () => {
    for (const state of seatStates) {
      expect(seatStateWords[state].zh).toMatch(/\p{Script=Han}/u)
      expect(seatStateWords[state].en).not.toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('the arrow', () => {
  it.each([
    [800, 850, 'steady'],
    [800, 851, 'rising'],
    [850, 800, 'steady'],
    [851, 800, 'falling'],
  ] as const)('%i to %i of 1000: %s', (before, now, trend) => {
    expect(trendBetween(seatYear(2022, before), seatYear(2025, now))).toBe(trend)
  })

  it('follows the rate, not the pupils: a new building makes it fall', () => {
    expect(trendBetween(seatYear(2022, 800, 800), seatYear(2025, 840, 1200))).toBe('falling')
    expect(trendBetween(seatYear(2022, 800, null), seatYear(2025, 840))).toBeNull()
  })
})

describe('year by year', () => {
  it('tells shortage and surplus, at both ends of the interval, and looks back three years', () => {
    const years = utilisationOf([
      { year: 2027, demand: { low: 590, middle: 700, high: 1020 }, seats: 1000 },
      seatYear(2024, 1105),
      seatYear(2025, 1000),
    ])
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2027])
    expect(years[0]).toMatchObject({
      state: 'severe',
      percent: exactly(110.5),
      shortage: exactly(105),
      surplus: exactly(0),
      trend: null,
    })
    expect(years[2]).toEqual({
      year: 2027,
      demand: { low: 590, middle: 700, high: 1020 },
      seats: 1000,
      percent: { low: 59, middle: 70, high: 102 },
      state: 'balanced',
      stateAtLow: 'surplus',
      stateAtHigh: 'short',
      shortage: { low: 0, middle: 0, high: 20 },
      surplus: { low: 0, middle: 300, high: 410 },
      trend: 'falling',
    })
  })

  it('says unknown, not empty, where places are unknown', () => {
    expect(utilisationOf([seatYear(2025, 10, null)])[0]).toMatchObject({
      percent: null,
      state: 'unknown',
      shortage: null,
      surplus: null,
    })
  })
})
