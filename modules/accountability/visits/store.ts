/** The SQL of visits: planned, photographed, sent, added to, withdrawn, and what was issued after them. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { FindingKept, PlanEvent, StoredPlan, StoredVisit, VisitEvent, VisitRecord } from './visit-state.ts'
import type { NoticeKind } from './visit-words.ts'

export const holdVisits = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `accountability.visits ${county}`)

export async function savePlan(database: Database, plan: Omit<StoredPlan, 'id'>): Promise<string> {
  const { county, school, form, plannedOn, supervisor, purpose, follows, at, personName } = plan
  const { rows } = await sql<{ id: string }>`
    insert into accountability.visit_plans (county, school, form, planned_on, supervisor, purpose, follows, at, person_name)
    values (${county}, ${school}, ${form}, ${plannedOn}, ${supervisor}, ${purpose}, ${follows}, ${at}, ${personName})
    returning id`.execute(database)
  return rows[0]!.id
}

export async function plansOf(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<(StoredPlan & { readonly events: readonly PlanEvent[] })[]> {
  if (counties.length === 0 || ids?.length === 0) return []
  const { rows } = await sql<StoredPlan & { events: PlanEvent[] }>`
    select plan.county, plan.id, plan.school, plan.form, plan.planned_on as "plannedOn", plan.supervisor, plan.purpose,
      plan.follows, plan.at, plan.person_name as "personName",
      coalesce((select jsonb_agg(jsonb_build_object('number', event.number, 'kind', event.kind, 'details', event.details,
          'at', event.at, 'personName', event.person_name) order by event.number)
        from accountability.visit_plan_events event
        where event.county = plan.county and event.plan = plan.id), '[]'::jsonb) as events
    from accountability.visit_plans plan
    where plan.county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and plan.id = any(${[...ids]}::uuid[])`}
    order by plan.planned_on, plan.id`.execute(database)
  return rows
}

export async function appendPlanEvent(
  database: Database,
  event: {
    readonly county: string
    readonly plan: string
    readonly kind: PlanEvent['kind']
    readonly details: object
    readonly at: string
    readonly personName: string
  },
): Promise<void> {
  const { county, plan, kind, details, at, personName } = event
  await sql`
    insert into accountability.visit_plan_events (county, plan, number, kind, details, at, person_name)
    select ${county}, ${plan}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${asJson(details)}, ${at}::timestamptz, ${personName}
    from accountability.visit_plan_events where county = ${county} and plan = ${plan}::uuid`.execute(database)
}

export interface KeptPhoto {
  readonly id: string
  readonly sha256: string
  readonly fileName: string
  readonly size: number
}

export async function savePhoto(
  database: Database,
  photo: Omit<KeptPhoto, 'id'> & { readonly county: string; readonly at: string; readonly personName: string },
): Promise<string> {
  const { county, sha256, fileName, size, at, personName } = photo
  const { rows } = await sql<{ id: string }>`
    insert into accountability.visit_photos (county, sha256, file_name, size, at, person_name)
    values (${county}, ${sha256}, ${fileName}, ${size}, ${at}, ${personName}) returning id`.execute(database)
  return rows[0]!.id
}

export async function photosOf(
  database: Database,
  county: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptPhoto>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<KeptPhoto>`
    select id, sha256, file_name as "fileName", size from accountability.visit_photos
    where county = ${county} and id = any(${[...ids]}::uuid[])`.execute(database)
  return new Map(rows.map((photo) => [photo.id, photo]))
}

export interface NewVisit {
  readonly county: string
  /** Given beforehand, as cases name the visit that led to them. */
  readonly id: string
  readonly client: string
  readonly school: string | null
  readonly form: string
  readonly visitedOn: string
  readonly supervisor: string
  readonly plan: string | null
  readonly follows: string | null
  readonly record: VisitRecord
  readonly findings: readonly FindingKept[]
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

export async function saveVisit(database: Database, visit: NewVisit): Promise<void> {
  const { county, id, client, school, form, visitedOn, supervisor, plan, follows, record, findings, at } = visit
  await sql`
    insert into accountability.visits
      (county, id, client, school, form, visited_on, supervisor, plan, follows, record, findings, at, person, person_name)
    values (${county}, ${id}, ${client}, ${school}, ${form}, ${visitedOn}, ${supervisor}, ${plan}, ${follows},
      ${asJson(record)}, ${asJson(findings)}, ${at}, ${visit.person}, ${visit.personName})`.execute(database)
}

/** A new id in the order of time, as the database makes them. */
export async function newId(database: Database): Promise<string> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(database)
  return rows[0]!.id
}

export type VisitWithEvents = StoredVisit & { readonly events: readonly VisitEvent[] }

export interface VisitsAsked {
  readonly counties: readonly string[]
  readonly ids?: readonly string[] | undefined
  readonly client?: string | undefined
  readonly school?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The newest first; withdrawn ones too. */
export async function visitsOf(database: Database, asked: VisitsAsked): Promise<VisitWithEvents[]> {
  const { counties, ids, client = null, school = null, from = null, to = null } = asked
  if (counties.length === 0 || ids?.length === 0) return []
  const { rows } = await sql<VisitWithEvents>`
    select visit.county, visit.id, visit.client, visit.school, visit.form, visit.visited_on as "visitedOn", visit.supervisor,
      visit.plan, visit.follows, visit.record, visit.findings, visit.at, visit.person_name as "personName",
      coalesce((select jsonb_agg(jsonb_build_object('number', event.number, 'kind', event.kind, 'details', event.details,
          'at', event.at, 'personName', event.person_name) order by event.number)
        from accountability.visit_events event
        where event.county = visit.county and event.visit = visit.id), '[]'::jsonb) as events
    from accountability.visits visit
    where visit.county = any(${[...counties]})
      and (${client}::uuid is null or visit.client = ${client}::uuid)
      and (${school}::text is null or visit.school = ${school}::text)
      and (${from}::date is null or visit.visited_on >= ${from}::date)
      and (${to}::date is null or visit.visited_on <= ${to}::date)
      ${ids === undefined ? sql`` : sql`and visit.id = any(${[...ids]}::uuid[])`}
    order by visit.visited_on desc, visit.id desc`.execute(database)
  return rows
}

/** A visit that still counts, without what was recorded in it. */
export type VisitHead = Pick<
  StoredVisit,
  'county' | 'id' | 'school' | 'form' | 'visitedOn' | 'supervisor' | 'plan' | 'follows'
>

const stillCounts = sql`not exists (select from accountability.visit_events event
  where event.county = visit.county and event.visit = visit.id and event.kind = 'withdrawn')`

/** Those that still count, of some days or made of a plan or going back to another: thousands a year, so without their records. */
export async function visitHeads(
  database: Database,
  counties: readonly string[],
  { from = null, to = null, only }: { from?: string | null; to?: string | null; only?: 'planned' | 'returns' } = {},
): Promise<VisitHead[]> {
  if (counties.length === 0) return []
  const some = { planned: sql`and plan is not null`, returns: sql`and follows is not null` }
  const { rows } = await sql<VisitHead>`
    select county, id, school, form, visited_on as "visitedOn", supervisor, plan, follows
    from accountability.visits visit
    where county = any(${[...counties]}) and (${from}::date is null or visited_on >= ${from}::date)
      and (${to}::date is null or visited_on <= ${to}::date) ${only === undefined ? sql`` : some[only]} and ${stillCounts}
    order by visited_on desc, id desc`.execute(database)
  return rows
}

/** Of each school the day of its newest visit by one of the forms, up to a day. */
export async function lastVisitDays(
  database: Database,
  counties: readonly string[],
  forms: readonly string[],
  to: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ school: string; day: string }>`
    select school, max(visited_on) as day from accountability.visits visit
    where county = any(${[...counties]}) and school is not null and form = any(${[...forms]})
      and visited_on <= ${to}::date and ${stillCounts}
    group by school`.execute(database)
  return new Map(rows.map(({ school, day }) => [school, day]))
}

export async function appendVisitEvent(
  database: Database,
  event: {
    readonly county: string
    readonly visit: string
    readonly kind: VisitEvent['kind']
    readonly details: object
    readonly at: string
    readonly personName: string
  },
): Promise<void> {
  const { county, visit, kind, details, at, personName } = event
  await sql`
    insert into accountability.visit_events (county, visit, number, kind, details, at, person_name)
    select ${county}, ${visit}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${asJson(details)}, ${at}::timestamptz, ${personName}
    from accountability.visit_events where county = ${county} and visit = ${visit}::uuid`.execute(database)
}

export interface NoticeDetails {
  readonly addressee: string
  readonly findings: readonly number[]
  readonly demands: readonly string[]
  readonly issuer: string
  readonly contact: string | null
}

export interface StoredNotice {
  readonly county: string
  readonly id: string
  readonly visit: string
  readonly kind: NoticeKind
  readonly year: number
  readonly number: number
  readonly issuedOn: string
  readonly dueOn: string
  readonly details: NoticeDetails
  readonly at: string
  readonly personName: string
}

export async function saveNotice(
  database: Database,
  notice: Omit<StoredNotice, 'id' | 'number'>,
): Promise<{ readonly id: string; readonly number: number }> {
  const { county, visit, kind, year, issuedOn, dueOn, details, at, personName } = notice
  const { rows } = await sql<{ id: string; number: number }>`
    insert into accountability.visit_notices
      (county, visit, kind, year, number, issued_on, due_on, details, at, person_name)
    select ${county}, ${visit}::uuid, ${kind}::text, ${year}::integer, coalesce(max(number), 0) + 1, ${issuedOn}::date,
      ${dueOn}::date, ${asJson(details)}, ${at}::timestamptz, ${personName}
    from accountability.visit_notices where county = ${county} and kind = ${kind}::text and year = ${year}::integer
    returning id, number`.execute(database)
  return rows[0]!
}

export async function noticesOf(
  database: Database,
  counties: readonly string[],
  asked: { readonly visits?: readonly string[]; readonly id?: string } = {},
): Promise<StoredNotice[]> {
  if (counties.length === 0 || asked.visits?.length === 0) return []
  const { rows } = await sql<StoredNotice>`
    select county, id, visit, kind, year, number, issued_on as "issuedOn", due_on as "dueOn", details, at,
      person_name as "personName"
    from accountability.visit_notices
    where county = any(${[...counties]}) and (${asked.id ?? null}::uuid is null or id = ${asked.id ?? null}::uuid)
      ${asked.visits === undefined ? sql`` : sql`and visit = any(${[...asked.visits]}::uuid[])`}
    order by issued_on, id`.execute(database)
  return rows
}
