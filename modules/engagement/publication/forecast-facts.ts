/** The forecast of a county as it may be drafted for the public: no line that tells one school, and earlier errors beside it. */
import type { AreaForecast, PastScore } from '#modules/projection/index.ts'
import type { PublicCell, SnapshotFacts } from './snapshot-shapes.ts'
import { suppressList, type SmallRules } from './suppress-small.ts'

type Parts = Pick<SnapshotFacts['forecast'], 'origin' | 'madeAt' | 'years' | 'places' | 'past'>

const whole = (values: readonly number[]): number[] => values.map((value) => Math.round(value))

function placeOf(
  at: { readonly code: string; readonly name: string; readonly level: 'county' | 'town' },
  stage: 'all' | 'primary' | 'junior',
  series: AreaForecast['county']['all'],
  isWithheld: boolean,
) {
  const cells = (list: readonly number[]): PublicCell[] =>
    isWithheld ? list.map(() => 'withheld' as const) : whole(list)
  const { known, pupils, low, high } = series
  const now: PublicCell = isWithheld ? 'withheld' : (known.at(-1) ?? null)
  return { ...at, stage, now, pupils: cells(pupils), low: cells(low), high: cells(high) }
}

/**
 * Townships with too few schools are withheld, and as many others as it takes: townships add up to the county in every year, so
 * the choice is made by the smallest year of each that is not empty, and holds for all of them.
 */
export function forecastParts(
  forecast: AreaForecast,
  past: readonly PastScore[],
  { code, name }: { readonly code: string; readonly name: string },
  rules: SmallRules,
): Parts {
  const smallest = forecast.towns.map(({ all, schools }) => {
    const some = [...all.pupils, all.known.at(-1) ?? 0].map(Math.floor).filter((pupils) => pupils > 0)
    return { value: some.length > 0 ? Math.min(...some) : 0, schools }
  })
  const { values } = suppressList(smallest, { value: forecast.county.all.pupils[0] ?? null, schools: null }, rules)
  const county = { code, name, level: 'county' } as const
  return {
    origin: forecast.origin,
    madeAt: forecast.madeAt.slice(0, 10),
    years: [...forecast.years],
    places: [
      ...(['all', 'primary', 'junior'] as const).map((stage) => placeOf(county, stage, forecast.county[stage], false)),
      ...forecast.towns.map((town, i) =>
        placeOf({ code: town.code, name: town.name, level: 'town' }, 'all', town.all, values[i] === 'withheld'),
      ),
    ],
    past: past.map(({ origin, madeAt, year, forecast: told, low, high, actual }) => ({
      origin,
      madeAt: madeAt.slice(0, 10),
      year,
      forecast: Math.round(told),
      low: Math.round(low),
      high: Math.round(high),
      actual,
      error: Math.round(told) - actual,
    })),
  }
}
