/** The newest forecast of a county as a whole and by township, with how many schools stand behind each line. For other rooms. */
import type { Database } from '#platform/database/database.ts'
import { coverage } from '../forecast/intervals.ts'
import type { ForecastLine, Series } from './contract.ts'
import { keptOf, namesOf, newestHead } from './gather-kept.ts'
import { linesOf, yearsOf } from './lines.ts'

export interface AreaForecast {
  readonly id: string
  readonly origin: number
  readonly madeAt: string
  readonly years: readonly number[]
  /** Share of cases that an interval is meant to hold. */
  readonly coverage: number
  readonly county: Readonly<Record<'all' | 'primary' | 'junior', Series>>
  /** `schools` that have pupils now; `all` is grades 1 to 9 together. */
  readonly towns: readonly {
    readonly code: string
    readonly name: string
    readonly schools: number
    readonly all: Series
  }[]
}

const hasPupils = ({ all }: ForecastLine): boolean => (all.known.at(-1) ?? 0) > 0

/** Null where there is no forecast yet. */
export async function gatherAreaForecast(database: Database, county: string): Promise<AreaForecast | null> {
  const head = await newestHead(database, county)
  const kept = head && (await keptOf(database, head))
  if (!head || !kept) return null
  const { whole, towns, schools } = linesOf(kept, await namesOf(database, county))
  const { all, primary, junior } = whole
  return {
    id: head.id,
    origin: head.origin,
    madeAt: new Date(head.madeAt).toISOString(),
    years: yearsOf(kept.result),
    coverage,
    county: { all, primary, junior },
    towns: towns.map((town) => ({
      code: town.code,
      name: town.name,
      schools: schools.filter((school) => school.parent === town.code && hasPupils(school)).length,
      all: town.all,
    })),
  }
}
