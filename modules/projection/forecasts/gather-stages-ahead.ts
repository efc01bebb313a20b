/** The newest forecast of a county by school and stage, each year with the interval that four in five of such forecasts keep. For other rooms. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Database } from '#platform/database/database.ts'
import { coverage } from '../forecast/intervals.ts'
import { keptOf, newestHead } from './gather-kept.ts'
import { gradesOfStage, stageOf, yearsOf } from './lines.ts'
import { cellOf } from '../forecast/forecast.ts'

/** Each by year ahead. */
export interface StageAhead {
  readonly pupils: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** By grade of the stage, the lowest first. */
  readonly grades: readonly (readonly number[])[]
}

export interface StagesAhead {
  readonly id: string
  readonly origin: number
  readonly madeAt: string
  readonly scenario: string
  readonly years: readonly number[]
  /** Share of cases that an interval is meant to hold. */
  readonly coverage: number
  /** By school code; schools that only open later bear their names. */
  readonly schools: ReadonlyMap<string, Readonly<Record<CompulsoryStage, StageAhead>>>
}

/** Null where there is no forecast, or none under that scenario. */
export async function gatherStagesAhead(
  database: Database,
  county: string,
  scenario: string,
): Promise<StagesAhead | null> {
  const head = await newestHead(database, county)
  const kept = head && (await keptOf(database, head, scenario))
  if (!head || !kept) return null
  const { result } = kept
  const years = yearsOf(result)
  const { units, pupils } = result.levels.school
  const stage = (unit: number, name: CompulsoryStage): StageAhead => {
    const own = gradesOfStage[name]
    const { pupils: all, low, high } = stageOf(kept, 'school', unit, own)
    return {
      pupils: all,
      low,
      high,
      grades: own.map((grade) => {
        const from = cellOf(unit, grade, 1, result.horizon)
        return pupils.slice(from, from + years.length)
      }),
    }
  }
  return {
    id: head.id,
    origin: head.origin,
    madeAt: new Date(head.madeAt).toISOString(),
    scenario,
    years,
    coverage,
    schools: new Map(
      units.map((code, unit) => [code, { primary: stage(unit, 'primary'), junior: stage(unit, 'junior') }]),
    ),
  }
}
