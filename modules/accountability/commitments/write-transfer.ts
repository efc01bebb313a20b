/**
 * Hands a county's commitments over as counties merge. The chain goes on: the county that hands over keeps it, with that as its last
 * event, and the one that takes over has the same events with the same hashes, so that nothing is lost and both can be checked.
 */
import { without } from '#kernel/without.ts'
import type { Database } from '#platform/database/database.ts'
import { foldCommitment } from './fold-commitment.ts'
import { appendEvents, eventsOf, holdCommitments, saveStates, statesOf } from './store.ts'
import { writeEvents, type WrittenBy } from './write-events.ts'

export async function transferCommitments(
  transaction: Database,
  given: {
    readonly from: string
    readonly to: string
    readonly reason: string
    readonly by: WrittenBy
    readonly at: string
  },
): Promise<number> {
  const { from, to, reason, by, at } = given
  // In one order, so that two counties that hand over to each other do not wait for one another.
  for (const county of [from, to].toSorted()) await holdCommitments(transaction, county)
  const leaving = (await statesOf(transaction, { counties: [from] })).filter(
    ({ state }) => state.ended?.kind !== 'transferred',
  )
  const details = { from, to, reason }
  const toAppend = leaving.map((stored) => ({
    county: from,
    id: stored.id,
    stored,
    events: [{ kind: 'transferred', details }] as const,
  }))
  const left = await writeEvents(transaction, toAppend, by, at)
  const ids = left.map(({ id }) => id)
  const [histories, returned] = await Promise.all([
    eventsOf(transaction, from, { ids }),
    eventsOf(transaction, to, { ids }),
  ])
  const taken = left.map(({ id, hash }) => {
    const events = histories.get(id)!
    return {
      county: to,
      id,
      hash,
      state: foldCommitment(to, events),
      events: events.slice(returned.get(id)?.length ?? 0),
    }
  })
  await appendEvents(
    transaction,
    to,
    taken.flatMap(({ id, events }) => events.map((event) => ({ ...event, commitment: id }))),
  )
  await saveStates(
    transaction,
    taken.map((each) => without(each, 'events')),
  )
  return taken.length
}
