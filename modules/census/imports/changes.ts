/** What an import would do to each filing that is there: add it, change it, leave it, or keep its hands off. */
import type { CountyFilingState, FilingState } from '../filing-shapes.ts'
import { countyMay } from '../filings/county-state.ts'
import { mayHappen } from '../filings/filing-state.ts'

export const changeKinds = ['added', 'changed', 'same', 'blocked'] as const
export type ChangeKind = (typeof changeKinds)[number]
export type ImportChanges = Readonly<Record<ChangeKind, number>>

/** How a filing stands before the import. */
export interface Before {
  readonly state: FilingState
  readonly figures: string
}

/**
 * The same figures are `same` whatever the state. A school that has signed is not altered from above, and a county on
 * its way takes in nothing: both are `blocked`.
 */
export function changeOf(before: Before | null, figures: string, county: CountyFilingState): ChangeKind {
  if (before?.figures === figures) return 'same'
  if (!countyMay('imported', county)) return 'blocked'
  if (!before) return 'added'
  return mayHappen('imported', before.state) ? 'changed' : 'blocked'
}

export function countChanges(kinds: Iterable<ChangeKind>): ImportChanges {
  const counts: Record<ChangeKind, number> = { added: 0, changed: 0, same: 0, blocked: 0 }
  for (const kind of kinds) counts[kind] += 1
  return counts
}
