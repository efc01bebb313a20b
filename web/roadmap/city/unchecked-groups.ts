/** Rules that are not enforced in a city's road, each said once with the counties that it is about. */
import type { CityRoadFile } from '#modules/roadmap/contract.ts'

type Unchecked = CityRoadFile['unchecked'][number]

export interface UncheckedGroup extends Pick<Unchecked, 'what' | 'why'> {
  /** Empty where it is about the whole city. */
  readonly counties: readonly string[]
}

/** What most counties share comes first. */
export function groupUnchecked(unchecked: readonly Unchecked[]): UncheckedGroup[] {
  const groups = Map.groupBy(unchecked, ({ what, why }) => `${what.zh}\n${why.zh}`)
  return [...groups.values()]
    .map((own) => ({
      what: own[0]!.what,
      why: own[0]!.why,
      counties: own.flatMap(({ county }) => (county === null ? [] : [county])),
    }))
    .toSorted((a, b) => b.counties.length - a.counties.length)
}
