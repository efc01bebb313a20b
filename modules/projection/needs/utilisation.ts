/**
 * 学位预警: how full the places of a school (its own zone), a township or a county are, year by year, shortage and surplus alike.
 * 利用率 = pupils / places. No national bands were found: these are proposed by us, stand here alone, and may be given anew.
 */
import type { SeatState, Trend } from './need-words.ts'
import { compare, minus, over, ratioOf, times } from '#kernel/ratio.ts'
import { below, beyond, mapRange, type Range } from './range.ts'

/** Limits in per cent of the places. */
export interface Bands {
  /** Below this places stand empty (灰). */
  readonly surplusBelow: number
  /** Up to and with this, balanced (绿). */
  readonly balancedTo: number
  /** Up to and with this, tight (黄); beyond it pupils are without a place. */
  readonly tightTo: number
  /** Up to and with this, short (橙); beyond it severely so (红). */
  readonly shortTo: number
  /** Percentage points by which the rate must have moved over three years to be called rising or falling. */
  readonly trendPoints: number
}

/** Ours (本系统设定，可调整). */
export const defaultBands: Bands = { surplusBelow: 60, balancedTo: 90, tightTo: 100, shortTo: 110, trendPoints: 5 }

export const areInOrder = ({ surplusBelow, balancedTo, tightTo, shortTo, trendPoints }: Bands): boolean =>
  0 < surplusBelow && surplusBelow <= balancedTo && balancedTo <= tightTo && tightTo <= shortTo && trendPoints >= 0

/** Years over which the arrow looks back: a year is held against the one three years before. */
export const trendYears = 3

/** Whether demand lies below (−1), at or above (1) so many per cent of the places; exact. */
export function sideOf(demand: number, seats: number, percent: number): -1 | 0 | 1 {
  const left = demand * 100
  const right = percent * seats
  if (Number.isSafeInteger(percent) && Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
    return left < right ? -1 : left > right ? 1 : 0
  }
  return compare(ratioOf(left), times(ratioOf(percent), ratioOf(seats)))
}

/** `demand` 人, `seats` 个. At the limits themselves: 60 % balanced, 90 % balanced, 100 % tight, 110 % short. */
export function seatState(demand: number, seats: number | null, bands: Bands = defaultBands): SeatState {
  if (seats === null) return 'unknown'
  if (seats === 0 && demand === 0) return 'none'
  if (sideOf(demand, seats, bands.surplusBelow) < 0) return 'surplus'
  if (sideOf(demand, seats, bands.balancedTo) <= 0) return 'balanced'
  if (sideOf(demand, seats, bands.tightTo) <= 0) return 'tight'
  return sideOf(demand, seats, bands.shortTo) <= 0 ? 'short' : 'severe'
}

/** One year of a school, township or county: pupils (人) against places (个, null where unknown). */
export interface SeatYear {
  readonly year: number
  readonly demand: Range
  readonly seats: number | null
}

/** Rising or falling by more than `trendPoints` percentage points, else steady; null where places are unknown or none. */
export function trendBetween(before: SeatYear, now: SeatYear, points: number = defaultBands.trendPoints): Trend | null {
  if (!before.seats || !now.seats) return null
  const rate = ({ demand }: SeatYear, seats: number) => over(ratioOf(demand.middle * 100), ratioOf(seats))
  const moved = minus(rate(now, now.seats), rate(before, before.seats))
  if (compare(moved, ratioOf(points)) > 0) return 'rising'
  return compare(moved, ratioOf(-points)) < 0 ? 'falling' : 'steady'
}

export interface YearUtilisation extends SeatYear {
  /** 利用率 in per cent, to be printed; null where places are unknown or none. Never compared. */
  readonly percent: Range | null
  /** By the middle; at the lower and upper end of the interval. */
  readonly state: SeatState
  readonly stateAtLow: SeatState
  readonly stateAtHigh: SeatState
  /** Pupils without a place (人) and places without a pupil (个); null where places are unknown. */
  readonly shortage: Range | null
  readonly surplus: Range | null
  /** Against the year three years before, known or forecast; null where the series does not reach back so far. */
  readonly trend: Trend | null
}

/** `years` in any order, known years before the forecast among them so that the first arrows can look back. */
export function utilisationOf(years: readonly SeatYear[], bands: Bands = defaultBands): readonly YearUtilisation[] {
  const byYear = new Map(years.map((each) => [each.year, each]))
  return years
    .toSorted((a, b) => a.year - b.year)
    .map((each) => {
      const { year, demand, seats } = each
      const before = byYear.get(year - trendYears)
      return {
        year,
        demand,
        seats,
        percent: seats ? mapRange(demand, (pupils) => (pupils * 100) / seats) : null,
        state: seatState(demand.middle, seats, bands),
        stateAtLow: seatState(demand.low, seats, bands),
        stateAtHigh: seatState(demand.high, seats, bands),
        shortage: seats === null ? null : beyond(demand, seats),
        surplus: seats === null ? null : below(demand, seats),
        trend: before ? trendBetween(before, each, bands.trendPoints) : null,
      }
    })
}
