/**
 * The columns of a region's commitments by which boards count and sort. What was read of a county is kept in memory for as long as its
 * mark in the database is the same, so that a board of thousands need not fetch them each time.
 */
import type { Database } from '#platform/database/database.ts'
import { commitmentMarks, thinStates, type ThinState } from './store.ts'

interface Kept {
  readonly mark: number
  readonly states: readonly ThinState[]
}

/** Of at most so many counties; the one that was asked for longest ago goes first. */
const mostKept = 200
const keptOf = new WeakMap<Database, Map<string, Kept>>()

export async function gatherThinStates(database: Database, counties: readonly string[]): Promise<readonly ThinState[]> {
  const kept = keptOf.get(database) ?? new Map<string, Kept>()
  keptOf.set(database, kept)
  // Marks are read first: what is read after them may be newer than its mark says, and is then only read once more.
  const marks = await commitmentMarks(database, counties)
  const asked = counties.filter((county) => marks.has(county))
  const missing = asked.filter((county) => kept.get(county)?.mark !== marks.get(county))
  const read = Map.groupBy(await thinStates(database, missing), ({ county }) => county)
  return asked.flatMap((county) => {
    const own = missing.includes(county) ? (read.get(county) ?? []) : kept.get(county)!.states
    kept.delete(county)
    kept.set(county, { mark: marks.get(county)!, states: own })
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
    return own
  })
}
