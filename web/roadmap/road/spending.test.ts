import { describe, expect, it } from 'vitest'
import { spendingOf } from './spending.ts'

const actions = [
  { kind: 'buy' as const, payments: [{ year: 2026, pot: 'local' as const, amount: 10 }] },
  {
    kind: 'build' as const,
    payments: [
      { year: 2026, pot: 'central' as const, amount: 5 },
      { year: 2028, pot: null, amount: 7 },
    ],
  },
]

describe('money by year', () => {
  it('by pot, what no budget pays for by itself', () => {
    expect(spendingOf(actions, 'pot', [])).toEqual({
      years: [2026, 2027, 2028],
      parts: [
        { key: 'central', values: [5, 0, 0], sum: 5 },
        { key: 'local', values: [10, 0, 0], sum: 10 },
        { key: 'none', values: [0, 0, 7], sum: 7 },
      ],
      sums: [15, 0, 7],
    })
  })
  it('by kind, with the years of budgets that are not touched', () => {
    expect(spendingOf(actions, 'kind', [2025])).toMatchObject({
      years: [2025, 2026, 2027, 2028],
      parts: [
        { key: 'buy', values: [0, 10, 0, 0] },
        { key: 'build', values: [0, 5, 0, 7] },
      ],
    })
  })
  it('nothing is spent on nothing', () => expect(spendingOf([], 'pot', [])).toEqual({ years: [], parts: [], sums: [] }))
})
