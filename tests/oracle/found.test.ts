/** Counties in which the assessment and the oracle once differed, found by long runs; kept so that they never do again. */
import { expect, test } from 'vitest'
import { disagreements, tellDisagreement } from './disagreement.ts'
import { judgeRows } from './ours.ts'
import { randomCounty } from './random-county.ts'

test.each([
  // Schools nearly alike, whose figures are small differences of large ones: doubles lost the twelfth place of the CV.
  2_460_506,
])('seed %i', (seed) => {
  const rows = randomCounty(seed)
  expect(disagreements(rows, judgeRows).length > 0 ? tellDisagreement(seed, rows, judgeRows) : '').toBe('')
})
