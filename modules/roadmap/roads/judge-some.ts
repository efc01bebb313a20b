/** The county with only some of a road's actions carried out, as plain rows that the assessment judges. */
import type { CountyFacts, JudgedSchool } from '#modules/assessment/index.ts'
import { applyActions } from '../county/apply-actions.ts'
import type { RoadFile } from './road-file.ts'
import type { StoredAction } from './road-shapes.ts'

export interface Some {
  readonly facts: CountyFacts
  readonly actions: readonly StoredAction[]
  readonly cost: number
}

/** `judged` are the schools as they stand without any action. */
export function withSome(file: RoadFile, judged: readonly JudgedSchool[], without: readonly string[]): Some {
  const left = new Set(without)
  const actions = file.actions.filter(({ id }) => !left.has(id))
  return {
    facts: applyActions(file.facts, judged, actions as unknown as Parameters<typeof applyActions>[2]),
    actions,
    cost: Number(actions.reduce((sum, { cost }) => sum + cost, 0).toFixed(2)),
  }
}
