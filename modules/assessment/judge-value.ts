/**
 * One of a school's seven values against its threshold, and what is missing, without rounding anything.
 *
 * Doubles decide where they can; within 1e-12 of a limit the same comparison is made in fractions.
 * Source: 教督〔2017〕6号 art. 6 (thresholds, 85 % for the one that may fall short).
 */
import type { ValueOutcome } from '#kernel/outcome.ts'
import { ceiling, compare, minus, over, ratioOf, rounded, times, toNumber, type Ratio } from '#kernel/ratio.ts'
import type { Words } from '#kernel/words.ts'
import type { ValueReport } from './contract.ts'
import type { Numerator } from './numerator.ts'

/** A threshold for one indicator and stage, in both forms. */
export interface Bar {
  readonly threshold: number
  readonly thresholdExact: Ratio
  /** 85 % of the threshold. */
  readonly floor: number
  readonly floorExact: Ratio
  /** 100 per hundred pupils, 1 per pupil. */
  readonly per: 1 | 100
  /** True where the numerator counts people or rooms. */
  readonly whole: boolean
}

/** Relative distance within which doubles are not trusted to decide. */
export const closeCall = 1e-12
export const printedDecimals = 2

export function barOf(threshold: number, floorShare: number, per: 1 | 100, whole: boolean): Bar {
  const thresholdExact = ratioOf(threshold)
  const floorExact = times(thresholdExact, ratioOf(floorShare))
  return { threshold, thresholdExact, floor: toNumber(floorExact), floorExact, per, whole }
}

const valueExactly = (x: Numerator, pupils: number, per: number): Ratio =>
  over(times(x.exact(), ratioOf(per)), ratioOf(pupils))

const classify = (value: Ratio, bar: Bar): ValueOutcome =>
  compare(value, bar.thresholdExact) >= 0 ? 'met' : compare(value, bar.floorExact) >= 0 ? 'near' : 'unmet'

function reaches(x: Numerator, pupils: number, bar: Bar, limit: number, limitExact: Ratio): boolean {
  const have = x.value! * bar.per
  const want = limit * pupils
  const doubt = closeCall * Math.max(x.size * bar.per, want)
  if (Math.abs(have - want) > doubt) return have > want
  return compare(valueExactly(x, pupils, bar.per), limitExact) >= 0
}

function lack(x: Numerator, pupils: number, bar: Bar, limit: number, limitExact: Ratio): number {
  const want = (limit * pupils) / bar.per
  const gap = want - x.value!
  const scale = Math.max(x.size, want)
  const exactly = () => minus(over(times(limitExact, ratioOf(pupils)), ratioOf(bar.per)), x.exact())
  if (bar.whole) {
    const nearest = Math.round(gap)
    return Math.abs(gap - nearest) > closeCall * 10 * scale ? Math.ceil(gap) : ceiling(exactly())
  }
  // A small difference of large figures keeps few digits in doubles.
  return gap > 1e-3 * scale ? gap : toNumber(exactly())
}

/** Only a value within half a printed digit of a limit can print on the other side of it. */
function flipsWhenPrinted(x: Numerator, pupils: number, bar: Bar, value: number, outcome: ValueOutcome): boolean {
  const reach = 0.51 * 10 ** -printedDecimals
  if (Math.abs(value - bar.threshold) > reach && Math.abs(value - bar.floor) > reach) return false
  return classify(rounded(valueExactly(x, pupils, bar.per), printedDecimals), bar) !== outcome
}

/** What the row said before anything was adjusted, and why the judged value differs from it. */
export interface Before {
  readonly raw: number | null
  readonly reason: Words | null
}

/** Judges one value. `pupils` is null where unknown, else > 0. */
export function judgeValue(x: Numerator, pupils: number | null, bar: Bar, { raw, reason }: Before): ValueReport {
  const { threshold } = bar
  if (x.value === null || pupils === null) {
    return {
      raw,
      value: null,
      reason,
      threshold,
      outcome: 'unknown',
      missing: null,
      missingToFloor: null,
      roundingFlips: false,
    }
  }
  const value = (x.value * bar.per) / pupils
  const met = reaches(x, pupils, bar, bar.threshold, bar.thresholdExact)
  const near = met || reaches(x, pupils, bar, bar.floor, bar.floorExact)
  const outcome = met ? 'met' : near ? 'near' : 'unmet'
  return {
    raw,
    value,
    reason,
    threshold,
    outcome,
    missing: met ? 0 : lack(x, pupils, bar, bar.threshold, bar.thresholdExact),
    missingToFloor: near ? 0 : lack(x, pupils, bar, bar.floor, bar.floorExact),
    roundingFlips: flipsWhenPrinted(x, pupils, bar, value, outcome),
  }
}

/** The row's own ratio, before anything is adjusted; null where it cannot be worked out. */
export const rawRatio = (x: Numerator, pupils: number | null, per: number): number | null =>
  x.value === null || pupils === null || pupils === 0 ? null : (x.value * per) / pupils
