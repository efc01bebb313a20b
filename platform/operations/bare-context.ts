/** The context of a door without a database: the command line on files, and tests of pure answers. */
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { JobQueue } from '#platform/jobs/job-queue.ts'
import type { Sessions } from '#platform/sessions/sessions.ts'
import { today } from '#platform/clock.ts'
import type { AnswerContext } from './answers.ts'
import type { Caller } from './caller.ts'

/** Whoever sits at this machine, who may do everything that the given permissions name. */
export const operatorWith = (permissions: readonly string[]): Caller => ({
  id: null,
  name: 'operator',
  roles: [],
  home: [],
  grants: permissions.map((permission) => ({ permission, scope: { kind: 'everywhere' } })),
})

const withoutDatabase = (what: string): never => {
  throw new Error(`${what} needs a database, which this door has not opened`)
}

/** A context whose database, documents and jobs throw when they are used. */
export function bareContext(caller: Caller = operatorWith([]), now: Date = new Date()): AnswerContext {
  return {
    caller,
    places: [],
    get database(): Database {
      return withoutDatabase('this')
    },
    get documents(): DocumentStore {
      return withoutDatabase('this')
    },
    get sessions(): Sessions {
      return withoutDatabase('this')
    },
    get jobs(): JobQueue {
      return withoutDatabase('this')
    },
    afterCommit: () => {},
    now: now.toISOString(),
    today: today(now),
  }
}
