import { expect, it } from 'vitest'
import { gapFigure } from './gap-figure.ts'

it.each([
  [5.66, 5.8, '5.66'],
  [2.397_26, 2.4, '2.397'],
  [2.399_99, 2.4, '2.39999'],
  [0.95, 1, '0.95'],
  [null, 1, '缺数据'],
])('%s beside %s is written %s', (value, threshold, written) => {
  expect(gapFigure(value, threshold, '缺数据')).toBe(written)
})
