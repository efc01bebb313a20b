/** Gaps school by school. */
import { expect, test } from 'vitest'
import type { ConditionGap } from '#modules/conditions/contract.ts'
import { itemsShown, schoolGaps } from './school-gaps.ts'

const gap = (code: string, item: ConditionGap['item'], missing: number | null, cost: number | null) =>
  ({ code, name: `学校${code}`, townName: null, phase: 'primary', item, missing, cost }) as ConditionGap

test('stages are added, and unknown is not nothing', () => {
  const gaps = [
    gap('1', 'books', 100, 2200),
    gap('1', 'books', 50.5, 1111),
    gap('1', 'beds', null, null),
    gap('2', 'rooms', null, null),
    gap('2', 'rooms', 12, 31_800),
  ]
  expect(schoolGaps(gaps)).toEqual([
    { code: '1', name: '学校1', townName: null, missing: { books: 150.5, beds: null }, unknown: 1, cost: 3311 },
    { code: '2', name: '学校2', townName: null, missing: { rooms: 12 }, unknown: 1, cost: 31_800 },
  ])
  expect(itemsShown(gaps)).toEqual(['rooms', 'books', 'beds'])
})
