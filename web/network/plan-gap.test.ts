/** Gaps of plans as a page says them. */
import { expect, test } from 'vitest'
import { gapFigure, gapWords } from './plan-gap.ts'

test('a gap is never told smaller than it is', () => {
  expect(gapWords(0.02101).zh).toBe('与理论最低投入相差不超过 2.2%')
  expect(gapWords(0.021).zh).toBe('与理论最低投入相差不超过 2.1%')
  expect(gapFigure(0.02101)).toEqual({ zh: '不超过 2.2%', en: 'at most 2.2 %' })
  expect(gapFigure(0).zh).toBe('无')
  expect(gapWords(0).zh).toBe('等于理论最低投入')
  expect(gapWords(null).zh).toBe('未测算理论最低投入')
})
