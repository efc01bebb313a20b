/** How projects of a county stand, for whoever answers for their being carried out: days, money, and whether all is delivered. */
import type { Database } from '#platform/database/database.ts'
import type { ProjectStateName } from '../conditions-words.ts'
import { gatherProjects } from './gather-projects.ts'

export interface ProjectStanding {
  readonly id: string
  readonly name: string
  readonly state: ProjectStateName
  readonly approvedOn: string | null
  readonly startedOn: string | null
  readonly acceptedOn: string | null
  readonly bookedOn: string | null
  /** Yuan. */
  readonly planned: number
  readonly paid: number
  /** Everything that it brings is there. */
  readonly isDelivered: boolean
  readonly countedFrom: number | null
  readonly lastOn: string | null
  /** How many records there are of it. */
  readonly records: number
}

export async function projectStandings(
  database: Database,
  county: string,
  ids: readonly string[],
): Promise<ProjectStanding[]> {
  if (ids.length === 0) return []
  const { cases } = await gatherProjects(database, county, ids)
  return cases.map(({ project, events, state }) => ({
    id: project.id,
    name: project.name,
    state: state.state,
    approvedOn: state.approvedOn,
    startedOn: state.startedOn,
    acceptedOn: state.acceptedOn,
    bookedOn: state.bookedOn,
    planned: state.money.planned,
    paid: state.money.paid,
    isDelivered: project.items.every(({ number }) => state.delivered.has(number)),
    countedFrom: state.countedFrom,
    lastOn: state.lastOn,
    records: events.length,
  }))
}
