/** The SQL of clauses: readings of signed replies, and what people decided of each clause. */
import { sql } from 'kysely'
import type { CommitmentRule } from '#modules/accountability/contract.ts'
import { asJson, type Database } from '#platform/database/database.ts'
import { keyOf } from '../proposals/store.ts'
import type { Claim, Clause } from './clause-shapes.ts'
import type { ClauseArea, ClauseKind } from './clause-words.ts'

export interface ClauseReading {
  readonly county: string
  readonly proposal: string
  readonly number: number
  readonly reply: number
  readonly round: number
  readonly clauses: readonly Clause[]
  readonly claims: readonly Claim[]
  readonly at: string
  readonly personName: string
}

export interface ClauseDecision {
  readonly county: string
  readonly proposal: string
  readonly number: number
  readonly reading: number
  readonly clause: string
  readonly details: {
    readonly isConfirmed: boolean
    readonly kind: ClauseKind
    readonly area: ClauseArea
    readonly text: string
    readonly owner: string | null
    readonly person: string | null
    readonly dueOn: string | null
    readonly measure: string | null
    readonly target: number | null
    readonly unit: string | null
    readonly rule: CommitmentRule | null
    readonly reason: string | null
  }
  readonly commitment: string | null
  readonly at: string
  readonly personName: string
}

export async function clauseReadings(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<ReadonlyMap<string, ClauseReading[]>> {
  if (counties.length === 0 || ids?.length === 0) return new Map()
  const { rows } = await sql<ClauseReading>`
    select county, proposal, number, reply, round, clauses, claims, at, person_name as "personName" from engagement.clause_readings
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and proposal = any(${[...ids]}::uuid[])`}
    order by county, proposal, number`.execute(database)
  return Map.groupBy(rows, ({ county, proposal }) => keyOf({ county, id: proposal }))
}

export async function clauseDecisions(
  database: Database,
  counties: readonly string[],
  ids?: readonly string[],
): Promise<ReadonlyMap<string, ClauseDecision[]>> {
  if (counties.length === 0 || ids?.length === 0) return new Map()
  const { rows } = await sql<ClauseDecision>`
    select county, proposal, number, reading, clause, details, commitment, at, person_name as "personName" from engagement.clause_decisions
    where county = any(${[...counties]}) ${ids === undefined ? sql`` : sql`and proposal = any(${[...ids]}::uuid[])`}
    order by county, proposal, number`.execute(database)
  return Map.groupBy(rows, ({ county, proposal }) => keyOf({ county, id: proposal }))
}

export async function saveReading(database: Database, given: Omit<ClauseReading, 'number'>): Promise<number> {
  const { county, proposal, reply, round, clauses, claims, at, personName } = given
  const { rows } = await sql<{ number: number }>`
    insert into engagement.clause_readings (county, proposal, number, reply, round, clauses, claims, at, person_name)
    select ${county}, ${proposal}::uuid, coalesce(max(number), 0) + 1, ${reply}::int, ${round}::int, ${asJson(clauses)},
      ${asJson(claims)}, ${at}::timestamptz, ${personName}
    from engagement.clause_readings where county = ${county} and proposal = ${proposal}::uuid
    returning number`.execute(database)
  return rows[0]!.number
}

export async function saveDecision(
  database: Database,
  given: Omit<ClauseDecision, 'number'> & { readonly person: string | null },
): Promise<void> {
  const { county, proposal, reading, clause, details, commitment, at, person, personName } = given
  await sql`
    insert into engagement.clause_decisions (county, proposal, number, reading, clause, details, commitment, at, person, person_name)
    select ${county}, ${proposal}::uuid, coalesce(max(number), 0) + 1, ${reading}::int, ${clause}, ${asJson(details)},
      ${commitment}::text, ${at}::timestamptz, ${person}::text, ${personName}
    from engagement.clause_decisions where county = ${county} and proposal = ${proposal}::uuid`.execute(database)
}
