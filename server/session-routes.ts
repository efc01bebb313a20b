/** The door itself: signing in and out, and the library's routes for single sign-on. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { signIn } from '#modules/access/index.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { headersOf, sendRefusal } from './api-routes.ts'
import type { Tools } from './office.ts'

const incomplete = refuse('sign-in-incomplete', {}, { zh: '请填写用户名和密码', en: 'give a user name and a password' })

const inWords = (value: unknown): string => (typeof value === 'string' ? value : '')

export function addSessionRoutes(app: FastifyInstance, tools: Tools): void {
  app.post(
    '/api/session-door/sign-in',
    { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const body = (request.body ?? {}) as Record<string, unknown>
      const [userName, password] = [inWords(body['username']), inWords(body['password'])]
      if (userName === '' || password === '') return sendRefusal(reply, incomplete)
      const now = new Date().toISOString()
      const result = await signIn({ ...tools, now }, userName, password, headersOf(request))
      if (isRefusal(result)) return sendRefusal(reply, result)
      for (const cookie of result.cookies) reply.header('set-cookie', cookie)
      return reply.send({})
    },
  )
  app.post('/api/session-door/sign-out', async (request, reply) => {
    for (const cookie of await tools.sessions.signOut(headersOf(request))) reply.header('set-cookie', cookie)
    return reply.send({})
  })
  if (!tools.sessions.hasSingleSignOn) return
  // Of the library's own routes only these: by its others one could sign in past the lock-out and the audit trail.
  const handOver = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const url = new URL(request.url, `${request.protocol}://${request.host}`)
    const response = await tools.sessions.handle(
      new Request(url, {
        method: request.method,
        headers: headersOf(request),
        ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
      }),
    )
    reply.code(response.status)
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
    for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
    return reply.send(Buffer.from(await response.arrayBuffer()))
  }
  app.post('/api/session/sign-in/social', handOver)
  app.get('/api/session/callback/oidc', handOver)
  app.get('/api/session/error', handOver)
}
