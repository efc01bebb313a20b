/**
 * The command line at the machine of an installation: its operator may do everything that the rooms offer, on the same
 * database as the server, and every command is written down like any other.
 */
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { recorderFor } from '#modules/access/index.ts'
import { placeOf } from '#modules/schools/index.ts'
import { today } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database/database.ts'
import { databaseFor } from '#platform/database/installed.ts'
import { migrate } from '#platform/database/migrate.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { startJobQueue, type JobQueue } from '#platform/jobs/job-queue.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { Office } from '#platform/operations/run-operation.ts'
import { openSessions } from '#platform/sessions/sessions.ts'

export interface Installation {
  readonly office: Office
  readonly close: () => Promise<void>
}

/** Jobs are taken by the server; a queue is opened only for as long as it takes to hand one over. */
const handingOver = (url: string): JobQueue => {
  const withQueue = async (hand: (queue: JobQueue) => Promise<void>): Promise<void> => {
    const queue = await startJobQueue(url, () => {})
    await hand(queue)
    await queue.stop()
  }
  return {
    send: (...job) => withQueue((queue) => queue.send(...job)),
    tell: (...event) => withQueue((queue) => queue.tell(...event)),
  }
}

/** Opens the installation that the environment variables name, as the server would; joins one that is running. */
export async function openInstallation(permission: string): Promise<Installation> {
  const config = readConfig()
  const { url, embedded } = await databaseFor(config, true)
  const open = openDatabase(url)
  await migrate(open.pool)
  const sessions = openSessions({
    databaseUrl: url,
    schema: 'access',
    // Nobody is signed in from here, so nothing is ever signed with it.
    secret: 'the command line signs nobody in, ever',
    baseUrl: 'http://127.0.0.1',
    minutes: config.sessionMinutes,
  })
  const now = new Date()
  const { username } = userInfo()
  const caller = {
    id: null,
    name: `命令行（${username}）`,
    roles: [],
    home: [],
    grants: [{ permission, scope: { kind: 'everywhere' as const } }],
  }
  const later: Promise<void>[] = []
  const context: AnswerContext = {
    caller,
    places: [],
    database: open.database,
    documents: documentStore(join(config.dataFolder, 'documents')),
    sessions,
    jobs: handingOver(url),
    now: now.toISOString(),
    today: today(now),
    afterCommit: (work) => void later.push(work()),
  }
  return {
    office: { caller, context, recorder: recorderFor(context), placeOf: (ref) => placeOf(open.database, ref) },
    close: async () => {
      await Promise.all(later)
      await sessions.close()
      await open.close()
      await embedded?.stop()
    },
  }
}
