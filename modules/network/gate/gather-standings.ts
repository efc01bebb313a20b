/** How candidates of a county stand, for whoever answers for their being carried out. */
import type { Database } from '#platform/database/database.ts'
import { gatherCases } from './gather.ts'
import type { GateStatus } from './gate-words.ts'

export interface CandidateStanding {
  readonly id: string
  readonly schoolName: string
  readonly status: GateStatus
  readonly approvedOn: string | null
  readonly registeredOn: string | null
  /** How many records there are of it. */
  readonly records: number
}

export async function candidateStandings(
  database: Database,
  county: string,
  ids: readonly string[],
  today: string,
): Promise<CandidateStanding[]> {
  if (ids.length === 0) return []
  const { cases } = await gatherCases(database, county, today, ids)
  return cases.map(({ candidate, events, state, schoolName }) => ({
    id: candidate.id,
    schoolName,
    status: state.status,
    approvedOn: state.status === 'withdrawn' ? null : state.approvedOn,
    registeredOn: state.status === 'withdrawn' ? null : state.registeredOn,
    records: events.length,
  }))
}
