/** Whoever acts, and when, as events keep it. */

export interface Actor {
  readonly id: string | null
  readonly name: string
  readonly at: string
}

/** What an answer is told of whoever asks, and the instant. */
interface Asked {
  readonly caller: { readonly id: string | null; readonly name: string }
  readonly now: string
}

export const actorOf = ({ caller, now }: Asked): Actor => ({
  id: caller.id,
  name: caller.name,
  at: now,
})

/** The part of an event that says who and when. */
export const byActor = ({ id, name, at }: Actor) => ({ person: id, personName: name, at })
