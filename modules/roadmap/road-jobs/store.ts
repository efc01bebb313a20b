/** The SQL of the making of roads: what was asked for, how far it came, and that somebody asked it to stop. */
import { sql } from 'kysely'
import { asJson, type Database } from '#platform/database/database.ts'
import type { JobEvent, JobTask } from './job-state.ts'

export interface StoredJob<Task extends JobTask = JobTask> {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly task: Task
  readonly at: string
  readonly personName: string
}

export async function saveJob(database: Database, job: Omit<StoredJob, 'id'>): Promise<string> {
  const { county, name, description, task, at, personName } = job
  const { rows } = await sql<{ id: string }>`
    insert into roadmap.jobs (county, name, description, task, at, person_name)
    values (${county}, ${name}, ${description}, ${asJson(task)}, ${at}, ${personName}) returning id`.execute(database)
  return rows[0]!.id
}

/** Jobs of a county, or of a city under its own code, the latest first, at most thirty. */
export async function jobsOf(database: Database, county: string, id?: string): Promise<StoredJob[]> {
  const { rows } = await sql<StoredJob>`
    select county, id, name, description, task, at, person_name as "personName" from roadmap.jobs
    where county = ${county} ${id === undefined ? sql`` : sql`and id = ${id}::uuid`}
    order by id desc limit 30`.execute(database)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

export async function jobEvents(
  database: Database,
  county: string,
  jobs: readonly string[],
): Promise<ReadonlyMap<string, JobEvent[]>> {
  if (jobs.length === 0) return new Map()
  const { rows } = await sql<JobEvent & { job: string }>`
    select job, kind, at, details from roadmap.job_events
    where county = ${county} and job = any(${[...jobs]}::uuid[]) order by id`.execute(database)
  return Map.groupBy(rows, ({ job }) => job)
}

export async function appendJobEvent(
  database: Database,
  { county, id }: { readonly county: string; readonly id: string },
  event: JobEvent,
): Promise<void> {
  await sql`
    insert into roadmap.job_events (county, job, kind, at, details)
    values (${county}, ${id}, ${event.kind}, ${event.at}, ${asJson(event.details)})`.execute(database)
}

export async function isStopAsked(
  database: Database,
  { county, id }: { county: string; id: string },
): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select exists (select 1 from roadmap.job_events where county = ${county} and job = ${id} and kind = 'stop-asked')
      as asked`.execute(database)
  return rows[0]?.asked ?? false
}
