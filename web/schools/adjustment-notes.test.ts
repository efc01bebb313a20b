/** Each reason for an adjusted value is said once, with the indicators it holds for. */
import { expect, test } from 'vitest'
import type { Words } from '#kernel/words.ts'
import type { ValueReport } from '#modules/assessment/contract.ts'
import { adjustmentNotes } from './adjustment-notes.ts'

const value = (reason: Words | null): ValueReport => ({
  raw: 1,
  value: 2,
  reason,
  threshold: 1,
  outcome: 'met',
  missing: 0,
  missingToFloor: 0,
  roundingFlips: false,
})
const merged = { zh: '并入1个教学点', en: 'one point merged in' }
const split = { zh: '全校合报，折算', en: 'split' }

test('reasons are marked in their order', () => {
  const values = { R1: value(merged), R2: value(null), R3: value({ ...merged }), R4: value(split) }
  expect(adjustmentNotes({ values })).toEqual([
    { mark: '①', reason: merged, codes: ['R1', 'R3'] },
    { mark: '②', reason: split, codes: ['R4'] },
  ])
})

test('a school that is judged by its own figures needs no note', () => {
  expect(adjustmentNotes({ values: { R1: value(null) } })).toEqual([])
})
