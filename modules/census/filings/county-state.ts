/** How a county's filing of a year stands, folded from its events, and what may happen next. */
import type { CountyFilingState, FilingEventKind } from '../filing-shapes.ts'

export interface CountyDetails {
  /** Of `accepted`: the version that it locked. Of `corrected`: the version of the county table. */
  readonly version?: number
  /** Of `returned`: the school whose filing went back, and with it the county's. */
  readonly school?: string
}

export interface CountyFact {
  readonly number: number
  readonly kind: FilingEventKind
  readonly at: string
  readonly personName: string
  readonly note: string | null
  readonly details: CountyDetails
}

export interface CountyStanding {
  readonly state: CountyFilingState
  /** Number of the last event; 0 before the first. */
  readonly number: number
  readonly last: CountyFact | null
  /** How many times it has been locked. */
  readonly version: number
  readonly lockedAt: string | null
  /** The submission and approval that hold now. */
  readonly submitted: CountyFact | null
  readonly approved: CountyFact | null
  readonly accepted: CountyFact | null
}

const allowedIn: Readonly<Partial<Record<FilingEventKind, readonly CountyFilingState[]>>> = {
  imported: ['collecting'],
  corrected: ['collecting'],
  submitted: ['collecting'],
  approved: ['submitted'],
  accepted: ['approved'],
  // A filing that goes back to its school opens the county again; after locking that is the next version.
  returned: ['submitted', 'approved', 'locked'],
}

export const countyMay = (kind: FilingEventKind, state: CountyFilingState): boolean =>
  allowedIn[kind]?.includes(state) ?? false

/** Facts come in the order of their numbers; none is a county whose schools are still coming in. */
export function foldCounty(facts: readonly CountyFact[]): CountyStanding {
  let state: CountyFilingState = 'collecting'
  let version = 0
  let submitted: CountyFact | null = null
  let approved: CountyFact | null = null
  let accepted: CountyFact | null = null
  for (const fact of facts) {
    switch (fact.kind) {
      case 'submitted':
        state = 'submitted'
        submitted = fact
        approved = null
        break
      case 'approved':
        state = 'approved'
        approved = fact
        break
      case 'accepted':
        state = 'locked'
        accepted = fact
        version = fact.details.version ?? version + 1
        break
      case 'returned':
        state = 'collecting'
        submitted = null
        approved = null
        break
      default:
        break
    }
  }
  const last = facts.at(-1) ?? null
  return {
    state,
    number: last?.number ?? 0,
    last,
    version,
    lockedAt: accepted?.at ?? null,
    submitted,
    approved,
    accepted,
  }
}
