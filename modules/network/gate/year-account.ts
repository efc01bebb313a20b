/** The account of a calendar year: how many candidates of which kind were approved, carried out, followed up or stopped; each with its list. */
import { accountOutcomes, adjustmentKinds, type AccountOutcome, type AdjustmentKind } from './gate-words.ts'
import type { GateState } from './gate-state.ts'

export interface AccountedCandidate {
  readonly id: string
  readonly county: string
  readonly school: string
  readonly schoolName: string
  readonly kind: AdjustmentKind
  readonly state: GateState
  readonly proposedAt: string
  /** Days on which it was stopped or withdrawn, by the records that did so. */
  readonly stoppedOn: string | null
  readonly withdrawnOn: string | null
}

export interface AccountFigure {
  readonly kind: AdjustmentKind
  readonly outcome: AccountOutcome
  readonly schools: readonly {
    readonly id: string
    readonly school: string
    readonly schoolName: string
    readonly on: string
  }[]
}

/** The day of an outcome; null where it did not come. A candidate may stand under several: approved, carried out, followed. */
function dayOfOutcome(outcome: AccountOutcome, candidate: AccountedCandidate): string | null {
  const { state, stoppedOn, withdrawnOn, proposedAt } = candidate
  const last = state.steps.findLast(({ step }) => step.followUp !== null)?.record?.on ?? null
  const days: Readonly<Record<AccountOutcome, string | null>> = {
    approved: state.approvedOn,
    registered: state.registeredOn,
    followed: state.status === 'followed' ? last : null,
    stopped: state.status === 'stopped' ? stoppedOn : null,
    withdrawn: state.status === 'withdrawn' ? withdrawnOn : null,
    open: state.status === 'open' || state.status === 'complete' ? proposedAt.slice(0, 10) : null,
  }
  return days[outcome]
}

export const accountOf = (candidates: readonly AccountedCandidate[], year: number): AccountFigure[] =>
  adjustmentKinds.flatMap((kind) =>
    accountOutcomes.flatMap((outcome) => {
      const schools = candidates
        .filter((candidate) => candidate.kind === kind)
        .flatMap((candidate) => {
          const on = dayOfOutcome(outcome, candidate)
          // What is still under way is told in the year of its proposal and in every later one.
          const counts =
            on !== null && (outcome === 'open' ? Number(on.slice(0, 4)) <= year : on.startsWith(`${year}-`))
          const { id, school, schoolName } = candidate
          return counts ? [{ id, school, schoolName, on }] : []
        })
      return schools.length === 0 ? [] : [{ kind, outcome, schools }]
    }),
  )
