/**
 * Figures that others have published, through our own arithmetic.
 *
 * The worked example is from 《县域义务教育校际均衡指标计算方法》: books of five schools under the method of 2012. Its CV is used as
 * a number only. 芜湖市鸠江区 published the seven primary indicators of 2023 as means, standard deviations and CVs.
 */
import { describe, expect, it } from 'vitest'
import { ratioOf } from '#kernel/ratio.ts'
import { compareCvExactly, cvExactly, weightedSpreads } from '#kernel/spread.ts'
import { cvFlipsWhenPrinted } from '#modules/assessment/balance.ts'
import { readRules, rulesInForce } from '#modules/standards/index.ts'
import { isRefusal } from '#kernel/refusal.ts'

const pupils = [45, 37, 89, 76, 55]
const books = [279, 137, 935, 160, 402]

/** The mistake that two public code bases make: every school weighs the same, whatever its size. */
function unweighted(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / values.length) / mean
}

describe('the worked example: 302 pupils, 1,913 books', () => {
  const { mean, s, cv } = weightedSpreads({
    pupils: Float64Array.from(pupils),
    numerators: [Float64Array.from(books)],
    groupStarts: Uint32Array.of(0, 5),
    per: [1],
  })
  it('has the mean, S and CV that are printed: 6.33, 3.26, 0.52', () => {
    expect([mean[0]![0]!.toFixed(2), s[0]![0]!.toFixed(2), cv[0]![0]!.toFixed(2)]).toEqual(['6.33', '3.26', '0.52'])
    expect(mean[0]![0]).toBeCloseTo(6.3344370860927155, 12)
    expect(s[0]![0]).toBeCloseTo(3.263860705195375, 12)
    expect(cv[0]![0]).toBeCloseTo(0.5152566298844764, 12)
  })
  it('has the same CV in fractions, above 0.51525 and below 0.51526', () => {
    const [counts, figures] = [pupils.map(ratioOf), books.map(ratioOf)]
    expect(cvExactly(counts, figures)).toBeCloseTo(0.5152566298844764, 12)
    expect(compareCvExactly(counts, figures, ratioOf('0.51525'))).toBe(1)
    expect(compareCvExactly(counts, figures, ratioOf('0.51526'))).toBe(-1)
  })
  it('would be 0.489 without weights', () => {
    const each = books.map((count, index) => count / pupils[index]!)
    expect(unweighted(each)).toBeCloseTo(0.48877068160501713, 12)
  })
})

describe('鸠江区 2023, primary schools', () => {
  const published = {
    mean: [5.515273, 0.887611, 0.879277, 4.563288, 7.925946, 2496.674864, 2.784743],
    sd: [1.643162, 0.445392, 0.353427, 1.316139, 2.975795, 780.914372, 1.097759],
    cv: [0.297929, 0.501787, 0.401952, 0.288419, 0.37545, 0.312782, 0.394205],
    composite: 0.367503,
  }
  const rules = rulesInForce(readRules(), '2023-09-01', '34')
  const limit = isRefusal(rules) ? Number.NaN : rules.rule('CV', 'primary').value!
  const outcomes = published.cv.map((cv) => (cv <= limit ? 'met' : 'unmet'))

  it('every CV is its standard deviation over its mean', () => {
    for (const [index, cv] of published.cv.entries()) {
      expect(Math.abs(published.sd[index]! / published.mean[index]! - cv)).toBeLessThan(1.5e-6)
    }
  })
  it('the composite is the plain mean of the seven, and says nothing of the one that fails', () => {
    const mean = published.cv.reduce((sum, cv) => sum + cv, 0) / 7
    expect(Math.abs(mean - published.composite)).toBeLessThan(1e-6)
    expect(mean).toBeLessThan(limit)
  })
  it('backbone teachers, 0.501787, are above 0.50 and print as 0.50; the other six keep the limit', () => {
    expect(limit).toBe(0.5)
    expect(outcomes).toEqual(['met', 'unmet', 'met', 'met', 'met', 'met', 'met'])
    const flips = published.cv.map((cv, index) => cvFlipsWhenPrinted(cv, limit, outcomes[index] as 'met' | 'unmet'))
    expect(flips).toEqual([false, true, false, false, false, false, false])
    expect(published.cv[1]!.toFixed(2)).toBe('0.50')
    expect(published.cv[1]!.toFixed(4)).toBe('0.5018')
  })
})
