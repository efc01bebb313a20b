/** A desk in the example city (模拟数据): a made-up person with a role in a region, who asks a room on one day like anybody else. */
import { permissionsOf, recorderFor, type Role } from '#modules/access/index.ts'
import { openRoom } from '#modules/rooms.ts'
import { placeOf } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { JobQueue } from '#platform/jobs/job-queue.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { bareContext } from '#platform/operations/bare-context.ts'
import type { Caller } from '#platform/operations/caller.ts'
import { runOperation } from '#platform/operations/run-operation.ts'

export interface DeskTools {
  readonly database: Database
  readonly documents: DocumentStore
  readonly jobs: Pick<JobQueue, 'send' | 'tell'>
}

export interface DeskPerson {
  readonly name: string
  readonly role: Role
  readonly region: string
}

/** Throws where an answer is refused or leaves problems: the made-up city must be such as a bureau could have made it. */
export async function atDesk(
  tools: DeskTools,
  { name, role, region }: DeskPerson,
  at: string,
  operation: string,
  input: object,
): Promise<Record<string, unknown>> {
  const caller: Caller = {
    id: null,
    name,
    roles: [role],
    home: [region],
    grants: permissionsOf(role).map((permission) => ({ permission, scope: { kind: 'region', code: region } })),
  }
  const later: (() => Promise<void>)[] = []
  const context = Object.create(bareContext(caller, new Date(at)), {
    database: { value: tools.database },
    documents: { value: tools.documents },
    jobs: { value: tools.jobs },
    afterCommit: { value: (work: () => Promise<void>) => void later.push(work) },
  }) as AnswerContext
  const office = {
    caller,
    context,
    recorder: recorderFor(context),
    placeOf: (ref: Parameters<typeof placeOf>[1]) => placeOf(tools.database, ref),
  }
  const [room = '', asked = ''] = operation.split('.')
  const result = await runOperation((await openRoom(room))!, asked, input, office)
  if (!result.ok) throw new Error(`${operation} of the example city: ${JSON.stringify(result)}`)
  const output = result.output as Record<string, unknown>
  const { problems } = output
  if (Array.isArray(problems) && problems.length > 0) {
    throw new Error(`${operation} of the example city: ${JSON.stringify(problems)}`)
  }
  for (const work of later) await work()
  return output
}
