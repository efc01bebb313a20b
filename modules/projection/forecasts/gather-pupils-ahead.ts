/** The newest forecast of a county as plain numbers for other rooms: pupils of each school, grade and year ahead. */
import type { Database } from '#platform/database/database.ts'
import { cellOf } from '../forecast/forecast.ts'
import { keptOf, newestHead } from './gather-kept.ts'
import { yearsOf } from './lines.ts'

export interface PupilsAhead {
  readonly id: string
  readonly origin: number
  readonly madeAt: string
  readonly scenario: string
  readonly years: readonly number[]
  /** By school code and grade (0 … 9) the pupils of each year ahead; schools that only open later bear their names. */
  readonly schools: ReadonlyMap<string, readonly (readonly number[])[]>
}

/** Null where there is no forecast, or none under that scenario. */
export async function gatherPupilsAhead(
  database: Database,
  county: string,
  scenario: string,
): Promise<PupilsAhead | null> {
  const head = await newestHead(database, county)
  const kept = head && (await keptOf(database, head, scenario))
  if (!head || !kept) return null
  const { result } = kept
  const years = yearsOf(result)
  const { units, pupils } = result.levels.school
  const gradesOf = (unit: number): number[][] =>
    Array.from({ length: 10 }, (_, grade) => {
      const from = cellOf(unit, grade, 1, result.horizon)
      return pupils.slice(from, from + years.length)
    })
  return {
    id: head.id,
    origin: head.origin,
    madeAt: new Date(head.madeAt).toISOString(),
    scenario,
    years,
    schools: new Map(units.map((code, unit) => [code, gradesOf(unit)])),
  }
}
