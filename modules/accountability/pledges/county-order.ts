/** Counties in the order of their years: what was pledged comes before what was only planned, and the city's own road is named beside it. */
import type { Words } from '#kernel/words.ts'
import type { CountyYears } from '../gather-years.ts'
import type { OrderSource } from './pledge-words.ts'

export interface OrderedCounty {
  readonly county: string
  readonly countyName: string
  readonly stage: Words | null
  readonly bound: CountyYears | null
}

/** What of the city's road it looks at. */
export interface CityYears {
  readonly counties: readonly {
    readonly county: string
    readonly chosenYear: number | null
    readonly applyYear: number | null
    readonly cost: number | null
  }[]
  readonly years: readonly { readonly year: number; readonly cost: number; readonly budget: number | null }[]
}

interface Ordered {
  readonly county: string
  readonly countyName: string
  readonly stage: Words | null
  readonly targetYear: number | null
  readonly applyYear: number | null
  readonly source: OrderSource | null
  readonly cost: number | null
  readonly cityYear: number | null
}

export function orderOf(counties: readonly OrderedCounty[], city: CityYears | null) {
  const cityOf = new Map(city?.counties.map((each) => [each.county, each]) ?? [])
  const ordered = counties
    .map(({ bound, ...county }): Ordered => {
      const own = cityOf.get(county.county)
      const cityYear = own?.chosenYear ?? null
      if (bound) {
        const { targetYear, applyYear, source, cost } = bound
        return { ...county, targetYear, applyYear, source, cost, cityYear: cityYear === targetYear ? null : cityYear }
      }
      if (cityYear === null) {
        return { ...county, targetYear: null, applyYear: null, source: null, cost: null, cityYear: null }
      }
      const { applyYear, cost } = own!
      return { ...county, targetYear: cityYear, applyYear, source: 'city-road', cost, cityYear: null }
    })
    .toSorted((a, b) => (a.targetYear ?? 9999) - (b.targetYear ?? 9999) || a.county.localeCompare(b.county))
  const money = new Map(city?.years.map((each) => [each.year, each]) ?? [])
  const known = ordered.flatMap(({ targetYear }) => (targetYear === null ? [] : [targetYear]))
  const years = [...new Set([...known, ...money.keys()])].toSorted((a, b) => a - b)
  return {
    counties: ordered,
    years: years.map((year) => ({
      year,
      counties: ordered.filter((each) => each.targetYear === year).map(({ county }) => county),
      cost: money.get(year)?.cost ?? null,
      budget: money.get(year)?.budget ?? null,
    })),
  }
}
