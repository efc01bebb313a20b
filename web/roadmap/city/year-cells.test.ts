import { describe, expect, it } from 'vitest'
import { yearCell, yearsLookedAt } from './year-cells.ts'

const year = (
  targetYear: number,
  outcome: 'optimal' | 'impossible' | 'stopped',
  cost: number | null,
  isChosen = false,
) => ({
  targetYear,
  outcome,
  cost,
  bound: null,
  gap: null,
  isChosen,
})
const county = {
  years: [
    year(2028, 'optimal', 5, true),
    year(2026, 'impossible', null),
    year(2027, 'stopped', null),
    year(2029, 'optimal', 4),
  ],
}

describe('a county in a target year', () => {
  it.each([
    [2025, { kind: 'none' }],
    [2026, { kind: 'impossible' }],
    [2027, { kind: 'open' }],
    [2028, { kind: 'chosen', cost: 5 }],
    [2029, { kind: 'possible', cost: 4 }],
  ] as const)('%i', (at, cell) => expect(yearCell(county, at)).toEqual(cell))

  it('years are those of all counties, in their order', () => {
    expect(yearsLookedAt([county, { years: [year(2030, 'optimal', 1)] }])).toEqual([2026, 2027, 2028, 2029, 2030])
  })
})
