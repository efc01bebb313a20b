/** Gaps as items of a project. */
import { expect, test } from 'vitest'
import type { ConditionGap } from '#modules/conditions/contract.ts'
import { itemOfGap } from './item-of-gap.ts'

const gap = (item: ConditionGap['item'], missing: number | null, phase: ConditionGap['phase'] = 'junior') =>
  ({ code: '3141928015', item, missing, phase }) as ConditionGap

test('is what closes the gap, never a little less', () => {
  expect(itemOfGap(gap('rooms', 1476.300_000_2))).toEqual({
    item: 'room_m2',
    school: '3141928015',
    phase: 'junior',
    quantity: 1477,
  })
  expect(itemOfGap(gap('books', 12))?.quantity).toBe(12)
  expect(itemOfGap(gap('beds', 40, null))?.phase).toBe('primary')
})

test('nothing is made of what is unknown, met, or bought in another way', () => {
  expect([gap('rooms', null), gap('rooms', 0), gap('track', 1), gap('dormitory', 30)].map(itemOfGap)).toEqual([
    null,
    null,
    null,
    null,
  ])
})
