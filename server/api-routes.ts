/** Every operation as a route: queries by GET, commands by POST, at `/api/<room>/<operation>`. A loop over the contracts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AnyOperation, Download } from '#kernel/contract.ts'
import type { Problem } from '#kernel/problem.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { contracts } from '#modules/contracts.ts'
import { openRoom } from '#modules/rooms.ts'
import { readText } from '#platform/operations/read-text.ts'
import { runOperation, type OperationResult } from '#platform/operations/run-operation.ts'
import { methodsOf } from './methods.ts'
import { officeFor, type Tools } from './office.ts'
import { unsoundFields } from './soundness.ts'
import { fileFields, readUpload, withoutFiles } from './uploads.ts'

const statusOf: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'wrong-password': 401,
  'not-permitted': 403,
  'outside-scope': 403,
  'no-such-school': 404,
  'no-such-region': 404,
  'changed-meanwhile': 409,
  'takes-no-file': 415,
  locked: 429,
}

export const sendRefusal = (reply: FastifyReply, refusal: Refusal): FastifyReply =>
  reply.code(statusOf[refusal.code] ?? 422).send({ refusal })

const sendProblems = (reply: FastifyReply, problems: readonly Problem[]): FastifyReply =>
  reply.code(400).send({ problems })

export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

const notSignedIn = refuse(
  'not-signed-in',
  {},
  { zh: '请先登录（登录可能已超时）', en: 'sign in first (your session may have ended)' },
)

const badCommandId = refuse(
  'command-id-missing',
  {},
  {
    zh: '请求缺少操作编号，请刷新页面后重试',
    en: 'the request has no command id (header x-junheng-command); reload the page and try again',
  },
)

const takesNoFile = refuse(
  'takes-no-file',
  {},
  {
    zh: '这项操作不收文件，请刷新页面后重试',
    en: 'no file is taken here; reload the page and try again',
  },
)

function send(
  reply: FastifyReply,
  operation: AnyOperation,
  result: OperationResult,
  isSignedIn: boolean,
): FastifyReply {
  if (!result.ok && 'problems' in result) return sendProblems(reply, result.problems)
  if (!result.ok) {
    const needsSignIn = !isSignedIn && result.refusal.code === 'not-permitted'
    return sendRefusal(reply, needsSignIn ? notSignedIn : result.refusal)
  }
  if (operation.isDownload) {
    const { name, mediaType, bytes } = result.output as Download
    return reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(Buffer.from(bytes))
  }
  // What a door shows is picked by the description; a field that it does not name does not leave the house.
  return reply.send(operation.output.parse(result.output))
}

/** A string for each field: repeated fields are not part of any description. */
const textQuery = (query: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((query ?? {}) as Record<string, string | string[]>).map(([field, value]) => [
      field,
      Array.isArray(value) ? (value.at(-1) ?? '') : value,
    ]),
  )

const commandId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Adds the routes of all rooms. */
export function addApiRoutes(app: FastifyInstance, tools: Tools): void {
  for (const { room, operations } of contracts) {
    for (const [name, operation] of Object.entries(operations)) {
      const url = `/api/${room}/${name}`
      const carryOut = async (
        request: FastifyRequest,
        reply: FastifyReply,
        input: Record<string, unknown>,
        id: string | null,
      ): Promise<FastifyReply> => {
        const unsound = unsoundFields(input)
        if (unsound.length > 0) return sendProblems(reply, unsound)
        const open = (await openRoom(room))!
        const office = await officeFor(tools, headersOf(request))
        for (const cookie of office.cookies) reply.header('set-cookie', cookie)
        const result = await runOperation(open, name, input, office, id)
        return send(reply, operation, result, office.caller.id !== null)
      }
      const takesFiles = fileFields(operation).length > 0
      const methods = methodsOf(operation)
      if (methods.includes('GET')) {
        app.get(url, (request, reply) => {
          const asked = withoutFiles(textQuery(request.query), operation) as Record<string, string>
          return carryOut(request, reply, readText(operation, asked), null)
        })
      }
      if (!methods.includes('POST')) continue
      app.post(url, async (request, reply) => {
        const id = request.headers['x-junheng-command']
        // Other sites cannot set this header, so a command cannot be slipped in by a page elsewhere.
        if (typeof id !== 'string' || !commandId.test(id)) return sendRefusal(reply, badCommandId)
        const kept = operation.kind === 'command' ? id : null
        if (takesFiles && request.isMultipart()) {
          const { input, problems, forget } = await readUpload(request, operation)
          try {
            if (problems.length > 0) return sendProblems(reply, problems)
            return await carryOut(request, reply, input, kept)
          } finally {
            await forget()
          }
        }
        if (request.isMultipart()) return sendRefusal(reply, takesNoFile)
        return await carryOut(request, reply, withoutFiles(request.body, operation), kept)
      })
    }
  }
}
