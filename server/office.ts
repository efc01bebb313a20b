/** What the server hands to an operation for one request: who asks, the tools, and where places lie. */
import { callerFor, publicCaller, recorderFor } from '#modules/access/index.ts'
import { placeOf } from '#modules/schools/index.ts'
import { today } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { JobQueue } from '#platform/jobs/job-queue.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { Office } from '#platform/operations/run-operation.ts'
import type { Sessions } from '#platform/sessions/sessions.ts'

/** The tools of one running server. */
export interface Tools {
  readonly database: Database
  readonly documents: DocumentStore
  readonly sessions: Sessions
  readonly jobs: JobQueue
}

export interface OpenOffice extends Office {
  /** Cookies that keep the browser's session as long as the server's. */
  readonly cookies: readonly string[]
}

/** The office for whoever the cookies belong to. */
export async function officeFor(tools: Tools, headers: Headers, now = new Date()): Promise<OpenOffice> {
  const person = await tools.sessions.whoIs(headers)
  const caller = person ? await callerFor(tools.database, person) : publicCaller
  const context: AnswerContext = {
    ...tools,
    caller,
    places: [],
    now: now.toISOString(),
    today: today(now),
    // Outside a command everything is saved already.
    afterCommit: (work) => void work(),
  }
  return {
    caller,
    context,
    recorder: recorderFor(context),
    placeOf: (ref) => placeOf(tools.database, ref),
    cookies: person?.cookies ?? [],
  }
}
