import { describe, expect, it } from 'vitest'
import { over, ratioOf } from './ratio.ts'
import { compareCvExactly, ratios, weightedSpreads } from './spread.ts'

const one = (pupils: number[], numerator: number[], per = 1) => {
  const spread = weightedSpreads({
    pupils: Float64Array.from(pupils),
    numerators: [Float64Array.from(numerator)],
    groupStarts: Uint32Array.of(0, pupils.length),
    per: [per],
  })
  return { mean: spread.mean[0]![0]!, s: spread.s[0]![0]!, cv: spread.cv[0]![0]! }
}

describe('weighted coefficient of variation', () => {
  it('gives the official worked example (books of five schools): 0.51526, not the unweighted 0.489', () => {
    const { mean, s, cv } = one([45, 37, 89, 76, 55], [279, 137, 935, 160, 402])
    expect(mean).toBeCloseTo(6.3344370860927155, 13)
    expect(s).toBeCloseTo(3.263860705195375, 13)
    expect(cv).toBeCloseTo(0.5152566298844764, 14)
  })

  it('does not change with the hundred in "per hundred pupils", but mean and S do', () => {
    const a = one([100, 300], [4, 15])
    const b = one([100, 300], [4, 15], 100)
    expect(b.cv).toBe(a.cv)
    expect(b.mean).toBeCloseTo(100 * a.mean, 12)
    expect(b.s).toBeCloseTo(100 * a.s, 12)
  })

  it('is unknown (NaN) where a numerator is unknown, and where there is nothing at all', () => {
    expect(one([100, 200], [5, Number.NaN]).cv).toBeNaN()
    expect(one([100, 200], [0, 0])).toEqual({ mean: 0, s: 0, cv: Number.NaN })
  })

  it('keeps groups apart', () => {
    const spread = weightedSpreads({
      pupils: Float64Array.of(100, 100, 50, 50),
      numerators: [Float64Array.of(1, 3, 2, 2)],
      groupStarts: Uint32Array.of(0, 2, 4),
      per: [100],
    })
    expect([...spread.cv[0]!]).toEqual([0.5, 0])
    expect([...spread.mean[0]!]).toEqual([2, 4])
  })

  it('decides a CV exactly at its limit: 1 and 3 of 100 pupils each give CV = 0.5', () => {
    const pupils = [ratioOf(100), ratioOf(100)]
    const limit = ratioOf(0.5)
    expect(compareCvExactly(pupils, [ratioOf(1), ratioOf(3)], limit)).toBe(0)
    expect(compareCvExactly(pupils, [ratioOf(1), ratioOf('3.0000000000000000001')], limit)).toBe(1)
    expect(compareCvExactly(pupils, [ratioOf(1), over(ratioOf(8999999), ratioOf(3000000))], limit)).toBe(-1)
  })

  it('works out ratios by column', () => {
    const out = new Float64Array(2)
    ratios(Float64Array.of(2000, 60), Float64Array.of(84, 4), 100, out)
    expect([...out]).toEqual([4.2, 400 / 60])
  })
})
