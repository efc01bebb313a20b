/** Whoever acts, and when, as events keep it. */
import type { Caller } from '#platform/operations/caller.ts'

export interface Actor {
  readonly id: string | null
  readonly name: string
  readonly at: string
}

export const actorOf = ({ caller, now }: { readonly caller: Caller; readonly now: string }): Actor => ({
  id: caller.id,
  name: caller.name,
  at: now,
})

/** The part of an event that says who and when. */
export const byActor = ({ id, name, at }: Actor) => ({ person: id, personName: name, at })
