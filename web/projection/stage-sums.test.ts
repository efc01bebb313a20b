import { expect, it } from 'vitest'
import { stagesOf } from './stage-sums.ts'

const line = (grade: number, known: (number | null)[], pupils: number[]) => ({
  grade,
  known,
  pupils,
  low: [],
  high: [],
})

it('grades add up to stages, the kindergarten to none; unknown stays unknown', () => {
  const lines = [line(0, [5, 5], [5]), line(1, [10, 11], [9]), line(6, [7, null], [8]), line(7, [6, 6], [7])]
  expect(stagesOf(lines, 2, 1)).toEqual({
    primary: { known: [17, null], pupils: [17] },
    junior: { known: [6, 6], pupils: [7] },
  })
})
