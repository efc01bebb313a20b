/** A candidate as doors show it: a row of the board, or whole with its steps, hearings and records. */
import type { BoardRow, Candidate, ConditionsCheck } from './gate-shapes.ts'
import type { GateEvent, GateState, Votes } from './gate-state.ts'
import type { AdjustmentKind } from './gate-words.ts'
import type { Starving } from './starving.ts'

/** A candidate with what was recorded of it and how it stands. */
export interface CandidateCase {
  readonly candidate: {
    readonly county: string
    readonly id: string
    readonly school: string
    readonly kind: AdjustmentKind
    readonly year: number
    readonly receiving: readonly string[]
    readonly reason: string
    readonly plan: string | null
    readonly facts: {
      readonly pupils: number | null
      readonly censusYear: number | null
      readonly starving: Starving | null
    }
    readonly at: string
    readonly personName: string
  }
  readonly events: readonly GateEvent[]
  readonly state: GateState
  readonly countyName: string
  readonly schoolName: string
  readonly townName: string | null
  readonly receiving: readonly { readonly code: string; readonly name: string }[]
}

type Document = { readonly id: string; readonly title: string }
type Documents = ReadonlyMap<string, Document>

const paperOf = (documents: Documents, id: string | null): Document | null => {
  const found = id === null ? undefined : documents.get(id)
  return found ? { id: found.id, title: found.title } : null
}

const stopsOf = ({ stops }: GateState): BoardRow['stops'] =>
  stops.map(({ code, words, figures, todo }) => ({ code, words, figures: { ...figures }, todo }))

export function boardRow({ candidate, events, state, ...names }: CandidateCase): BoardRow {
  return {
    id: candidate.id,
    county: candidate.county,
    countyName: names.countyName,
    school: candidate.school,
    schoolName: names.schoolName,
    townName: names.townName,
    kind: candidate.kind,
    year: candidate.year,
    receiving: [...names.receiving],
    pupils: candidate.facts.pupils,
    status: state.status,
    step: state.at,
    passed: state.passed,
    asked: state.asked,
    stops: stopsOf(state),
    isStarving: candidate.facts.starving?.isStarving ?? false,
    approvedOn: state.approvedOn,
    approvalNumber: state.approvalNumber,
    registeredOn: state.registeredOn,
    due: state.due,
    changedAt: events.at(-1)?.at ?? candidate.at,
    plan: candidate.plan,
  }
}

const shareAgainst = ({ for: agreed, against, abstain }: Votes): number => {
  const all = agreed + against + abstain
  return all === 0 ? 0 : against / all
}

/** The command of the register that carries a complete candidate out. */
function registerBy({ candidate, state, receiving }: CandidateCase): Candidate['registerBy'] {
  if (state.status !== 'complete') return null
  const { kind, school } = candidate
  const operation = (
    { close: 'close', merge: 'merge', suspend: 'suspend', 'to-point': 'turnIntoPoint', reopen: 'reopen' } as const
  )[kind]
  const other = receiving[0]?.code
  const input: Record<string, string> = { school, ...(state.approvalNumber ? { document: state.approvalNumber } : {}) }
  if (kind === 'merge' && other !== undefined) input['into'] = other
  if (kind === 'to-point' && other !== undefined) input['mainSchool'] = other
  return { room: 'schools', operation, input }
}

const eventsShown = ({ candidate, events }: CandidateCase, documents: Documents): Candidate['events'] => [
  {
    number: 0,
    kind: 'proposed',
    step: null,
    values: { kind: candidate.kind, year: candidate.year, receiving: candidate.receiving.join(' ') },
    reason: candidate.reason,
    corrects: null,
    document: null,
    at: candidate.at,
    personName: candidate.personName,
  },
  ...events.map((event): Candidate['events'][number] => ({
    number: event.number,
    kind: event.kind,
    step: event.step,
    values:
      event.kind === 'step' || event.kind === 'corrected'
        ? { ...event.details.values }
        : event.kind === 'hearing'
          ? { ...event.details }
          : {},
    reason: 'reason' in event.details ? event.details.reason : null,
    corrects: event.kind === 'corrected' ? event.details.corrects : null,
    document: paperOf(documents, event.document),
    at: event.at,
    personName: event.personName,
  })),
]

export function candidateShown(
  own: CandidateCase,
  documents: Documents,
  { starving, check }: { readonly starving: Starving | null; readonly check: ConditionsCheck | null },
): Candidate {
  const { candidate, state } = own
  return {
    ...boardRow(own),
    reason: candidate.reason,
    steps: state.steps.map(({ step, state: standing, record, waitsFor }) => ({
      code: step.code,
      state: standing,
      on: record?.on ?? null,
      number: record?.number ?? null,
      values: { ...record?.values },
      document: paperOf(documents, record?.document ?? null),
      waitsFor: [...waitsFor],
    })),
    hearings: state.hearings.map(({ number, details, document }) => ({
      number,
      on: details.on,
      form: details.form,
      parents: details.votes.parents,
      staff: details.votes.staff ?? null,
      village: details.votes.village ?? null,
      township: details.votes.township ?? null,
      parentsAgainst: shareAgainst(details.votes.parents),
      newFacts: details.newFacts,
      document: paperOf(documents, document),
    })),
    events: eventsShown(own, documents),
    starving: starvingShown(starving),
    check,
    needsReopening: state.needsReopening,
    registerBy: registerBy(own),
  }
}

export const starvingShown = (starving: Starving | null): Candidate['starving'] =>
  starving && {
    ...starving,
    entry: [...starving.entry],
    staff: [...starving.staff],
    words: [...starving.words],
  }
