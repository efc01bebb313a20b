/** The SQL of commitments: their events, each with its hash, how each stands after its last one, and a city's steps of escalation. */
import { sql } from 'kysely'
import { asJson, lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { CommitmentEvent, CommitmentState } from './commitment-events.ts'
import type { Area, SourceKind } from './commitment-words.ts'
import type { EscalationStep } from './escalation.ts'
import { standingFacts, type StandingFacts } from './standing.ts'

/** An event with what binds it to the one before. */
export type ChainedEvent = CommitmentEvent & { readonly previousHash: string; readonly hash: string }

export interface StoredState {
  readonly county: string
  readonly id: string
  readonly hash: string
  readonly state: CommitmentState
}

/** What is written of a county's commitments comes one after the other until the transaction ends. */
export const holdCommitments = (database: Database, county: string): Promise<void> =>
  lockUntilCommit(database, `accountability.commitments ${county}`)

/** At most so many rows in one statement. */
const inOne = 2000

function* slices<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let i = 0; i < rows.length; i += inOne) yield rows.slice(i, i + inOne)
}

export async function appendEvents(
  database: Database,
  county: string,
  events: readonly (ChainedEvent & { readonly commitment: string })[],
): Promise<void> {
  for (const some of slices(events)) {
    await sql`
      insert into accountability.commitment_events (county, commitment, number, kind, details, at, person, person_name,
        previous_hash, hash)
      select ${county}, commitment, number, kind, details, at, person, "personName", "previousHash", hash
      from jsonb_to_recordset(${asJson(some)}) as given (commitment uuid, number integer, kind text, details jsonb,
        at timestamptz, person text, "personName" text, "previousHash" text, hash text)`.execute(database)
  }
}

/** Puts each at its newest state, and marks that the county has changed. */
export async function saveStates(database: Database, states: readonly StoredState[]): Promise<void> {
  const rows = states.map(({ county, id, hash, state }) => {
    const { number, terms } = state
    const { source, area, school, indicator, owner } = terms
    return { county, id, number, hash, source, area, school, indicator, owner, facts: standingFacts(state), state }
  })
  for (const some of slices(rows)) {
    await sql`
      insert into accountability.commitment_states (county, commitment, number, hash, source_kind, source_id, source_line, area,
        school, indicator, office, person, starts_on, due_on, said, shown, outcome, was_met, as_of, fallen_since, lands_by,
        rule_kind, taken, ended, state)
      select county, id, number, hash, source->>'kind', source->>'id', source->>'line', area, school, indicator,
        owner->>'office', owner->>'person', (facts->>'startsOn')::date, (facts->>'dueOn')::date, facts->>'said',
        facts->>'shown', facts->>'outcome', (facts->>'wasMet')::boolean, (facts->>'asOf')::date,
        (facts->>'fallenSince')::date, (facts->>'landsBy')::date, facts->>'ruleKind', facts->'taken', facts->>'ended', state
      from jsonb_to_recordset(${asJson(some)}) as given (county text, id uuid, number integer, hash text, source jsonb, area text,
        school text, indicator text, owner jsonb, facts jsonb, state jsonb)
      on conflict (county, commitment) do update set number = excluded.number, hash = excluded.hash, area = excluded.area,
        school = excluded.school, indicator = excluded.indicator, office = excluded.office, person = excluded.person,
        starts_on = excluded.starts_on, due_on = excluded.due_on, said = excluded.said, shown = excluded.shown,
        outcome = excluded.outcome, was_met = excluded.was_met, as_of = excluded.as_of,
        fallen_since = excluded.fallen_since, lands_by = excluded.lands_by, rule_kind = excluded.rule_kind,
        taken = excluded.taken, ended = excluded.ended, state = excluded.state`.execute(database)
  }
  for (const county of new Set(states.map((each) => each.county))) {
    await sql`
      insert into accountability.commitment_marks as mark (county, number) values (${county}, 1)
      on conflict (county) do update set number = mark.number + 1`.execute(database)
  }
}

/** How often something was written of each county's commitments; a county of which nothing was is not there. */
export async function commitmentMarks(
  database: Database,
  counties: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (counties.length === 0) return new Map()
  const { rows } = await sql<{ county: string; number: number }>`
    select county, number from accountability.commitment_marks where county = any(${[...counties]})`.execute(database)
  return new Map(rows.map(({ county, number }) => [county, number]))
}

export interface StatesAsked {
  readonly counties: readonly string[]
  readonly ids?: readonly string[] | undefined
  readonly source?: { readonly kind: SourceKind; readonly id: string } | undefined
  readonly school?: string | undefined
  /** Only those that score themselves and have not ended. */
  readonly scoring?: boolean
}

export async function statesOf(database: Database, asked: StatesAsked): Promise<StoredState[]> {
  const { counties, ids, source, school, scoring } = asked
  if (counties.length === 0 || ids?.length === 0) return []
  const { rows } = await sql<StoredState>`
    select county, commitment as id, hash, state from accountability.commitment_states
    where county = any(${[...counties]})
      ${ids === undefined ? sql`` : sql`and commitment = any(${[...ids]}::uuid[])`}
      ${source === undefined ? sql`` : sql`and source_kind = ${source.kind} and source_id = ${source.id}`}
      ${school === undefined ? sql`` : sql`and school = ${school}`}
      ${scoring ? sql`and rule_kind is not null and ended is null` : sql``}
    order by county, commitment`.execute(database)
  return rows
}

/** A line of a board with no more than it takes to count and sort it. */
export interface ThinState extends StandingFacts {
  readonly county: string
  readonly id: string
  readonly sourceKind: SourceKind
  readonly sourceId: string
  readonly area: Area
  readonly school: string | null
  readonly indicator: string | null
  readonly office: string
  readonly person: string | null
}

export async function thinStates(
  database: Database,
  counties: readonly string[],
  search?: string,
): Promise<ThinState[]> {
  if (counties.length === 0) return []
  const like = `%${(search ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<ThinState>`
    select county, commitment as id, source_kind as "sourceKind", source_id as "sourceId", area, school, indicator, office,
      person, starts_on as "startsOn", due_on as "dueOn", said, shown, outcome, was_met as "wasMet", as_of as "asOf",
      fallen_since as "fallenSince", lands_by as "landsBy", rule_kind as "ruleKind", taken, ended
    from accountability.commitment_states
    where county = any(${[...counties]}) and ended is distinct from 'transferred'
      ${search === undefined ? sql`` : sql`and (state->'terms'->>'text' like ${like} or office like ${like})`}
    order by county, commitment`.execute(database)
  return rows
}

/** Whole histories, oldest first; up to an instant where one is named. */
export async function eventsOf(
  database: Database,
  county: string,
  asked: { readonly ids?: readonly string[]; readonly until?: string } = {},
): Promise<ReadonlyMap<string, ChainedEvent[]>> {
  const { ids, until } = asked
  const { rows } = await sql<ChainedEvent & { readonly commitment: string }>`
    select commitment, number, kind, details, at, person, person_name as "personName", previous_hash as "previousHash", hash
    from accountability.commitment_events
    where county = ${county}
      ${ids === undefined ? sql`` : sql`and commitment = any(${[...ids]}::uuid[])`}
      ${until === undefined ? sql`` : sql`and at < ${until}::timestamptz`}
    order by commitment, number`.execute(database)
  const all = new Map<string, ChainedEvent[]>()
  for (const { commitment, ...event } of rows) {
    const own = all.get(commitment)
    if (own) own.push(event)
    else all.set(commitment, [event])
  }
  return all
}

export interface StoredEscalation {
  readonly steps: readonly EscalationStep[]
  readonly basis: string
  readonly at: string
  readonly personName: string
}

export async function newestEscalation(database: Database, city: string): Promise<StoredEscalation | null> {
  const { rows } = await sql<StoredEscalation>`
    select steps, basis, at, person_name as "personName" from accountability.escalation_settings
    where county = ${city} order by number desc limit 1`.execute(database)
  return rows[0] ?? null
}

export async function saveEscalation(database: Database, city: string, given: StoredEscalation): Promise<void> {
  const { steps, basis, at, personName } = given
  await lockUntilCommit(database, `accountability.escalation ${city}`)
  await sql`
    insert into accountability.escalation_settings (county, number, steps, basis, at, person_name)
    select ${city}, coalesce(max(number), 0) + 1, ${asJson(steps)}, ${basis}, ${at}::timestamptz, ${personName}
    from accountability.escalation_settings where county = ${city}`.execute(database)
}
