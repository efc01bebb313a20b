/** What may happen to a commitment, and how it stands after it. Types alone. */
import type { EscalationTaken } from './escalation.ts'
import type { Amendment, CommitmentOwner, CommitmentTerms, EvidencePiece, Measurement } from './commitment-shapes.ts'
import type { SaidStatus, ShownStatus } from './commitment-words.ts'

export type CommitmentEvent = {
  /** From 1; the first is always `made`. */
  readonly number: number
  readonly at: string
  readonly person: string | null
  readonly personName: string
} & (
  | { readonly kind: 'made'; readonly details: { readonly terms: CommitmentTerms } }
  | {
      readonly kind: 'amended'
      readonly details: { readonly changes: Amendment; readonly reason: string; readonly basis: string | null }
    }
  | { readonly kind: 'said'; readonly details: { readonly said: SaidStatus; readonly note: string | null } }
  | {
      readonly kind: 'evidence-added'
      readonly details: { readonly evidence: string | null; readonly title: string; readonly note: string | null }
    }
  | {
      readonly kind: 'evidence-reviewed'
      readonly details: {
        /** Number of the event with which the evidence came. */
        readonly of: number
        readonly review: 'accepted' | 'returned'
        readonly note: string | null
      }
    }
  | { readonly kind: 'measured'; readonly details: Measurement }
  | {
      readonly kind: 'escalated'
      readonly details: { readonly step: string; readonly on: string; readonly note: string | null }
    }
  | { readonly kind: 'reassigned'; readonly details: { readonly owner: CommitmentOwner; readonly reason: string } }
  | {
      readonly kind: 'transferred'
      readonly details: { readonly from: string; readonly to: string; readonly reason: string }
    }
  | { readonly kind: 'withdrawn'; readonly details: { readonly reason: string } }
)

/** Before it has a number, and who and when are known for all that is written together. */
export type NewCommitmentEvent = CommitmentEvent extends infer Event
  ? Event extends CommitmentEvent
    ? Pick<Event, 'kind' | 'details'>
    : never
  : never

export interface CommitmentEnd {
  readonly kind: 'withdrawn' | 'transferred'
  readonly at: string
  readonly reason: string
  readonly to: string | null
}

/** A piece of evidence with who handed it in, who may not review it. */
export type OwnedEvidence = EvidencePiece & { readonly person: string | null }

/** All that boards and later steps need; nothing of it depends on the day on which it is looked at. */
export interface CommitmentState {
  readonly number: number
  readonly county: string
  readonly madeAt: string
  readonly changedAt: string
  readonly terms: CommitmentTerms
  readonly amendments: number
  readonly said: SaidStatus
  readonly saidNote: string | null
  readonly saidAt: string | null
  readonly saidBy: string | null
  readonly shown: ShownStatus
  readonly evidence: readonly OwnedEvidence[]
  /** By the rule as it stands, oldest figure first; one for each day to which figures refer. */
  readonly measurements: readonly Measurement[]
  /** The data once said that it was met, by the rule as it stands. */
  readonly wasMet: boolean
  readonly escalations: readonly EscalationTaken[]
  readonly withdrawn: CommitmentEnd | null
  /** Handed over, else withdrawn: where it goes it is as it was, and so it is where it comes back. */
  readonly ended: CommitmentEnd | null
}
