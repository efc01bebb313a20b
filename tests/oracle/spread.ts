/** The weighted 差异系数 of one indicator in one phase (assessment.md §4), exact until its doubles are read off. */
import { atMost, below, double, plus, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'

export interface Holding {
  readonly pupils: number
  readonly numerator: Fraction
}

export interface Spread {
  /** Numerators over pupils, for one pupil. */
  readonly mean: Fraction
  readonly variance: Fraction
  /** Null where the mean is 0 (or below, which no CV can be told of). */
  readonly cvSquared: Fraction | null
}

/**
 * With N = ΣP, T = Σx and Q = Σx²/P the weighted variance is (N·Q − T²)/N² and CV² = N·Q/T² − 1.
 * Written with T = t/u and Q = q/v: A = N·q·u², B = t²·v, variance = (A − B)/(N²·u²·v), CV² = (A − B)/B.
 */
export function spreadOf(holdings: readonly Holding[]): Spread {
  let pupils = 0n
  let total = zero
  let squares = zero
  for (const { pupils: count, numerator } of holdings) {
    const p = BigInt(count)
    pupils += p
    total = plus(total, numerator)
    squares = plus(squares, { n: numerator.n * numerator.n, d: numerator.d * numerator.d * p })
  }
  const a = pupils * squares.n * total.d * total.d
  const b = total.n * total.n * squares.d
  return {
    mean: { n: total.n, d: total.d * pupils },
    variance: { n: a - b, d: pupils * pupils * total.d * total.d * squares.d },
    cvSquared: total.n <= 0n ? null : { n: a - b, d: b },
  }
}

export interface LimitJudgement {
  readonly outcome: 'met' | 'unmet'
  readonly roundingFlips: boolean
}

const square = ({ n, d }: Fraction): Fraction => ({ n: n * n, d: d * d })
const halfHundredth: Fraction = { n: 1n, d: 200n }

/**
 * CV² against limit². A limit of two decimals is kept by the CV printed with two decimals (half up)
 * exactly where CV is below the limit and half a hundredth.
 */
export function judgeLimit(cvSquared: Fraction, limit: Fraction): LimitJudgement {
  const met = atMost(cvSquared, square(limit))
  const printedMet = below(cvSquared, square(plus(limit, halfHundredth)))
  return { outcome: met ? 'met' : 'unmet', roundingFlips: met !== printedMet }
}

export const root = (fraction: Fraction): number => Math.sqrt(double(fraction))
export const perMany = (mean: Fraction, per: bigint): Fraction => ({ n: mean.n * per, d: mean.d })
