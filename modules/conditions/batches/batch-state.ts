/** How a school stands in the four batches, folded from what was recorded of it. A later confirmation takes the place of an earlier one. */
import type { Batch, BatchState } from '../conditions-words.ts'

export type BatchEvent = {
  readonly number: number
  readonly at: string
  readonly personName: string
  readonly document: string | null
} & (
  | {
      readonly kind: 'confirmed'
      readonly details: { readonly batch: Batch; readonly proposed: Batch | null; readonly reason: string }
    }
  | { readonly kind: 'left-out'; readonly details: { readonly proposed: Batch | null; readonly reason: string } }
  | {
      readonly kind: 'planned'
      readonly details: {
        readonly goal: string
        readonly year: number
        readonly host: string | null
        readonly measures: string
      }
    }
  | {
      readonly kind: 'progress'
      readonly details: { readonly on: string; readonly percent: number; readonly note: string }
    }
)

type Of<K extends BatchEvent['kind']> = Extract<BatchEvent, { kind: K }>

export interface SchoolBatch {
  readonly state: BatchState
  readonly batch: Batch | null
  readonly plan: Of<'planned'> | null
  readonly progress: Of<'progress'> | null
}

/** `proposed` is what the criteria say today; it counts only until a person has looked. */
export function foldBatch(events: readonly BatchEvent[], proposed: Batch | null): SchoolBatch {
  const decided = events.findLast((event) => event.kind === 'confirmed' || event.kind === 'left-out')
  const plan = events.findLast((event): event is Of<'planned'> => event.kind === 'planned') ?? null
  // The day of the work decides, not that of the entry.
  const progress =
    events
      .filter((event): event is Of<'progress'> => event.kind === 'progress')
      .toSorted((a, b) => (a.details.on < b.details.on ? -1 : a.details.on > b.details.on ? 1 : a.number - b.number))
      .at(-1) ?? null
  if (!decided) return { state: proposed === null ? 'none' : 'proposed', batch: proposed, plan, progress }
  if (decided.kind === 'left-out') return { state: 'left-out', batch: null, plan, progress }
  const { batch, proposed: then } = decided.details
  return { state: batch === then ? 'confirmed' : 'changed', batch, plan, progress }
}
