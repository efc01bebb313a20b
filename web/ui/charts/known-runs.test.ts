import { expect, it } from 'vitest'
import { knownRuns } from './known-runs.ts'

it('breaks the line where a year is unknown, and at no other place', () => {
  expect(knownRuns([1, 0, null, null, 2, null])).toEqual([[0, 1], [4]])
  expect(knownRuns([null])).toEqual([])
})
