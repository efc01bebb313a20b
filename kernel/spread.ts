/**
 * The weighted coefficient of variation (差异系数): how far schools differ, each weighing as many as its pupils.
 *
 * Source: 《县域义务教育校际均衡指标计算方法》, used by 教督〔2017〕6号 art. 6:
 * X_i = x_i / P_i, X̄ = Σx_i / ΣP_i, S = √(Σ (P_i / ΣP)(X_i − X̄)²), CV = S / X̄.
 * X̄ is the county's own ratio, not the mean of the schools' ratios, and S is the population form.
 */
import { compare, minus, over, plus, ratioOf, times, toNumber, zero, type Ratio } from './ratio.ts'

/** Schools as columns, sorted by group; group g holds the schools `groupStarts[g]` up to `groupStarts[g + 1]`. */
export interface SpreadInput {
  /** Pupils of each school, > 0. NaN where unknown. */
  readonly pupils: Float64Array
  /** One column for each indicator: what each school has of it, ≥ 0. NaN where unknown. */
  readonly numerators: readonly Float64Array[]
  /** Length groups + 1. */
  readonly groupStarts: Uint32Array
  /** For each indicator 100 (per hundred pupils) or 1 (per pupil). */
  readonly per: readonly number[]
}

/** For each indicator one column with a figure for each group. NaN where anything in it is unknown; cv also where the mean is 0. */
export interface Spreads {
  readonly mean: readonly Float64Array[]
  readonly s: readonly Float64Array[]
  readonly cv: readonly Float64Array[]
}

/** Works out mean, S and CV of every indicator in every group: two passes over each column, nothing kept but the results. */
export function weightedSpreads({ pupils, numerators, groupStarts, per }: SpreadInput): Spreads {
  const groups = groupStarts.length - 1
  const empty = () => numerators.map(() => new Float64Array(groups))
  const result = { mean: empty(), s: empty(), cv: empty() }
  for (let g = 0; g < groups; g++) {
    const from = groupStarts[g]!
    const to = groupStarts[g + 1]!
    let allPupils = 0
    for (let i = from; i < to; i++) allPupils += pupils[i]!
    for (let k = 0; k < numerators.length; k++) {
      const column = numerators[k]!
      let total = 0
      for (let i = from; i < to; i++) total += column[i]!
      const mean = total / allPupils
      let squares = 0
      for (let i = from; i < to; i++) {
        const weight = pupils[i]!
        const away = column[i]! - mean * weight
        squares += (away * away) / weight
      }
      const deviation = Math.sqrt(squares / allPupils)
      result.mean[k]![g] = (total * per[k]!) / allPupils
      result.s[k]![g] = deviation * per[k]!
      result.cv[k]![g] = mean > 0 ? deviation / mean : Number.NaN
    }
  }
  return result
}

/** Ratios of one indicator, school by school: numerator × per ÷ pupils, written into `out`. */
export function ratios(pupils: Float64Array, numerator: Float64Array, per: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (numerator[i]! * per) / pupils[i]!
}

const sumExactly = (terms: readonly Ratio[]): Ratio => {
  // Halving keeps the denominators of partial sums short; adding one by one would not.
  if (terms.length === 0) return zero
  if (terms.length === 1) return terms[0]!
  const middle = terms.length >> 1
  return plus(sumExactly(terms.slice(0, middle)), sumExactly(terms.slice(middle)))
}

/**
 * Compares a CV with a limit without any rounding: −1, 0 or 1 as CV is below, at or above it.
 * CV ≤ c ⇔ ΣP · Σ x_i²/P_i ≤ (1 + c²) (Σx_i)²; all in fractions. The mean must not be 0.
 */
export function compareCvExactly(pupils: readonly Ratio[], numerator: readonly Ratio[], limit: Ratio): -1 | 0 | 1 {
  const total = sumExactly(numerator)
  const squares = sumExactly(numerator.map((x, i) => over(times(x, x), pupils[i]!)))
  const bound = times(plus(ratioOf(1), times(limit, limit)), times(total, total))
  return compare(times(sumExactly(pupils), squares), bound)
}

/**
 * S ÷ mean from fractions, for schools so alike that doubles would leave only their own rounding: CV² = ΣP·Σ(x_i²/P_i) ÷ (Σx_i)² − 1.
 * The mean must not be 0.
 */
export function cvExactly(pupils: readonly Ratio[], numerator: readonly Ratio[]): number {
  const total = sumExactly(numerator)
  const squares = sumExactly(numerator.map((x, i) => over(times(x, x), pupils[i]!)))
  return Math.sqrt(toNumber(minus(over(times(sumExactly(pupils), squares), times(total, total)), ratioOf(1))))
}
