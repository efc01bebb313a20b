/** The SQL of cases: what was opened, and what was recorded of it. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { CaseCause } from './case-shapes.ts'
import type { CaseEvent } from './case-state.ts'
import type { CaseSource } from './case-words.ts'

export interface StoredCase {
  readonly county: string
  readonly id: string
  readonly year: number
  readonly number: number
  readonly source: CaseSource
  readonly cause: CaseCause | null
  readonly school: string | null
  readonly indicator: string | null
  readonly commitment: string | null
  readonly text: string
  readonly recurrenceOf: string | null
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

/** What is recorded of a county's cases comes one after the other until the transaction ends. */
export const holdCases = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `accountability.cases ${county}`)

export async function saveCase(
  database: Database,
  given: Omit<StoredCase, 'id' | 'number'> & { readonly id?: string },
): Promise<{ readonly id: string; readonly number: number }> {
  const { county, id, year, source, cause, school, indicator, commitment, text, recurrenceOf, at, person, personName } =
    given
  const { rows } = await sql<{ id: string; number: number }>`
    insert into accountability.cases (county, id, year, number, source, cause, school, indicator, commitment, text, recurrence_of,
      at, person, person_name)
    select ${county}, coalesce(${id ?? null}::uuid, uuidv7()), ${year}::integer, coalesce(max(number), 0) + 1, ${source},
      ${cause === null ? null : asJson(cause)}, ${school}::text, ${indicator}::text, ${commitment}::uuid, ${text},
      ${recurrenceOf}::uuid, ${at}::timestamptz, ${person}::text, ${personName}
    from accountability.cases where county = ${county} and year = ${year}::integer
    returning id, number`.execute(database)
  return rows[0]!
}

export interface CasesAsked {
  readonly counties: readonly string[]
  readonly ids?: readonly string[] | undefined
  readonly school?: string | undefined
  readonly commitment?: string | undefined
}

/** Oldest first. */
export async function storedCases(database: Database, asked: CasesAsked): Promise<StoredCase[]> {
  const { counties, ids, school, commitment } = asked
  if (counties.length === 0 || ids?.length === 0) return []
  const { rows } = await sql<StoredCase>`
    select county, id, year, number, source, cause, school, indicator, commitment, text, recurrence_of as "recurrenceOf", at,
      person, person_name as "personName"
    from accountability.cases
    where county = any(${[...counties]})
      ${ids === undefined ? sql`` : sql`and id = any(${[...ids]}::uuid[])`}
      ${school === undefined ? sql`` : sql`and school = ${school}`}
      ${commitment === undefined ? sql`` : sql`and commitment = ${commitment}::uuid`}
    order by county, year, number`.execute(database)
  return rows
}

export async function caseEventsOf(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<ReadonlyMap<string, CaseEvent[]>> {
  if (counties.length === 0 || ids?.length === 0) return new Map()
  const { rows } = await sql<CaseEvent & { readonly caseId: string }>`
    select case_id as "caseId", number, kind, details, evidence, at, person, person_name as "personName"
    from accountability.case_events
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and case_id = any(${[...ids]}::uuid[])`}
    order by county, case_id, number`.execute(database)
  return Map.groupBy(rows, ({ caseId }) => caseId)
}

export interface NewCaseEvent {
  readonly county: string
  readonly id: string
  readonly kind: CaseEvent['kind']
  readonly details: CaseEvent['details']
  readonly evidence: readonly string[]
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

export async function appendCaseEvent(database: Database, event: NewCaseEvent): Promise<number> {
  const { county, id, kind, details, evidence, at, person, personName } = event
  const { rows } = await sql<{ number: number }>`
    insert into accountability.case_events (county, case_id, number, kind, details, evidence, at, person, person_name)
    select ${county}, ${id}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${asJson(details)}, ${asJson(evidence)},
      ${at}::timestamptz, ${person}::text, ${personName}
    from accountability.case_events where county = ${county} and case_id = ${id}::uuid
    returning number`.execute(database)
  return rows[0]!.number
}
