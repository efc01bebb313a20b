/**
 * Pupils of villages in the years ahead: those of each school and band go with its forecast, shared out to the villages it
 * serves in whole pupils that add up. A year that the table of villages gives itself takes the place of the reckoned one.
 */
import type { VillageFigure } from '../villages/village-table.ts'
import { wholeShares } from './whole-shares.ts'

/** Pupils of a school and band now by its rolls, and in each year ahead; null where the forecast does not know it. */
export type AheadOf = (
  school: string,
  band: number,
) => { readonly now: number; readonly ahead: readonly number[] } | null

/** By village, then band, then year. */
export function pupilsAhead(
  villages: readonly VillageFigure[],
  years: readonly number[],
  schoolsNow: readonly (readonly (string | null)[])[],
  aheadOf: AheadOf,
  whole: (band: number) => { readonly now: number; readonly ahead: readonly number[] } | null,
): number[][][] {
  const found = villages.map(({ pupils }) => pupils.map((now) => years.map(() => now)))
  for (const band of [0, 1, 2]) {
    const served = Map.groupBy(
      villages.map((_, v) => v).filter((v) => (villages[v]!.pupils[band] ?? 0) > 0),
      (v) => schoolsNow[v]![band] ?? '',
    )
    for (const [school, own] of served) {
      const known = (school === '' ? null : aheadOf(school, band)) ?? whole(band)
      if (!known || known.now <= 0) continue
      const now = own.map((v) => villages[v]!.pupils[band]!)
      const sum = now.reduce((all, each) => all + each, 0)
      for (const [y] of years.entries()) {
        const total = Math.round((sum * (known.ahead[y] ?? known.ahead.at(-1) ?? known.now)) / known.now)
        for (const [i, pupils] of wholeShares(now, total).entries()) found[own[i]!]![band]![y] = pupils
      }
    }
  }
  for (const [v, { ahead }] of villages.entries()) {
    for (const [y, year] of years.entries()) {
      const given = ahead[String(year)]
      if (given) for (const band of [0, 1, 2]) found[v]![band]![y] = given[band] ?? 0
    }
  }
  return found
}
