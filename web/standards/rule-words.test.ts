import { describe, expect, it } from 'vitest'
import { demandWords, groupOf } from './rule-words.ts'

describe('how a rule reads', () => {
  it.each([
    [{ operator: '>=', value: 7.5, unit: 'm²' } as const, '≥ 7.5 m²'],
    [{ operator: '<=', value: 0.5, unit: '' } as const, '≤ 0.5'],
    [{ operator: 'parameter', value: 100, unit: '人' } as const, '100 人'],
    [{ operator: 'evidence', value: null, unit: '' } as const, '须有佐证'],
    [{ operator: 'forbidden', value: null, unit: '' } as const, '不得发生'],
  ])('%o', (rule, expected) => {
    expect(demandWords(rule).zh).toBe(expected)
  })

  const items = [{ code: 'G5', part: 'government', rules: ['G5', 'public-funds.quota'] } as const]
  it.each([
    ['R1', 'resources'],
    ['R.floor', 'resources'],
    ['CV', 'resources'],
    ['G5', 'government'],
    ['public-funds.quota', 'government'],
    ['Rural', 'parameters'],
    ['class.large', 'parameters'],
  ])('%s belongs to %s', (code, group) => {
    expect(groupOf(code, items)).toBe(group)
  })
})
