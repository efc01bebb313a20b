/** Gaps are written with their units in the order of the indicators; areas are rounded up so that they suffice. */
import { expect, test } from 'vitest'
import { gapText } from './gap-text.ts'

const indicators = [
  { code: 'R1', unit: '人' },
  { code: 'R4', unit: 'm²' },
]

test.each<[Record<string, number | null>, string]>([
  [{ R4: 120.501, R1: 2 }, 'R1 2人 · R4 120.51m²'],
  [{ R4: 1200 }, 'R4 1,200m²'],
  [{ R1: null }, 'R1 —'],
  [{}, ''],
])('%j', (missing, expected) => expect(gapText(missing, indicators, ({ zh }) => zh)).toBe(expected))
