/** Which year a card shows, and that a year without a verdict is a gap and not a zero. */
import { expect, test } from 'vitest'
import { cardYear, valueHistory, type CardYear } from './card-year.ts'

const year = (number: number, value: number | null): CardYear => ({
  basis: {
    county: '411523',
    countyName: '新县',
    year: number,
    version: 1,
    isDraft: false,
    rulesVersion: 'x',
    on: `${number}-11-01`,
    judgedAt: `${number}-11-01T00:00:00Z`,
  },
  phases:
    value === null
      ? []
      : [
          {
            code: '2141000001',
            name: '城关小学',
            phase: 'primary',
            type: '211',
            pupils: 100,
            values: {
              R1: {
                raw: value,
                value,
                reason: null,
                threshold: 4.2,
                outcome: 'met',
                missing: 0,
                missingToFloor: 0,
                roundingFlips: false,
              },
            },
            metCount: 7,
            outcome: 'met',
          },
        ],
  gaps: [],
  excluded: [],
})
const years = [year(2024, null), year(2025, 5), year(2023, 4.5)]

test('the newest year, the year asked for, or none', () => {
  expect(cardYear(years, undefined)?.basis.year).toBe(2025)
  expect(cardYear(years, 2023)?.basis.year).toBe(2023)
  expect(cardYear(years, 2019)).toBeUndefined()
  expect(cardYear([], undefined)).toBeUndefined()
})

test('a value over the years, oldest first', () => {
  const points = valueHistory(years, 'primary', 'R1', (at, value) => `${at}: ${value}`)
  expect(points).toEqual([
    { tick: '2023', value: 4.5, outcome: 'met', title: '2023: 4.5' },
    { tick: '2024', value: null, outcome: 'unknown', title: '2024: null' },
    { tick: '2025', value: 5, outcome: 'met', title: '2025: 5' },
  ])
})
