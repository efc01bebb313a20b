/** Makes, amends and withdraws commitments, and records evidence of them: what other parts and rooms call within their own command. */
import { randomUUID } from 'node:crypto'
import type { Database } from '#platform/database/database.ts'
import type { NewCommitmentEvent } from './commitment-events.ts'
import type { Amendment, CommitmentOwner, CommitmentSource, CommitmentTerms } from './commitment-shapes.ts'
import type { SourceKind } from './commitment-words.ts'
import type { NewCommitment } from './new-commitment.ts'
import { holdCommitments, statesOf, type StoredState } from './store.ts'
import { writeEvents, type WrittenBy } from './write-events.ts'

interface Written {
  readonly county: string
  readonly by: WrittenBy
  /** ISO instant. */
  readonly at: string
}

export interface MakeCommitments extends Written {
  readonly source: Omit<CommitmentSource, 'line'>
  readonly commitments: readonly NewCommitment[]
}

/** Ids in the order of what was given. A line of the source that stands already keeps its commitment, and its terms. */
export async function makeCommitments(
  transaction: Database,
  { county, source, commitments, by, at }: MakeCommitments,
): Promise<{ readonly ids: readonly string[]; readonly made: number }> {
  await holdCommitments(transaction, county)
  const { kind, id: sourceId } = source
  const standing = await statesOf(transaction, { counties: [county], source: { kind, id: sourceId } })
  const byLine = new Map(
    standing.filter(({ state }) => state.ended === null).map(({ id, state }) => [state.terms.source.line, id]),
  )
  const isNew = new Set<string>()
  const ids = commitments.map(({ line }) => {
    const id = byLine.get(line) ?? randomUUID()
    if (!byLine.has(line)) isNew.add(id)
    byLine.set(line, id)
    return id
  })
  const fresh = commitments.flatMap(({ line, ...terms }, i) =>
    // A line that is given twice is made once, as it was given first.
    isNew.has(ids[i]!) && ids.indexOf(ids[i]!) === i
      ? [made(county, ids[i]!, { ...terms, source: { ...source, line } })]
      : [],
  )
  await writeEvents(transaction, fresh, by, at)
  return { ids, made: fresh.length }
}

const made = (county: string, id: string, terms: CommitmentTerms) => ({
  county,
  id,
  stored: null,
  events: [{ kind: 'made', details: { terms } }] as const,
})

/** Appends one event to each; ids that the county does not know, or that have ended, are left out and given back. */
async function append(
  transaction: Database,
  { county, by, at }: Written,
  ids: readonly string[],
  eventFor: (stored: StoredState) => NewCommitmentEvent | null,
): Promise<{ readonly states: readonly StoredState[]; readonly missing: readonly string[] }> {
  await holdCommitments(transaction, county)
  const known = await statesOf(transaction, { counties: [county], ids })
  const open = known.filter(({ state }) => state.ended === null)
  const toAppend = open.flatMap((stored) => {
    const event = eventFor(stored)
    return event === null ? [] : [{ county, id: stored.id, stored, events: [event] }]
  })
  const states = await writeEvents(transaction, toAppend, by, at)
  const found = new Set(open.map(({ id }) => id))
  return { states, missing: ids.filter((id) => !found.has(id)) }
}

export interface AmendCommitments extends Written {
  readonly reason: string
  /** The paper by which they change, such as the 补充协议. */
  readonly basis: string | null
  readonly amendments: readonly { readonly id: string; readonly changes: Amendment }[]
}

export const amendCommitments = (
  transaction: Database,
  { amendments, reason, basis, ...written }: AmendCommitments,
) => {
  const changes = new Map(amendments.map((each) => [each.id, each.changes]))
  return append(transaction, written, [...changes.keys()], ({ id }) => ({
    kind: 'amended',
    details: { changes: changes.get(id)!, reason, basis },
  }))
}

export interface WithdrawCommitments extends Written {
  readonly source: { readonly kind: SourceKind; readonly id: string }
  /** Lines of the source; all of them where left out. */
  readonly lines?: readonly string[] | undefined
  readonly reason: string
}

/** Gives the ids of those that were withdrawn. */
export async function withdrawCommitments(
  transaction: Database,
  { source, lines, reason, ...written }: WithdrawCommitments,
): Promise<readonly string[]> {
  await holdCommitments(transaction, written.county)
  const standing = await statesOf(transaction, { counties: [written.county], source })
  const ids = standing
    .filter(({ state }) => state.ended === null && (lines === undefined || lines.includes(state.terms.source.line)))
    .map(({ id }) => id)
  const { states } = await append(transaction, written, ids, () => ({ kind: 'withdrawn', details: { reason } }))
  return states.map(({ id }) => id)
}

/** Evidence that the library keeps, for commitments; a piece that one has already is not added again. */
export const addCommitmentEvidence = (
  transaction: Database,
  given: Written & {
    readonly ids: readonly string[]
    readonly evidence: string | null
    readonly title: string
    readonly note: string | null
  },
) => {
  const { ids, evidence, title, note, ...written } = given
  return append(transaction, written, ids, ({ state }) =>
    evidence !== null && state.evidence.some((piece) => piece.evidence === evidence)
      ? null
      : { kind: 'evidence-added', details: { evidence, title, note } },
  )
}

/** The library's review of a piece, for every commitment named that has it and waits. */
export const reviewCommitmentEvidence = (
  transaction: Database,
  given: Written & {
    readonly ids: readonly string[]
    readonly evidence: string
    readonly review: 'accepted' | 'returned'
    readonly note: string | null
  },
) => {
  const { ids, evidence, review, note, ...written } = given
  return append(transaction, written, ids, ({ state }) => {
    const piece = state.evidence.find((each) => each.evidence === evidence)
    return piece ? { kind: 'evidence-reviewed', details: { of: piece.number, review, note } } : null
  })
}

export const reassignCommitments = (
  transaction: Database,
  given: Written & { readonly ids: readonly string[]; readonly owner: CommitmentOwner; readonly reason: string },
) => {
  const { ids, owner, reason, ...written } = given
  return append(transaction, written, ids, () => ({ kind: 'reassigned', details: { owner, reason } }))
}
