/** A visit as it was sent, with what was added to it or why it no longer counts; and how a planned one stands. */
import type { PlanState } from './visit-words.ts'

export interface FindingKept {
  /** Counts from 1 within the visit. */
  readonly number: number
  readonly item: string | null
  readonly indicator: string | null
  readonly text: string
  readonly owner: string
  readonly ownerPerson: string | null
  readonly dueOn: string
  readonly measures: string | null
  readonly photos: readonly string[]
  readonly caseId: string
  /** As papers write it: 〔2026〕12号. */
  readonly caseLabel: string
}

export interface VisitRecord {
  readonly answers: Readonly<Record<string, { readonly value: string | number; readonly note: string | null }>>
  readonly companions: readonly string[]
  readonly met: string | null
  readonly summary: string | null
  readonly photos: readonly string[]
  readonly position: { readonly longitude: number; readonly latitude: number; readonly accuracy: number | null } | null
}

export interface StoredVisit {
  readonly county: string
  readonly id: string
  readonly client: string
  readonly school: string | null
  readonly form: string
  readonly visitedOn: string
  readonly supervisor: string
  readonly plan: string | null
  readonly follows: string | null
  readonly record: VisitRecord
  readonly findings: readonly FindingKept[]
  readonly at: string
  readonly personName: string
}

export type VisitEvent = { readonly number: number; readonly at: string; readonly personName: string } & (
  | { readonly kind: 'added'; readonly details: { readonly text: string } }
  | { readonly kind: 'withdrawn'; readonly details: { readonly reason: string } }
)

export function foldVisit(events: readonly VisitEvent[]) {
  const out = events.find((event) => event.kind === 'withdrawn')
  return {
    withdrawn: out && { at: out.at, personName: out.personName, reason: out.details.reason },
    additions: events.flatMap((event) =>
      event.kind === 'added' ? [{ at: event.at, personName: event.personName, text: event.details.text }] : [],
    ),
  }
}

export interface StoredPlan {
  readonly county: string
  readonly id: string
  readonly school: string | null
  readonly form: string
  readonly plannedOn: string
  readonly supervisor: string
  readonly purpose: string
  readonly follows: string | null
  readonly at: string
  readonly personName: string
}

export type PlanEvent = { readonly number: number; readonly at: string; readonly personName: string } & (
  | { readonly kind: 'moved'; readonly details: { readonly on: string; readonly reason: string } }
  | { readonly kind: 'cancelled'; readonly details: { readonly reason: string } }
)

/** `visit`: the one that was made of it and still counts. */
export function foldPlan(
  { plannedOn }: Pick<StoredPlan, 'plannedOn'>,
  events: readonly PlanEvent[],
  visit: string | null,
  today: string,
): { readonly plannedOn: string; readonly state: PlanState } {
  const moved = events.findLast((event) => event.kind === 'moved')
  const on = moved?.kind === 'moved' ? moved.details.on : plannedOn
  const state = (): PlanState => {
    if (visit !== null) return 'done'
    if (events.some(({ kind }) => kind === 'cancelled')) return 'cancelled'
    return on < today ? 'overdue' : on === today ? 'due-today' : 'planned'
  }
  return { plannedOn: on, state: state() }
}
