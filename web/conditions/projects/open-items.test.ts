/** Items that a step is still open for. */
import { expect, test } from 'vitest'
import type { ProjectItemShown } from '#modules/conditions/contract.ts'
import { openItems } from './open-items.ts'

const item = (number: number, code: ProjectItemShown['item'], on: string | null, isExpected: boolean) =>
  ({ number, item: code, firstCounted: { year: null, on, isExpected, why: { zh: '', en: '' } } }) as ProjectItemShown

test('are those that count by it, as long as nothing but an expected day is known', () => {
  const items = [
    item(1, 'room_m2', '2026-07-26', false),
    item(2, 'sports_m2', '2027-07-26', true),
    item(3, 'classroom', null, false),
    item(4, 'book', null, false),
  ]
  const open = (step: Parameters<typeof openItems>[1]) => openItems({ items }, step).map(({ number }) => number)
  expect(open('accepted')).toEqual([2, 3])
  expect(open('booked')).toEqual([4])
  expect(open('in-post')).toEqual([])
  expect(open('started')).toEqual([])
})
