/** Adjustments that were carried out: approved, and since then in the register of schools. For whoever counts what a year brought. */
import type { Database } from '#platform/database/database.ts'
import { gatherCases } from './gather.ts'
import type { AdjustmentKind } from './gate-words.ts'

export interface CarriedOut {
  readonly id: string
  readonly county: string
  readonly school: string
  readonly schoolName: string
  readonly kind: AdjustmentKind
  /** Day from which the register has it. */
  readonly on: string
  readonly approvalNumber: string | null
}

export async function carriedOut(database: Database, region: string, today: string): Promise<CarriedOut[]> {
  const { cases } = await gatherCases(database, region, today)
  return cases.flatMap(({ candidate, state, schoolName }) => {
    const on = state.registeredOn
    if (on === null || state.status === 'withdrawn') return []
    const { id, county, school, kind } = candidate
    return [{ id, county, school, schoolName, kind, on, approvalNumber: state.approvalNumber }]
  })
}
