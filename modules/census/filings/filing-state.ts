/**
 * How a school's filing of a year stands, folded from all that has happened to it, and what may happen next.
 * The way of the field: the school checks and signs, 中心校 endorses, the city's acceptance of the county locks it.
 */
import type { FilingEventKind, FilingState } from '../filing-shapes.ts'

export interface Signature {
  readonly preparer: string
  readonly reviewer: string
  readonly head: string
}

export interface FilingDetails {
  /** Of `imported` and `corrected`: the version of the figures that it wrote. */
  readonly version?: number
  /** Of `explained`: which warning. */
  readonly key?: string
  /** Of `signed`. */
  readonly signature?: Signature
}

/** Something that happened to a filing, as it is kept. */
export interface FilingFact {
  readonly number: number
  readonly kind: FilingEventKind
  readonly at: string
  readonly personName: string
  readonly note: string | null
  readonly details: FilingDetails
}

export interface FilingStanding {
  readonly state: FilingState
  /** Number of the last event. */
  readonly number: number
  /** The last event. */
  readonly last: FilingFact
  /** Version of the figures that counts now. */
  readonly version: number
  /** 情况说明 by warning; one that was written anew replaces the earlier. */
  readonly explanations: ReadonlyMap<string, FilingFact>
  /** The signature that holds now. */
  readonly signed: FilingFact | null
  readonly endorsed: FilingFact | null
  /** The return that the filing is still to answer. */
  readonly returned: FilingFact | null
}

/** States in which each kind of event may happen; null is a filing that does not exist yet. */
const allowedIn: Readonly<Partial<Record<FilingEventKind, readonly (FilingState | null)[]>>> = {
  // Until the school has signed, the table that was handed in for it may be handed in again.
  imported: [null, 'imported', 'returned'],
  corrected: ['imported', 'returned'],
  explained: ['imported', 'returned'],
  signed: ['imported', 'returned'],
  'signed-on-paper': ['imported', 'returned'],
  endorsed: ['signed'],
  // From `locked` only the city may; who it is, is asked elsewhere.
  returned: ['imported', 'signed', 'endorsed', 'locked'],
  accepted: ['signed', 'endorsed'],
}

export const mayHappen = (kind: FilingEventKind, state: FilingState | null): boolean =>
  allowedIn[kind]?.includes(state) ?? false

/** Null before anything has happened. Facts come in the order of their numbers. */
export function foldFiling(facts: readonly FilingFact[]): FilingStanding | null {
  const last = facts.at(-1)
  if (!last) return null
  let state: FilingState = 'imported'
  let version = 0
  let signed: FilingFact | null = null
  let endorsed: FilingFact | null = null
  let returned: FilingFact | null = null
  const explanations = new Map<string, FilingFact>()
  for (const fact of facts) {
    switch (fact.kind) {
      case 'imported':
      case 'corrected':
        state = 'imported'
        version = fact.details.version ?? version
        returned = null
        break
      case 'explained':
        if (fact.details.key !== undefined) explanations.set(fact.details.key, fact)
        break
      case 'signed':
      case 'signed-on-paper':
        state = 'signed'
        signed = fact
        endorsed = null
        returned = null
        break
      case 'endorsed':
        state = 'endorsed'
        endorsed = fact
        break
      case 'returned':
        state = 'returned'
        signed = null
        endorsed = null
        returned = fact
        break
      case 'accepted':
        state = 'locked'
        break
      default:
        break
    }
  }
  return { state, number: last.number, last, version, explanations, signed, endorsed, returned }
}

/** Warnings that still want their 情况说明. A signed filing has none: it could not have been signed. */
export const openWarnings = (
  warnings: readonly string[],
  { state, explanations }: Pick<FilingStanding, 'state' | 'explanations'>,
): string[] => (state === 'imported' || state === 'returned' ? warnings.filter((key) => !explanations.has(key)) : [])
