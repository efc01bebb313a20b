/** How evenly the schools of one county and stage are provided: mean, S and CV of each indicator, and whether it keeps its limit. */
import type { Outcome } from '#kernel/outcome.ts'
import { compare, ratioOf, rounded, type Ratio } from '#kernel/ratio.ts'
import { compareCvExactly, cvExactly, weightedSpreads } from '#kernel/spread.ts'
import { closeCall, printedDecimals } from './judge-value.ts'
import type { Numerator } from './numerator.ts'

/** One indicator over the judged schools of a stage; pupils and numerators in the same order. */
export interface BalanceInput {
  /** Null where unknown, else > 0. */
  readonly pupils: readonly (number | null)[]
  /** One list of numerators for each indicator. */
  readonly numerators: readonly (readonly Numerator[])[]
  readonly per: readonly number[]
  /** The highest CV allowed. */
  readonly limit: number
}

export interface Balance {
  /** The county's own ratio in the threshold's unit; null where anything in it is unknown. */
  readonly mean: number | null
  readonly s: number | null
  /** Null where unknown, and where the mean is 0 and a CV cannot be worked out (无法计算). */
  readonly cv: number | null
  readonly limit: number
  readonly outcome: Outcome
  /** True where the CV printed with two decimals would be judged otherwise. */
  readonly roundingFlips: boolean
}

/** Error bound of a CV in doubles: grows with the number of schools and with what was cancelled in a numerator. */
function doubtOf(numerators: readonly Numerator[]): number {
  let sum = 0
  let size = 0
  for (const numerator of numerators) {
    sum += numerator.value!
    size += numerator.size
  }
  return closeCall * Math.max(1, numerators.length / 1000) * (size / sum)
}

/** Schools this much alike leave too few true digits of S in doubles; their CV is worked out in fractions. */
const alike = 1e-3

/**
 * How much larger the rounding of the numerators is than it would be if nothing had been taken away in them: 1 where
 * nothing was. Rounding of ε·size in each school changes S by no more than ε·√(Σ size²/P ÷ ΣP).
 */
function lostBySubtraction(pupils: readonly number[], numerators: readonly Numerator[], perPupil: number): number {
  let squares = 0
  let all = 0
  for (const [index, { size }] of numerators.entries()) {
    squares += (size * size) / pupils[index]!
    all += pupils[index]!
  }
  return Math.max(1, Math.sqrt(squares / all) / perPupil)
}

const exactColumns = (pupils: readonly number[], numerators: readonly Numerator[]): [Ratio[], Ratio[]] => [
  pupils.map((count) => ratioOf(count)),
  numerators.map((numerator) => numerator.exact()),
]

function keepsLimit(cv: number, limit: number, pupils: readonly number[], numerators: readonly Numerator[]): boolean {
  if (Math.abs(cv - limit) > doubtOf(numerators)) return cv < limit
  return compareCvExactly(...exactColumns(pupils, numerators), ratioOf(limit)) <= 0
}

/** A CV above its limit prints as within it when it rounds down onto the limit. */
export function cvFlipsWhenPrinted(cv: number, limit: number, outcome: Outcome): boolean {
  if (outcome !== 'unmet') return false
  const printed: Ratio = rounded(ratioOf(cv), printedDecimals)
  return compare(printed, ratioOf(limit)) <= 0
}

/** As a column of doubles, NaN where unknown. */
function column<Each>(list: readonly Each[], valueOf: (each: Each) => number | null): Float64Array {
  const values = new Float64Array(list.length)
  for (let i = 0; i < values.length; i++) values[i] = valueOf(list[i]!) ?? Number.NaN
  return values
}

/** Works out the balance of every indicator of a stage. */
export function deriveBalances({ pupils, numerators, per, limit }: BalanceInput): Balance[] {
  const spreads = weightedSpreads({
    pupils: column(pupils, (count) => count),
    numerators: numerators.map((list) => column(list, ({ value }) => value)),
    groupStarts: Uint32Array.of(0, pupils.length),
    per,
  })
  return numerators.map((list, k) => {
    const mean = spreads.mean[k]![0]!
    if (Number.isNaN(mean)) {
      return { mean: null, s: null, cv: null, limit, outcome: 'unknown', roundingFlips: false }
    }
    const rough = spreads.cv[k]![0]!
    if (Number.isNaN(rough)) {
      return { mean, s: spreads.s[k]![0]!, cv: null, limit, outcome: 'unknown', roundingFlips: false }
    }
    const known = pupils as readonly number[]
    const isTooRough = rough < alike * lostBySubtraction(known, list, mean / per[k]!)
    const cv = isTooRough ? cvExactly(...exactColumns(known, list)) : rough
    const s = isTooRough ? cv * mean : spreads.s[k]![0]!
    const outcome: Outcome = keepsLimit(cv, limit, known, list) ? 'met' : 'unmet'
    return { mean, s, cv, limit, outcome, roundingFlips: cvFlipsWhenPrinted(cv, limit, outcome) }
  })
}
