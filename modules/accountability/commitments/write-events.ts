/**
 * Appends events to commitments: each gets its number, is bound to the one before by its hash, and takes the kept state one step
 * farther. Whoever calls holds the county (`holdCommitments`).
 */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#kernel/canonical-json.ts'
import type { Database } from '#platform/database/database.ts'
import type { CommitmentEvent, NewCommitmentEvent } from './commitment-events.ts'
import { stepCommitment } from './step-commitment.ts'
import { appendEvents, saveStates, type ChainedEvent, type StoredState } from './store.ts'

export interface WrittenBy {
  readonly id: string | null
  readonly name: string
}

export const beginning = '0'.repeat(64)

/** SHA-256 in hex over the id of the commitment, the event and the hash before it. Anyone can recompute it from what the product shows. */
export const hashOf = (commitment: string, event: CommitmentEvent & { readonly previousHash: string }): string => {
  const { number, kind, details, at, person, personName, previousHash } = event
  return createHash('sha256')
    .update(canonicalJson({ commitment, number, kind, details, at, person, personName, previousHash }))
    .digest('hex')
}

export interface ToAppend {
  readonly county: string
  readonly id: string
  /** As it stands; null for a new one. */
  readonly stored: StoredState | null
  readonly events: readonly NewCommitmentEvent[]
}

/** As it will be read again: without what is undefined. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

function chained({ county, id, stored, events }: ToAppend, by: WrittenBy, at: string) {
  let hash = stored?.hash ?? beginning
  let state = stored?.state ?? null
  const written: (ChainedEvent & { readonly commitment: string })[] = []
  for (const event of events) {
    const whole = {
      ...plain(event),
      number: (state?.number ?? 0) + 1,
      at,
      person: by.id,
      personName: by.name,
    } as CommitmentEvent
    const previousHash = hash
    hash = hashOf(id, { ...whole, previousHash })
    state = stepCommitment(county, state, whole)
    written.push({ ...whole, commitment: id, previousHash, hash })
  }
  return { written, stored: { county, id, hash, state: state! } }
}

/** Gives how each stands then. */
export async function writeEvents(
  database: Database,
  all: readonly ToAppend[],
  by: WrittenBy,
  at: string,
): Promise<StoredState[]> {
  const made = all.filter(({ events }) => events.length > 0).map((each) => chained(each, by, at))
  for (const [county, own] of Map.groupBy(made, ({ stored }) => stored.county)) {
    await appendEvents(
      database,
      county,
      own.flatMap(({ written }) => written),
    )
  }
  const states = made.map(({ stored }) => stored)
  await saveStates(database, states)
  return states
}

/** The first event that does not follow from the one before it; null where the chain holds. */
export function brokenAt(commitment: string, events: readonly ChainedEvent[]): number | null {
  let previous = beginning
  for (const [i, event] of events.entries()) {
    const follows =
      event.number === i + 1 && event.previousHash === previous && hashOf(commitment, event) === event.hash
    if (!follows) return i + 1
    previous = event.hash
  }
  return null
}
