/** Schools that are confirmed together. */
import { expect, test } from 'vitest'
import type { Batch } from '#modules/conditions/contract.ts'
import { otherThanProposed, proposedBatch } from './chosen-schools.ts'

const school = (...batches: Batch[]) => ({ proposals: batches.map((batch) => ({ batch, reasons: [] })) })

test('are proposed for one batch, or for none together', () => {
  expect(proposedBatch([school('weak', 'expand'), school('weak')])).toBe('weak')
  expect(proposedBatch([school('weak'), school('rural', 'weak')])).toBe(null)
  expect(proposedBatch([school('weak'), school()])).toBe(null)
  expect(proposedBatch([])).toBe(null)
})

test('differ from the proposal by the first of each', () => {
  const [weak, rural, none] = [school('weak'), school('rural', 'weak'), school()]
  expect(otherThanProposed([weak, rural, none], 'weak')).toEqual([rural, none])
  expect(otherThanProposed([weak, rural, none], 'none')).toEqual([weak, rural])
})
