/** How full a school is, by the bands of the warning that the city has set or this system proposes. */
import type { SeatState } from '#modules/projection/contract.ts'

export interface UseBands {
  readonly surplusBelow: number
  readonly balancedTo: number
  readonly tightTo: number
  readonly shortTo: number
}

/** As the room of forecasts proposes them, until its answer is there. */
export const usualBands: UseBands = { surplusBelow: 60, balancedTo: 90, tightTo: 100, shortTo: 110 }

/** `use` is pupils over seats, 1 for every seat taken; null without seats. */
export function seatState(use: number | null, bands: UseBands): Exclude<SeatState, 'none'> {
  if (use === null) return 'unknown'
  const percent = Math.round(use * 100_000) / 1000
  if (percent < bands.surplusBelow) return 'surplus'
  if (percent <= bands.balancedTo) return 'balanced'
  if (percent <= bands.tightTo) return 'tight'
  return percent <= bands.shortTo ? 'short' : 'severe'
}

/** `60—90%` beside a band's sign. */
export function bandRange(state: SeatState, bands: UseBands): string {
  const { surplusBelow, balancedTo, tightTo, shortTo } = bands
  return (
    (
      {
        surplus: `<${surplusBelow}%`,
        balanced: `${surplusBelow}–${balancedTo}%`,
        tight: `${balancedTo}–${tightTo}%`,
        short: `${tightTo}–${shortTo}%`,
        severe: `>${shortTo}%`,
      } as Partial<Record<SeatState, string>>
    )[state] ?? ''
  )
}
