/** What a cell of the city's table says: one county in one target year, chosen or not, with its price or why there is none. */
import type { CityRoadFile } from '#modules/roadmap/contract.ts'

type County = CityRoadFile['counties'][number]

export type YearCell =
  | { readonly kind: 'none' }
  | { readonly kind: 'impossible' | 'open' }
  | { readonly kind: 'chosen' | 'possible'; readonly cost: number }

export function yearCell({ years }: Pick<County, 'years'>, year: number): YearCell {
  const own = years.find(({ targetYear }) => targetYear === year)
  if (own === undefined) return { kind: 'none' }
  if (own.outcome === 'impossible') return { kind: 'impossible' }
  if (own.cost === null) return { kind: 'open' }
  return { kind: own.isChosen ? 'chosen' : 'possible', cost: own.cost }
}

/** Every target year that some county was looked at for. */
export const yearsLookedAt = (counties: readonly Pick<County, 'years'>[]): number[] =>
  [...new Set(counties.flatMap(({ years }) => years.map(({ targetYear }) => targetYear)))].toSorted((a, b) => a - b)
