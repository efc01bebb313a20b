import { describe, expect, it } from 'vitest'
import { gapFigure, gapWords } from './road-gap.ts'

describe('how far a road is from the least', () => {
  it.each([
    [null, '未测算理论最低投入', '未测算'],
    [0, '等于理论最低投入', '无'],
    [1e-12, '等于理论最低投入', '无'],
    [0.00001, '与理论最低投入相差不超过 0.01%', '0.01%'],
    [0.0005, '与理论最低投入相差不超过 0.05%', '0.05%'],
    [0.00051, '与理论最低投入相差不超过 0.06%', '0.06%'],
    [0.0234, '与理论最低投入相差不超过 2.34%', '2.34%'],
  ])('%s is said as %s', (gap, words, figure) => {
    expect(gapWords(gap).zh).toBe(words)
    expect(gapFigure(gap).zh).toBe(figure)
  })
})
