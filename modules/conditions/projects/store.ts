/** The SQL of projects: what was entered, and what was recorded of it. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { ProjectKind } from '../conditions-words.ts'
import type { ProjectEvent, ProjectItem } from './project-state.ts'

export interface StoredProject {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly kind: ProjectKind
  readonly items: readonly ProjectItem[]
  readonly note: string | null
  readonly at: string
  readonly personName: string
}

export const holdProjects = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `conditions.projects ${county}`)

export async function saveProject(
  database: Database,
  given: Omit<StoredProject, 'id'> & { readonly person: string | null },
): Promise<string> {
  const { county, name, kind, items, note, at, person, personName } = given
  const { rows } = await sql<{ id: string }>`
    insert into conditions.projects (county, name, kind, items, note, at, person, person_name)
    values (${county}, ${name}, ${kind}, ${asJson(items)}, ${note}, ${at}, ${person}, ${personName})
    returning id`.execute(database)
  return rows[0]!.id
}

/** Projects of the counties, oldest first. */
export async function projectsOf(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<StoredProject[]> {
  if (counties.length === 0 || ids?.length === 0) return []
  const { rows } = await sql<StoredProject>`
    select county, id, name, kind, items, note, at, person_name as "personName" from conditions.projects
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and id = any(${[...ids]}::uuid[])`}
    order by county, id`.execute(database)
  return rows
}

export async function projectEventsOf(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<ReadonlyMap<string, ProjectEvent[]>> {
  if (counties.length === 0 || ids?.length === 0) return new Map()
  const { rows } = await sql<ProjectEvent & { readonly project: string }>`
    select project, number, kind, details, document, at, person_name as "personName" from conditions.project_events
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and project = any(${[...ids]}::uuid[])`}
    order by county, project, number`.execute(database)
  return Map.groupBy(rows, ({ project }) => project)
}

export interface NewProjectEvent {
  readonly county: string
  readonly project: string
  readonly kind: ProjectEvent['kind']
  readonly details: ProjectEvent['details']
  readonly document: string | null
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

/** Gives the number of the record. */
export async function appendProjectEvent(database: Database, event: NewProjectEvent): Promise<number> {
  const { county, project, kind, details, document, at, person, personName } = event
  const { rows } = await sql<{ number: number }>`
    insert into conditions.project_events (county, project, number, kind, details, document, at, person, person_name)
    select ${county}, ${project}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${asJson(details)}, ${document}::uuid,
      ${at}::timestamptz, ${person}::text, ${personName}
    from conditions.project_events where county = ${county} and project = ${project}::uuid
    returning number`.execute(database)
  return rows[0]!.number
}
