/** Sends what waits: as soon as somebody answers, one draft after the other, and never two at a time. */
import type { Words } from '#kernel/words.ts'
import { tellRoom } from '#web/app/api.ts'
import { AnswerError, errorWords, isSignedOut, NoConnection } from '#web/app/errors.ts'
import { changeDraft, draftsOf, forgetPhotosOf, photoOf } from './draft-store.ts'
import { sendDraft, type Sending } from './send-draft.ts'

/** A photo over a bad network takes its time. */
const patience = 90_000

export interface OutboxState {
  readonly isSending: boolean
  /** Why what waits is still here. */
  readonly trouble: Words | null
}

let state: OutboxState = { isSending: false, trouble: null }
const watchers = new Set<() => void>()
const set = (next: OutboxState): void => {
  state = next
  for (const watch of watchers) watch()
}
export const outboxState = (): OutboxState => state
export function watchOutbox(watch: () => void): () => void {
  watchers.add(watch)
  return () => watchers.delete(watch)
}

const sending: Sending = {
  photo: (county, name, picture) =>
    tellRoom(
      'accountability',
      'keepVisitPhoto',
      { county, file: new File([picture], name, { type: 'image/jpeg' }) },
      patience,
    ),
  visit: (input) => tellRoom('accountability', 'sendVisit', input, patience),
  pictureOf: photoOf,
  change: changeDraft,
  now: () => new Date().toISOString(),
}

/** It stays where it is and is tried again: nobody answered, somebody else is signed in, or the server is busy. */
const staysWaiting = (error: unknown): boolean =>
  error instanceof NoConnection ||
  isSignedOut(error) ||
  (error instanceof AnswerError && (error.status >= 500 || error.status === 429))

/** How many drafts were sent. */
export async function sendWaiting(person: string): Promise<number> {
  if (state.isSending) return 0
  set({ ...state, isSending: true })
  let sent = 0
  let trouble: Words | null = null
  try {
    for (const draft of (await draftsOf(person)).filter((each) => each.state === 'waiting')) {
      try {
        const after = await sendDraft(draft, sending)
        if (after?.state === 'sent') {
          await forgetPhotosOf(draft.id)
          sent += 1
        }
      } catch (error) {
        const words = errorWords(error)
        if (staysWaiting(error)) {
          // That there is no network is said by what waits.
          trouble = error instanceof NoConnection ? null : words
          break
        }
        await changeDraft(draft.id, (found) => ({
          ...found,
          state: 'editing',
          problems: [
            {
              severity: 'error',
              field: '',
              what: words,
              todo: { zh: '改正后重新提交', en: 'see to it and hand it in again' },
            },
          ],
        }))
      }
    }
  } finally {
    set({ isSending: false, trouble })
  }
  return sent
}
