/** Classes of groups added up by stage. */
import { expect, test } from 'vitest'
import type { SizeGroup } from '#modules/conditions/contract.ts'
import { bigOrMore, overStandard, shareOf, stageSums } from './group-sums.ts'

const group = (phase: SizeGroup['phase'], ok: number, over: number, big: number, superBig: number): SizeGroup => ({
  phase,
  settlement: 'town',
  sponsor: 'public',
  schools: 2,
  schoolsUnknown: 1,
  classes: ok + over + big + superBig,
  counts: { ok, over_standard: over, big, super: superBig },
  shares: null,
})

test('groups of a stage are added, and a stage without schools is not told of', () => {
  expect(stageSums([group('primary', 10, 4, 1, 0), group('primary', 5, 0, 0, 2)])).toEqual([
    {
      phase: 'primary',
      schools: 4,
      schoolsUnknown: 2,
      classes: 22,
      counts: { ok: 15, over_standard: 4, big: 1, super: 2 },
    },
  ])
  expect(stageSums([])).toEqual([])
})

test('both lines are counted from below upwards', () => {
  const { counts } = group('junior', 10, 4, 3, 2)
  expect([overStandard(counts), bigOrMore(counts)]).toEqual([9, 5])
  expect([shareOf(9, 18), shareOf(0, 0)]).toEqual([0.5, null])
})
