/** The years that matter of a school, township or county: when it is full, when most pupils come, when places stand empty again. */
import type { Range } from './range.ts'
import { defaultBands, sideOf, type Bands, type SeatYear } from './utilisation.ts'

/** By the middle of the forecast, and within its interval; null is not within the years looked at. */
export interface TurningYear {
  readonly middle: number | null
  readonly earliest: number | null
  readonly latest: number | null
}

export interface TurningYears {
  /** False where the places of any year are unknown; then only the peak can be told. */
  readonly areSeatsKnown: boolean
  /** First year with more pupils than places: earliest by the upper end of the interval, latest by the lower. */
  readonly full: TurningYear
  /** Year with most pupils, the first of several alike; `isLastYear` where the numbers may go on rising after it. */
  readonly peak: { readonly year: number; readonly demand: Range; readonly isLastYear: boolean } | null
  /** First year from which on, as far as is looked, no pupil is without a place any more. Null where it is never full. */
  readonly relieved: TurningYear
  /** First year from which on the rate stays below the surplus line: earliest by the lower end, latest by the upper. */
  readonly surplus: TurningYear
}

const never: TurningYear = { middle: null, earliest: null, latest: null }

type Side = keyof Range

/** More pupils than places, whatever the bands are. Only asked where places are known. */
const isFull =
  (side: Side) =>
  ({ demand, seats }: SeatYear): boolean =>
    demand[side] > seats!

/** The first year, not before `since`, from which on `holds` is true to the last; null where it is not true at the last. */
function firstLasting(years: readonly SeatYear[], since: number, holds: (year: SeatYear) => boolean): number | null {
  let first: number | null = null
  for (const year of years) {
    if (year.year < since) continue
    if (!holds(year)) first = null
    else first ??= year.year
  }
  return first
}

export function turningYears(given: readonly SeatYear[], bands: Bands = defaultBands): TurningYears {
  const years = given.toSorted((a, b) => a.year - b.year)
  const top = years.reduce<SeatYear | null>(
    (most, each) => (most === null || each.demand.middle > most.demand.middle ? each : most),
    null,
  )
  const peak = top && { year: top.year, demand: top.demand, isLastYear: top === years.at(-1) }
  const areSeatsKnown = years.length > 0 && years.every(({ seats }) => seats !== null)
  if (!areSeatsKnown) return { areSeatsKnown, full: never, peak, relieved: never, surplus: never }

  const isEmpty = (side: Side) => (each: SeatYear) => sideOf(each.demand[side], each.seats!, bands.surplusBelow) < 0
  const firstFull = (side: Side) => years.find(isFull(side))?.year ?? null
  const full = { middle: firstFull('middle'), earliest: firstFull('high'), latest: firstFull('low') }
  const since = full.middle
  const relief = (side: Side) => (since === null ? null : firstLasting(years, since, (each) => !isFull(side)(each)))
  const emptying = (side: Side) => firstLasting(years, years[0]!.year, isEmpty(side))
  return {
    areSeatsKnown,
    full,
    peak,
    relieved: { middle: relief('middle'), earliest: relief('low'), latest: relief('high') },
    surplus: { middle: emptying('middle'), earliest: emptying('low'), latest: emptying('high') },
  }
}
