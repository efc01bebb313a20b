/** Puts together how commitments stand on a day, as boards, pages and other rooms show them. */
import { without } from '#kernel/without.ts'
import { regionNames, schoolsByCode } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { CommitmentState } from './commitment-events.ts'
import type { Commitment, CommitmentRow } from './commitment-shapes.ts'
import type { SourceKind } from './commitment-words.ts'
import { escalationDue, type EscalationStep } from './escalation.ts'
import { foldCommitment } from './fold-commitment.ts'
import { readEscalation } from './read-escalation.ts'
import { judgeStanding, landingOf, standingFacts } from './standing.ts'
import { eventsOf, newestEscalation, statesOf, type StoredState } from './store.ts'

export interface Names {
  readonly county: (code: string) => string
  readonly school: (code: string) => string
}

export async function gatherNames(
  database: Database,
  counties: readonly string[],
  schools: readonly (string | null)[],
): Promise<Names> {
  const wanted = [...new Set(schools.filter((code) => code !== null))]
  const [regions, known] = await Promise.all([
    regionNames(database, [...new Set(counties)]),
    wanted.length === 0 ? [] : schoolsByCode(database, wanted),
  ])
  const names = new Map(known.map(({ code, name }) => [code, name]))
  return { county: (code) => regions.get(code) ?? code, school: (code) => names.get(code) ?? code }
}

/** The steps of a county's city. */
export async function gatherEscalation(database: Database, county: string) {
  const stored = await newestEscalation(database, `${county.slice(0, 4)}00`)
  const ours = readEscalation()
  return { steps: stored?.steps ?? ours.steps, stored, ours }
}

export interface ShownBy {
  readonly names: Names
  readonly steps: readonly EscalationStep[]
  readonly today: string
}

export function shownRow({ county, id, state }: StoredState, { names, steps, today }: ShownBy): CommitmentRow {
  const { rule, ...terms } = state.terms
  const facts = standingFacts(state)
  const standing = judgeStanding(facts, today)
  return {
    ...terms,
    county,
    countyName: names.county(county),
    schoolName: terms.school === null ? null : names.school(terms.school),
    id,
    ruleKind: rule?.kind ?? null,
    standing,
    last: state.measurements.at(-1) ?? null,
    landing: landingOf(state),
    escalationDue: escalationDue(steps, facts, standing, today),
    ended: state.ended,
    changedAt: state.changedAt,
  }
}

/** Whole, for a page and for other rooms. */
export function shownCommitment(stored: StoredState, by: ShownBy): Commitment {
  const { state } = stored
  return {
    ...shownRow(stored, by),
    rule: state.terms.rule,
    madeAt: state.madeAt,
    events: state.number,
    amendments: state.amendments,
    measurements: [...state.measurements],
    evidence: state.evidence.map((piece) => without(piece, 'person')),
    saidNote: state.saidNote,
    saidAt: state.saidAt,
    saidBy: state.saidBy,
    escalations: state.escalations.map((each) => ({ ...each })),
  }
}

export interface CommitmentsAsked {
  readonly counties: readonly string[]
  readonly source?: { readonly kind: SourceKind; readonly id: string } | undefined
  readonly ids?: readonly string[] | undefined
  readonly school?: string | undefined
  /** As they stood at the end of this day; today where left out. */
  readonly on?: string | undefined
  readonly today: string
}

/** The end of a day where the bureau is (UTC+8). */
const endOf = (on: string): string => new Date(Date.parse(`${on}T00:00:00+08:00`) + 86_400_000).toISOString()

/** From the events alone, as of the end of a day. */
async function replayed(database: Database, { counties, ids, source, school, on }: CommitmentsAsked) {
  const states: StoredState[] = []
  for (const county of counties) {
    const events = await eventsOf(database, county, { until: endOf(on!), ...(ids ? { ids } : {}) })
    for (const [id, some] of events) {
      // A clock that was behind must not leave a hole in the history.
      const own = some.filter(({ number }, i) => number === i + 1)
      if (own.length === 0) continue
      const state: CommitmentState = foldCommitment(county, own)
      const { terms } = state
      const fits =
        (source === undefined || (terms.source.kind === source.kind && terms.source.id === source.id)) &&
        (school === undefined || terms.school === school)
      if (fits) states.push({ county, id, hash: own.at(-1)!.hash, state })
    }
  }
  return states
}

/** Commitments as they stand, or stood on a day: handed over ones stand in the county that has them now. */
export async function commitmentsOf(database: Database, asked: CommitmentsAsked): Promise<Commitment[]> {
  const { counties, on, today } = asked
  const all = on === undefined || on >= today ? await statesOf(database, asked) : await replayed(database, asked)
  const stored = all.filter(({ state }) => state.ended?.kind !== 'transferred')
  const names = await gatherNames(
    database,
    counties,
    stored.map(({ state }) => state.terms.school),
  )
  const steps = new Map<string, readonly EscalationStep[]>()
  for (const { county } of stored)
    if (!steps.has(county)) steps.set(county, (await gatherEscalation(database, county)).steps)
  return stored.map((each) => shownCommitment(each, { names, steps: steps.get(each.county)!, today: on ?? today }))
}
