/**
 * The door itself: signing in and out. The library's own routes are not offered: by them one could sign in past the
 * lock-out and the audit trail.
 */
import type { FastifyInstance } from 'fastify'
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
}
