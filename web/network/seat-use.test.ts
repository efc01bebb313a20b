/** A school's use falls into one band, the limits included as the warning includes them. */
import { expect, test } from 'vitest'
import { bandRange, seatState, usualBands } from './seat-use.ts'

test.each([
  [null, 'unknown'],
  [0, 'surplus'],
  [0.599, 'surplus'],
  [0.6, 'balanced'],
  [0.9, 'balanced'],
  [1, 'tight'],
  [1.1, 'short'],
  [1.101, 'severe'],
] as const)('%s is %s', (use, state) => expect(seatState(use, usualBands)).toBe(state))

test('a band says its range', () => expect(bandRange('tight', usualBands)).toBe('90–100%'))
