/** What an answer is given besides its input, and the shape in which a room hands its answers to a door. */
import type { z } from 'zod'
import type { Contract } from '#kernel/contract.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { JobQueue } from '#platform/jobs/job-queue.ts'
import type { Sessions } from '#platform/sessions/sessions.ts'
import type { Caller, PlacePath } from './caller.ts'

export interface AnswerContext {
  readonly caller: Caller
  /** Where the operation acts, as its description says; empty for `everywhere` and `own`. */
  readonly places: readonly PlacePath[]
  /** In a command the transaction that also holds the audit entry. Throws where the door has no database. */
  readonly database: Database
  readonly documents: DocumentStore
  readonly sessions: Sessions
  readonly jobs: JobQueue
  /** In a command: done once what it saved is really saved (sending jobs); never where it was rolled back. */
  readonly afterCommit: (work: () => Promise<void>) => void
  /** ISO instant at which the operation began. */
  readonly now: string
  /** ISO date of that instant where the bureau is. */
  readonly today: string
}

type Awaitable<T> = T | Promise<T>

/** One function for each operation of a contract. A refusal rolls a command back. */
export type Answers<C extends Contract> = {
  readonly [K in keyof C['operations']]: (
    input: z.output<C['operations'][K]['input']>,
    context: AnswerContext,
  ) => Awaitable<z.input<C['operations'][K]['output']> | Refusal>
}
