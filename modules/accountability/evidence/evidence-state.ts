/** What a piece of evidence is used for and how its review stands, folded from what happened to it. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { isSamePerson, type Doer } from '../same-person.ts'
import type { EvidenceUse } from './contract.ts'
import type { EvidenceReview } from './evidence-words.ts'

export type EvidenceEvent = Doer & {
  readonly number: number
  readonly at: string
} & (
    | { readonly kind: 'used'; readonly details: { readonly uses: readonly EvidenceUse[] } }
    | { readonly kind: 'unused'; readonly details: UseEnded }
    | {
        readonly kind: 'reviewed'
        readonly details: { readonly review: 'accepted' | 'returned'; readonly note: string | null }
      }
  )

interface UseEnded {
  readonly use: EvidenceUse
  readonly reason: string
}

export interface EvidenceState {
  readonly uses: readonly EvidenceUse[]
  readonly review: EvidenceReview
  readonly reviewNote: string | null
  readonly reviewedBy: string | null
  readonly reviewedAt: string | null
}

const keyOf = ({ kind, id }: EvidenceUse): string => `${kind} ${id}`

/** A review holds for everything that the piece is used for: it says that the paper is true, not what it proves. */
export function foldEvidence(events: readonly EvidenceEvent[]): EvidenceState {
  const uses = new Map<string, EvidenceUse>()
  let last: (EvidenceEvent & { readonly kind: 'reviewed' }) | null = null
  for (const event of events) {
    if (event.kind === 'used') for (const use of event.details.uses) uses.set(keyOf(use), use)
    if (event.kind === 'unused') uses.delete(keyOf(event.details.use))
    if (event.kind === 'reviewed') last = event
  }
  return {
    uses: [...uses.values()],
    review: last?.details.review ?? 'waiting',
    reviewNote: last?.details.note ?? null,
    reviewedBy: last?.personName ?? null,
    reviewedAt: last?.at ?? null,
  }
}

/** Never by whoever handed it in; sent back only with what is missing. */
export function judgeReview(
  asked: { readonly review: 'accepted' | 'returned'; readonly note: string | null },
  addedBy: Doer,
  reviewer: Doer,
): Refusal | null {
  if (isSamePerson(addedBy, reviewer)) {
    return refuse(
      'same-person',
      { person: reviewer.personName },
      {
        zh: '不能审核自己上传的佐证材料，请由另一人审核',
        en: 'nobody reviews evidence that they handed in; another person must',
      },
    )
  }
  return asked.review === 'returned' && !asked.note ? needsNote() : null
}

export const needsNote = (): Refusal =>
  refuse(
    'note-needed',
    {},
    { zh: '退回须写明缺什么、怎么补', en: 'say what is missing and how to complete it when sending something back' },
  )
