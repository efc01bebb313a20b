/** Projects whose building work was accepted (竣工验收), with what they bring to which school. For whoever counts what a year brought. */
import type { Database } from '#platform/database/database.ts'
import { projectItems, type ProjectItemCode, type ProjectKind } from '../conditions-words.ts'
import { gatherProjects } from './gather-projects.ts'

export interface AcceptedProject {
  readonly id: string
  readonly county: string
  readonly name: string
  readonly kind: ProjectKind
  readonly acceptedOn: string
  /** Only what counts by its acceptance: rooms, grounds, beds. */
  readonly items: readonly {
    readonly item: ProjectItemCode
    readonly school: string
    readonly phase: 'primary' | 'junior'
  }[]
}

export async function acceptedProjects(database: Database, region: string): Promise<AcceptedProject[]> {
  const { cases } = await gatherProjects(database, region)
  return cases.flatMap(({ project, state }) => {
    if (state.acceptedOn === null || state.state === 'cancelled') return []
    const { id, county, name, kind } = project
    const items = project.items
      .filter(({ item }) => projectItems[item].countsBy === 'accepted')
      .map(({ item, school, phase }) => ({ item, school, phase }))
    return [{ id, county, name, kind, acceptedOn: state.acceptedOn, items }]
  })
}
