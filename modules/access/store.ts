/** The SQL of the access room: people, assignments, sign-in states, commands and the audit chain. */
import { createHash } from 'node:crypto'
import { sql, type Generated } from 'kysely'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { Scope } from '#platform/operations/caller.ts'
import type { Assignment, AuditEntry, Person } from './contract.ts'
import type { SignInState } from './lock-out.ts'

type Tables = {
  'access.user': { id: string; name: string; username: string | null }
  'access.person_state': {
    person: string
    active: Generated<boolean>
    failures: Generated<number>
    locked_until: string | null
    last_sign_in: string | null
    sample_password: string | null
  }
  'access.assignments': { person: string; role: string; scope_kind: string; scope_code: string; county: string | null }
  'access.commands': { id: string; person: string | null; operation: string; output: unknown; at: string }
  'access.audit_entries': {
    chain: string
    number: number
    at: string
    person: string | null
    person_name: string
    operation: string
    places: string[]
    outcome: string
    input: unknown
    previous_hash: string
    hash: string
  }
  'access.installation': { name: string; value: unknown }
}

const tables = (database: Database) => database.withTables<Tables>()

const assignmentOf = (row: Tables['access.assignments']): Assignment =>
  ({ role: row.role, scope: { kind: row.scope_kind, code: row.scope_code } }) as Assignment

/** A role in its scope, with the county in which that lies; null for the city. */
export type LocatedAssignment = Assignment & { readonly county: string | null }

export async function loadAssignments(database: Database, person: string): Promise<LocatedAssignment[]> {
  const rows = await tables(database)
    .selectFrom('access.assignments')
    .selectAll()
    .where('person', '=', person)
    .execute()
  return rows.map((row) => ({ ...assignmentOf(row), county: row.county }))
}

/** `county` is where the scope lies; null for the city. It lets a county see the people of its schools. */
export async function saveAssignment(
  database: Database,
  person: string,
  { role, scope }: Assignment,
  county: string | null,
): Promise<void> {
  await tables(database)
    .insertInto('access.assignments')
    .values({ person, role, scope_kind: scope.kind, scope_code: scope.code, county })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeAssignment(database: Database, person: string, { role, scope }: Assignment): Promise<void> {
  await tables(database)
    .deleteFrom('access.assignments')
    .where('person', '=', person)
    .where('role', '=', role)
    .where('scope_kind', '=', scope.kind)
    .where('scope_code', '=', scope.code)
    .execute()
}

/** Makes the state of a person who has just been added. */
export async function savePerson(database: Database, person: string, samplePassword: string | null): Promise<void> {
  await tables(database)
    .insertInto('access.person_state')
    .values({ person, sample_password: samplePassword, locked_until: null, last_sign_in: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface KnownPerson extends SignInState {
  readonly id: string
  readonly name: string
  readonly samplePassword: string | null
}

const personQuery = (database: Database) =>
  tables(database)
    .selectFrom('access.user')
    .innerJoin('access.person_state', 'access.person_state.person', 'access.user.id')

export async function findPerson(
  database: Database,
  by: 'id' | 'username',
  value: string,
): Promise<KnownPerson | null> {
  const row = await personQuery(database).selectAll().where(`access.user.${by}`, '=', value).executeTakeFirst()
  if (!row) return null
  const { id, name, active, failures, locked_until: lockedUntil, sample_password: samplePassword } = row
  return { id, name, active, failures, lockedUntil, samplePassword }
}

export async function saveSignInState(database: Database, person: string, state: Partial<SignInState>): Promise<void> {
  const { active, failures, lockedUntil } = state
  await tables(database)
    .updateTable('access.person_state')
    .set({
      ...(active === undefined ? {} : { active }),
      ...(failures === undefined ? {} : { failures }),
      ...(lockedUntil === undefined ? {} : { locked_until: lockedUntil }),
    })
    .where('person', '=', person)
    .execute()
}

export async function saveSignIn(database: Database, person: string, at: string): Promise<void> {
  await tables(database)
    .updateTable('access.person_state')
    .set({ failures: 0, locked_until: null, last_sign_in: at })
    .where('person', '=', person)
    .execute()
}

/** People with a role in a region: a city sees all, a county those of its own scopes and schools, a town its own. */
export async function loadPeople(database: Database, region: string): Promise<Person[]> {
  const people = await personQuery(database).selectAll().orderBy('access.user.username').execute()
  const assignments = await tables(database).selectFrom('access.assignments').selectAll().execute()
  const byPerson = Map.groupBy(assignments, ({ person }) => person)
  const prefix = region.endsWith('00') && region.length === 6 ? region.slice(0, 4) : region
  const isHere = (row: Tables['access.assignments']): boolean =>
    (row.scope_kind !== 'school' && row.scope_code.startsWith(prefix)) || (row.county?.startsWith(prefix) ?? false)
  return people.flatMap((row) => {
    const own = byPerson.get(row.id) ?? []
    if (!own.some(isHere)) return []
    return {
      id: row.id,
      username: row.username ?? '',
      name: row.name,
      assignments: own.map(assignmentOf),
      active: row.active,
      lockedUntil: row.locked_until,
      lastSignIn: row.last_sign_in,
    }
  })
}

export interface SamplePerson {
  readonly username: string
  readonly name: string
  readonly password: string
  readonly assignments: readonly Assignment[]
}

export async function loadSamplePeople(database: Database): Promise<SamplePerson[]> {
  const people = await personQuery(database)
    .selectAll()
    .where('sample_password', 'is not', null)
    .orderBy('access.user.createdAt' as never)
    .execute()
  const assignments = await tables(database).selectFrom('access.assignments').selectAll().execute()
  return people.map(({ id, username, name, sample_password: password }) => ({
    username: username ?? '',
    name,
    password: password!,
    assignments: assignments.filter(({ person }) => person === id).map(assignmentOf),
  }))
}

/** True the first time an id is seen. A second one waits until the first has ended, then is false. */
export async function claimCommand(
  database: Database,
  { id, person, operation, at }: { id: string; person: string | null; operation: string; at: string },
): Promise<boolean> {
  const row = await tables(database)
    .insertInto('access.commands')
    .values({ id, person, operation, at, output: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function loadCommand(database: Database, id: string) {
  return await tables(database)
    .selectFrom('access.commands')
    .select(['person', 'operation', 'output'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function saveCommandOutput(database: Database, id: string, output: unknown): Promise<void> {
  await tables(database)
    .updateTable('access.commands')
    .set({ output: asJson(output) })
    .where('id', '=', id)
    .execute()
}

type NewEntry = Omit<AuditEntry, 'number' | 'previousHash' | 'hash'>

/** SHA-256 in hex over the entry without its own hash. Anyone can recompute it from what the product shows. */
export const hashOfEntry = (entry: Omit<AuditEntry, 'hash'>): string =>
  createHash('sha256').update(canonicalJson(entry)).digest('hex')

const beginning = '0'.repeat(64)

/** Appends an entry to its chain; entries of one chain are appended one after the other. */
export async function appendAudit(database: Database, entry: NewEntry): Promise<void> {
  await lockUntilCommit(database, `audit ${entry.chain}`)
  const last = await tables(database)
    .selectFrom('access.audit_entries')
    .select(['number', 'hash'])
    .where('chain', '=', entry.chain)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const whole = { ...entry, number: (last?.number ?? 0) + 1, previousHash: last?.hash ?? beginning }
  await tables(database)
    .insertInto('access.audit_entries')
    .values({
      chain: whole.chain,
      number: whole.number,
      at: whole.at,
      person: whole.person,
      person_name: whole.personName,
      operation: whole.operation,
      places: [...whole.places],
      outcome: whole.outcome,
      input: asJson(whole.input),
      previous_hash: whole.previousHash,
      hash: hashOfEntry(whole),
    })
    .execute()
}

const entryOf = (row: Tables['access.audit_entries']): AuditEntry => ({
  chain: row.chain,
  number: row.number,
  at: row.at,
  person: row.person,
  personName: row.person_name,
  operation: row.operation,
  places: row.places,
  outcome: row.outcome as AuditEntry['outcome'],
  input: row.input as AuditEntry['input'],
  previousHash: row.previous_hash,
  hash: row.hash,
})

export interface AuditFilter {
  readonly scopes: readonly Scope[]
  readonly place?: string | undefined
  readonly person?: string | undefined
  readonly operation?: string | undefined
  readonly before?: string | undefined
  readonly limit: number
}

/** Entries that touch a place within the scopes, newest first; one more than `limit` where there are more. */
export async function loadAudit(database: Database, filter: AuditFilter): Promise<AuditEntry[]> {
  let query = tables(database).selectFrom('access.audit_entries').selectAll()
  if (!filter.scopes.some(({ kind }) => kind === 'everywhere')) {
    const codes = filter.scopes.flatMap((scope) => (scope.kind === 'everywhere' ? [] : [scope.code]))
    query = query.where(sql<boolean>`places && ${sql.val(codes)}::text[]`)
  }
  if (filter.place !== undefined) query = query.where(sql<boolean>`places @> array[${filter.place}]::text[]`)
  if (filter.person !== undefined) query = query.where('person', '=', filter.person)
  if (filter.operation !== undefined) query = query.where('operation', '=', filter.operation)
  if (filter.before !== undefined) query = query.where('at', '<', filter.before)
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .limit(filter.limit + 1)
    .execute()
  return rows.map(entryOf)
}

/** Every chain, entry by entry in its order. */
export async function loadChain(database: Database, chain: string): Promise<AuditEntry[]> {
  const rows = await tables(database)
    .selectFrom('access.audit_entries')
    .selectAll()
    .where('chain', '=', chain)
    .orderBy('number')
    .execute()
  return rows.map(entryOf)
}

export async function loadChains(database: Database): Promise<string[]> {
  const rows = await tables(database)
    .selectFrom('access.audit_entries')
    .select('chain')
    .distinct()
    .orderBy('chain')
    .execute()
  return rows.map(({ chain }) => chain)
}

/** The first entry that does not follow from the one before it; null where the chain holds. */
export function brokenAt(entries: readonly AuditEntry[]): number | null {
  let previous = beginning
  for (const [index, { hash, ...entry }] of entries.entries()) {
    const follows = entry.number === index + 1 && entry.previousHash === previous && hashOfEntry(entry) === hash
    if (!follows) return entry.number
    previous = hash
  }
  return null
}

export async function loadFact(database: Database, name: string): Promise<unknown> {
  const row = await tables(database)
    .selectFrom('access.installation')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? null
}

export async function saveFact(database: Database, name: string, value: unknown): Promise<void> {
  await tables(database)
    .insertInto('access.installation')
    .values({ name, value: asJson(value) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: asJson(value) }))
    .execute()
}
