/** How a commitment stands after one more event: the way by which boards are kept, event by event, without the history. */
import type { CommitmentEvent, CommitmentState, OwnedEvidence } from './commitment-events.ts'
import type { Measurement } from './commitment-shapes.ts'
import { amendedTerms, changesTheMeasure } from './fold-commitment.ts'

/** A county that hands a commitment over and the one that takes it keep the same events, each its own state. */
export function stepCommitment(county: string, state: CommitmentState | null, event: CommitmentEvent): CommitmentState {
  if (event.kind === 'made') {
    if (state !== null) throw new Error('a commitment is made once')
    return {
      number: event.number,
      county,
      madeAt: event.at,
      changedAt: event.at,
      terms: event.details.terms,
      amendments: 0,
      said: 'not-begun',
      saidNote: null,
      saidAt: null,
      saidBy: null,
      shown: 'none',
      evidence: [],
      measurements: [],
      wasMet: false,
      escalations: [],
      withdrawn: null,
      ended: null,
    }
  }
  if (state === null) throw new Error('a commitment begins with being made')
  return { ...state, ...changesBy(state, event), number: event.number, changedAt: event.at }
}

type LaterEvent = Exclude<CommitmentEvent, { kind: 'made' }>

function changesBy(state: CommitmentState, event: LaterEvent): Partial<CommitmentState> {
  switch (event.kind) {
    case 'amended':
      return {
        terms: amendedTerms(state.terms, event.details.changes),
        amendments: state.amendments + 1,
        ...(changesTheMeasure(event) ? { measurements: [], wasMet: false } : {}),
      }
    case 'reassigned':
      return { terms: { ...state.terms, owner: event.details.owner } }
    case 'said':
      return { said: event.details.said, saidNote: event.details.note, saidAt: event.at, saidBy: event.personName }
    case 'evidence-added':
      return { shown: 'submitted', evidence: [...state.evidence, pieceOf(event)] }
    case 'evidence-reviewed':
      return reviewed(state, event)
    case 'measured':
      return {
        measurements: withMeasurement(state.measurements, event.details),
        wasMet: state.wasMet || event.details.outcome === 'met',
      }
    case 'escalated':
      return {
        escalations: [...state.escalations, { ...event.details, at: event.at, personName: event.personName }],
      }
    case 'transferred':
      return moved(state, event)
    default:
      return withdrawn(state, event)
  }
}

type EventOf<Kind extends CommitmentEvent['kind']> = Extract<CommitmentEvent, { kind: Kind }>

const pieceOf = ({ number, at, person, personName, details }: EventOf<'evidence-added'>): OwnedEvidence => ({
  number,
  ...details,
  at,
  person,
  personName,
  review: 'waiting',
  reviewNote: null,
  reviewedBy: null,
})

function withdrawn({ ended }: CommitmentState, { at, details }: EventOf<'withdrawn'>): Partial<CommitmentState> {
  const end = { kind: 'withdrawn', at, reason: details.reason, to: null } as const
  return { withdrawn: end, ended: ended?.kind === 'transferred' ? ended : end }
}

/** What comes back stands as it was. */
const moved = (state: CommitmentState, { at, details }: EventOf<'transferred'>): Partial<CommitmentState> => ({
  ended:
    details.from === state.county
      ? { kind: 'transferred', at, reason: details.reason, to: details.to }
      : state.withdrawn,
})

function reviewed(state: CommitmentState, { personName, details }: EventOf<'evidence-reviewed'>) {
  const evidence = state.evidence.map((piece) =>
    piece.number === details.of
      ? { ...piece, review: details.review, reviewNote: details.note, reviewedBy: personName }
      : piece,
  )
  const waits = evidence.some(({ review }) => review === 'waiting')
  return { evidence, shown: waits ? ('submitted' as const) : details.review }
}

/** In the order of their days; usually it is the newest, so it is looked for from the end. */
function withMeasurement(known: readonly Measurement[], measurement: Measurement): Measurement[] {
  const after = known.findLastIndex(({ asOf }) => asOf <= measurement.asOf)
  const replaces = known[after]?.asOf === measurement.asOf
  return [...known.slice(0, replaces ? after : after + 1), measurement, ...known.slice(after + 1)]
}
