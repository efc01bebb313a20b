/** Classes by band: lines fall between bands where the form has them, and unfilled forms are counted, not taken as none. */
import { expect, test } from 'vitest'
import { classBandFigures, type SchoolSize } from './class-bands.ts'

const school = (code: string, bands: (number | null)[], more: Partial<SchoolSize> = {}): SchoolSize => ({
  code,
  name: code,
  phase: 'primary',
  pupils: 400,
  classes: 10,
  largestClass: 48,
  bands,
  ...more,
})
const lines = { limit: 45, big: 56, superBig: 66 }

test('sums of one stage, and how many classes are over the limit', () => {
  const sizes = [
    school('1', [1, 0, 0, 2, 3, 1, 0, 0, 0, 1]),
    school('2', [0, 0, 0, 0, 1, 0, 0, 2, 0, 0]),
    school('3', [9, 9, 9, 9, 9, 9, 9, 9, 9, 9], { phase: 'junior' }),
    school('4', [null, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
    school('5', []),
  ]
  const figures = classBandFigures(sizes, 'primary', lines)
  expect(figures.bands.map(({ count }) => count)).toEqual([1, 0, 0, 2, 4, 1, 0, 2, 0, 1])
  expect(figures).toMatchObject({ classes: 11, over: 4, missing: 2 })
  expect(figures.bands.map(({ level }) => level)).toEqual([0, 0, 0, 0, 0, 1, 1, 2, 2, 3])
  expect(figures.lines).toEqual({ limit: 5, big: 7, superBig: 9 })
})

test('the junior limit of 50 falls one band later', () => {
  const figures = classBandFigures([], 'junior', { ...lines, limit: 50 })
  expect(figures.lines.limit).toBe(6)
})

test('a limit within a band, or none, draws no line', () => {
  expect(classBandFigures([], 'primary', { limit: 47, big: null, superBig: null }).lines).toEqual({
    limit: null,
    big: null,
    superBig: null,
  })
})
