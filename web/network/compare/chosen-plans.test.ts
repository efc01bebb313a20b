/** The plans that are compared. */
import { expect, test } from 'vitest'
import { chosenPlans } from './chosen-plans.ts'

const plans = [
  { id: 'a', scenario: 'keep', madeAt: '2026-01-01' },
  { id: 'b', scenario: 'keep', madeAt: '2026-02-01' },
  { id: 'c', scenario: 'concentrate', madeAt: '2026-01-15' },
] as const

test.each([
  ['a.c', ['a', 'c']],
  ['a.a.x', ['a']],
  ['', []],
])('of the address %s', (asked, ids) => expect(chosenPlans(plans, asked)).toEqual(ids))

test('else the latest of each scenario, or the latest two', () => {
  expect(chosenPlans(plans, undefined)).toEqual(['b', 'c'])
  expect(chosenPlans(plans.slice(0, 2), undefined)).toEqual(['b', 'a'])
})
