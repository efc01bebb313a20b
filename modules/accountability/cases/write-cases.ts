/** Opens cases, links them to the same finding before, and keeps a second one of the same commitment away: called within a command. */
import { without } from '#kernel/without.ts'
import type { Database } from '#platform/database/database.ts'
import type { CaseCause } from './case-shapes.ts'
import { foldCase, type Acting, type CaseOwner } from './case-state.ts'
import { endedStates, type CaseSource } from './case-words.ts'
import { appendCaseEvent, caseEventsOf, holdCases, saveCase, storedCases, type StoredCase } from './store.ts'

export interface OpenCase {
  readonly county: string
  readonly source: CaseSource
  readonly cause: CaseCause | null
  readonly school: string | null
  readonly indicator: string | null
  /** Commitment that it is about. */
  readonly commitment: string | null
  readonly text: string
  /** `verified` where a supervisor found it on the spot; a figure alone is a lead. */
  readonly as: 'lead' | 'verified'
  readonly owner?: CaseOwner | null
  readonly measures?: string | null
  readonly deadline?: string | null
  /** Ids in the library of evidence that show what is wrong. */
  readonly evidence?: readonly string[]
  /** The earlier case that it repeats, where a person says so; else it is looked for. */
  readonly recurrenceOf?: string | null
  readonly by: Acting
  /** ISO instant. */
  readonly at: string
}

export interface OpenedCase {
  readonly id: string
  readonly number: number
  readonly year: number
  readonly recurrenceOf: string | null
  /** An open case of the same commitment took it in; nothing new was opened. */
  readonly isKnown: boolean
}

type Subject = Pick<OpenCase, 'commitment' | 'school' | 'indicator'>

const isOfCommitment = (own: Subject, other: StoredCase): boolean =>
  own.commitment !== null && other.commitment === own.commitment

/** The same again: of the same commitment, or of the same school and indicator, whoever found it then. */
const isSame = (own: Subject, other: StoredCase): boolean =>
  isOfCommitment(own, other) ||
  (own.school !== null && own.indicator !== null && other.school === own.school && other.indicator === own.indicator)

export async function openCase(transaction: Database, given: OpenCase): Promise<OpenedCase> {
  const { county, source, cause, school, indicator, commitment, text, by, at, evidence = [] } = given
  await holdCases(transaction, county)
  const alike = (await storedCases(transaction, { counties: [county] })).filter((other) => isSame(given, other))
  const events = await caseEventsOf(
    transaction,
    [county],
    alike.map(({ id }) => id),
  )
  const states = new Map(alike.map(({ id }) => [id, foldCase(county, events.get(id) ?? []).state]))
  const head = { county, evidence, at, person: by.id, personName: by.name }
  const open = alike.find((other) => isOfCommitment(given, other) && !endedStates.includes(states.get(other.id)!))
  if (open) {
    await appendCaseEvent(transaction, { ...head, id: open.id, kind: 'seen-again', details: { note: text } })
    return { id: open.id, number: open.number, year: open.year, recurrenceOf: open.recurrenceOf, isKnown: true }
  }
  const closed = alike.filter(({ id }) => states.get(id) === 'closed')
  const before = closed.findLast((other) => isOfCommitment(given, other)) ?? closed.at(-1)
  const recurrenceOf = given.recurrenceOf ?? before?.id ?? null
  const year = Number(at.slice(0, 4))
  const saved = await saveCase(transaction, {
    county,
    year,
    source,
    cause,
    school,
    indicator,
    commitment,
    text,
    recurrenceOf,
    at,
    person: by.id,
    personName: by.name,
  })
  const details = {
    as: given.as,
    owner: given.owner ?? null,
    measures: given.measures ?? null,
    deadline: given.deadline ?? null,
  }
  await appendCaseEvent(transaction, { ...head, id: saved.id, kind: 'opened', details })
  return { ...saved, year, recurrenceOf, isKnown: false }
}

/** Open cases of a county that merges, with their history; closed ones stay with the county that closed them. */
export async function transferCases(
  transaction: Database,
  given: {
    readonly from: string
    readonly to: string
    readonly reason: string
    readonly by: Acting
    readonly at: string
  },
): Promise<number> {
  const { from, to, reason, by, at } = given
  for (const county of [from, to].toSorted()) await holdCases(transaction, county)
  const [all, there] = await Promise.all([
    storedCases(transaction, { counties: [from] }),
    storedCases(transaction, { counties: [to] }),
  ])
  const events = await caseEventsOf(transaction, [from])
  const open = all.filter(({ id }) => !endedStates.includes(foldCase(from, events.get(id) ?? []).state))
  const known = new Set(there.map(({ id }) => id))
  const details = { from, to, reason }
  const head = { at, person: by.id, personName: by.name, evidence: [] }
  for (const own of open.map((each) => without(each, 'number'))) {
    await appendCaseEvent(transaction, { ...head, county: from, id: own.id, kind: 'transferred', details })
    const isBack = known.has(own.id)
    // The earlier case that it repeats stays where it was closed.
    if (!isBack) await saveCase(transaction, { ...own, county: to, recurrenceOf: null })
    const seen = isBack ? ((await caseEventsOf(transaction, [to], [own.id])).get(own.id)?.length ?? 0) : 0
    const history = (events.get(own.id) ?? []).slice(seen)
    for (const { kind, details: told, evidence, at: then, person, personName } of history)
      await appendCaseEvent(transaction, {
        county: to,
        id: own.id,
        kind,
        details: told,
        evidence,
        at: then,
        person,
        personName,
      })
    await appendCaseEvent(transaction, { ...head, county: to, id: own.id, kind: 'transferred', details })
  }
  return open.length
}
