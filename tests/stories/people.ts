/** People of a story, each with a role in a place, asking a room through its operations on a real database. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Contract } from '#kernel/contract.ts'
import { permissionsOf, recorderFor, type Role } from '#modules/access/index.ts'
import { placeOf } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { noQueue, type JobQueue } from '#platform/jobs/job-queue.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { bareContext } from '#platform/operations/bare-context.ts'
import type { Caller, Scope } from '#platform/operations/caller.ts'
import { runOperation, type Office, type OpenRoom, type OperationResult } from '#platform/operations/run-operation.ts'

export const person = (name: string, role: Role, scope: Scope): Caller => ({
  id: null,
  name,
  home: [],
  roles: [role],
  grants: permissionsOf(role).map((permission) => ({ permission, scope })),
})

export const region = (code: string): Scope => ({ kind: 'region', code })

/** Where the story takes place; asked for each time, as it is set up before the first step. */
export interface Scene {
  readonly database: Database
  readonly documents: string
  readonly now: Date
  /** Left out where nobody of the story listens to what is told, and nothing is sent. */
  readonly jobs?: JobQueue
}

/** What is told is heard by nobody. */
const unheard: JobQueue = { ...noQueue, tell: () => Promise.resolve() }

export function officeOf(caller: Caller, { database, documents, now, jobs = unheard }: Scene): Office {
  const context: AnswerContext = Object.create(bareContext(caller, now), {
    database: { value: database },
    documents: { value: documentStore(documents) },
    jobs: { value: jobs },
  }) as AnswerContext
  return { caller, context, recorder: recorderFor(context), placeOf: (ref) => placeOf(database, ref) }
}

/** The code of a refusal; null where there was none. */
async function codeOf(asked: Promise<OperationResult>): Promise<string | null> {
  const result = await asked
  return result.ok || !('refusal' in result) ? null : result.refusal.code
}

/** What people may ask of a room, with the shapes of its contract. */
export function askingOf<C extends Contract>(
  room: OpenRoom & { readonly contract: C },
  people: Readonly<Record<string, Caller>>,
  scene: () => Scene,
) {
  type Operations = C['operations']
  type Input<K extends keyof Operations> = z.input<Operations[K]['input']>
  type Output<K extends keyof Operations> = z.output<Operations[K]['output']>

  const ask = <K extends keyof Operations & string>(
    who: string,
    operation: K,
    input: Input<K>,
  ): Promise<OperationResult> => runOperation(room, operation, input, officeOf(people[who]!, scene()), randomUUID())

  /** The answer, which must be one. */
  async function answer<K extends keyof Operations & string>(
    who: string,
    operation: K,
    input: Input<K>,
  ): Promise<Output<K>> {
    const result = await ask(who, operation, input)
    if (!result.ok) throw new Error(JSON.stringify(result))
    return room.contract.operations[operation]!.output.parse(result.output) as Output<K>
  }

  return { ask, answer, codeOf }
}
