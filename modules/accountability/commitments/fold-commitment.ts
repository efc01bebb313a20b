/**
 * How a commitment stands, worked out from all its events at once: the definition against which the step by step way
 * (step-commitment.ts) is held.
 */
import type { CommitmentEvent, CommitmentState, OwnedEvidence } from './commitment-events.ts'
import type { Amendment, CommitmentTerms, Measurement } from './commitment-shapes.ts'
import type { ShownStatus } from './commitment-words.ts'

type EventOf<Kind extends CommitmentEvent['kind']> = Extract<CommitmentEvent, { kind: Kind }>

const ofKind = <Kind extends CommitmentEvent['kind']>(events: readonly CommitmentEvent[], kind: Kind) =>
  events.filter((event): event is EventOf<Kind> => event.kind === kind)

/** A commitment is measured anew where what has to be reached is another. */
export const changesTheMeasure = ({ details: { changes } }: EventOf<'amended'>): boolean =>
  changes.rule !== undefined || changes.target !== undefined

/** What is not named stays; events are kept without what is undefined. */
export const amendedTerms = (terms: CommitmentTerms, changes: Amendment): CommitmentTerms =>
  ({ ...terms, ...changes }) as CommitmentTerms

function termsAfter(events: readonly CommitmentEvent[]): CommitmentTerms {
  let terms = ofKind(events, 'made')[0]!.details.terms
  for (const event of events) {
    if (event.kind === 'amended') terms = amendedTerms(terms, event.details.changes)
    if (event.kind === 'reassigned') terms = { ...terms, owner: event.details.owner }
  }
  return terms
}

function evidenceAfter(events: readonly CommitmentEvent[]): OwnedEvidence[] {
  const reviews = ofKind(events, 'evidence-reviewed')
  return ofKind(events, 'evidence-added').map(({ number, at, person, personName, details }) => {
    const last = reviews.findLast((event) => event.details.of === number)
    return {
      number,
      ...details,
      at,
      person,
      personName,
      review: last?.details.review ?? 'waiting',
      reviewNote: last?.details.note ?? null,
      reviewedBy: last?.personName ?? null,
    }
  })
}

/** Something waits: handed in. Else the last review counts. */
function shownAfter(events: readonly CommitmentEvent[], evidence: readonly OwnedEvidence[]): ShownStatus {
  if (evidence.length === 0) return 'none'
  if (evidence.some(({ review }) => review === 'waiting')) return 'submitted'
  return ofKind(events, 'evidence-reviewed').at(-1)!.details.review
}

/** Of several of one day the one that came last. */
function byDay(measured: readonly Measurement[]): Measurement[] {
  const days = new Map(measured.map((each) => [each.asOf, each]))
  return [...days.values()].toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
}

export function foldCommitment(county: string, events: readonly CommitmentEvent[]): CommitmentState {
  const [first] = events
  const last = events.at(-1)!
  if (first?.kind !== 'made') throw new Error('a commitment begins with being made')
  const ruledSince = events.findLast((event) => event.kind === 'amended' && changesTheMeasure(event))?.number ?? 0
  const measured = ofKind(events, 'measured').filter(({ number }) => number > ruledSince)
  const said = ofKind(events, 'said').at(-1)
  const evidence = evidenceAfter(events)
  const gone = ofKind(events, 'withdrawn').at(-1)
  const withdrawn = gone ? ({ kind: 'withdrawn', at: gone.at, reason: gone.details.reason, to: null } as const) : null
  // It may come back: only the last time that it was handed over counts.
  const moved = ofKind(events, 'transferred').at(-1)
  const leaving = moved?.details.from === county ? moved : undefined
  return {
    number: last.number,
    county,
    madeAt: first.at,
    changedAt: last.at,
    terms: termsAfter(events),
    amendments: ofKind(events, 'amended').length,
    said: said?.details.said ?? 'not-begun',
    saidNote: said?.details.note ?? null,
    saidAt: said?.at ?? null,
    saidBy: said?.personName ?? null,
    shown: shownAfter(events, evidence),
    evidence,
    measurements: byDay(measured.map(({ details }) => details)),
    wasMet: measured.some(({ details }) => details.outcome === 'met'),
    escalations: ofKind(events, 'escalated').map(({ at, personName, details }) => ({ ...details, at, personName })),
    withdrawn,
    ended: leaving
      ? { kind: 'transferred', at: leaving.at, reason: leaving.details.reason, to: leaving.details.to }
      : withdrawn,
  }
}
