import { expect, it } from 'vitest'
import { comparedRows, type Comparison } from './compared-rows.ts'

const scenario = (id: string, pupils: number[], junior: number[]) => ({
  id,
  name: { zh: id, en: id },
  pupils,
  junior,
  primary: pupils,
  low: [],
  high: [],
})
const comparison: Comparison = {
  knownYears: [2024],
  known: [100],
  years: [2025, 2026],
  compared: [scenario('middle', [100, 90], [40, 41]), scenario('high', [104, 97], [40, 43])],
}

it('pupils under each, and how many more than under the first', () => {
  expect(comparedRows(comparison, 'all')).toEqual([
    { year: 2025, pupils: [100, 104], more: [0, 4] },
    { year: 2026, pupils: [90, 97], more: [0, 7] },
  ])
  expect(comparedRows(comparison, 'junior')[1]?.more).toEqual([0, 2])
})
