/** The SQL of the 32 tasks: what happened to each. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { TaskEvent } from './task-state.ts'

export const holdTasks = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `accountability.tasks ${county}`)

/** By item, in the order in which they happened. */
export async function taskEventsOf(database: Database, county: string): Promise<ReadonlyMap<string, TaskEvent[]>> {
  const { rows } = await sql<TaskEvent & { readonly item: string }>`
    select item, number, kind, details, at, person, person_name as "personName"
    from accountability.task_events where county = ${county} order by item, number`.execute(database)
  return Map.groupBy(rows, ({ item }) => item)
}

export async function appendTaskEvent(
  database: Database,
  { county, item, ...event }: { readonly county: string; readonly item: string } & Omit<TaskEvent, 'number'>,
): Promise<void> {
  const { kind, details, at, person, personName } = event
  await sql`
    insert into accountability.task_events (county, item, number, kind, details, at, person, person_name)
    select ${county}, ${item}, coalesce(max(number), 0) + 1, ${kind}, ${asJson(details)}, ${at}::timestamptz,
      ${person}::text, ${personName}
    from accountability.task_events where county = ${county} and item = ${item}`.execute(database)
}
