/**
 * The portal at `/public/…`: pages for anybody, made on the server, without a script in them. Whoever asks is the public, signed in
 * or not, so that a page is the same for all and may be kept for a minute.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { publicCaller, recorderFor } from '#modules/access/index.ts'
import { portalStyle } from '#modules/engagement/index.ts'
import { openRoom } from '#modules/rooms.ts'
import { placeOf } from '#modules/schools/index.ts'
import { today } from '#platform/clock.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { runOperation, type Office } from '#platform/operations/run-operation.ts'
import type { Tools } from './office.ts'
import { unsoundFields } from './soundness.ts'

interface PortalPage {
  readonly status: number
  readonly mediaType: string
  readonly fileName: string | null
  readonly text: string
}

const styleHash = createHash('sha256').update(portalStyle).digest('base64')

/** Nothing but the page's own style; nothing can run, nothing is loaded, and no other site may frame it. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A correction or a withdrawal is seen by everybody within a minute. */
const keptFor = 60

function publicOffice(tools: Tools, now = new Date()): Office {
  const context: AnswerContext = {
    ...tools,
    caller: publicCaller,
    places: [],
    now: now.toISOString(),
    today: today(now),
    afterCommit: (work) => void work(),
  }
  return {
    caller: publicCaller,
    context,
    recorder: recorderFor(context),
    placeOf: (ref) => placeOf(tools.database, ref),
  }
}

const one = (value: unknown): string | undefined => {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof last === 'string' && last !== '' ? last : undefined
}

/** What an address asks for; what makes no sense in it is left out rather than refused: it is a link that somebody shortened. */
function askedFor(request: FastifyRequest): Record<string, unknown> {
  const query = (request.query ?? {}) as Record<string, unknown>
  const [search, county, page] = [one(query['q']), one(query['county']), Number(one(query['page']) ?? 1)]
  return {
    path: decodeURI(request.url.split('?')[0] ?? ''),
    language: one(query['lang']) === 'en' ? 'en' : 'zh',
    ...(search === undefined ? {} : { search: search.slice(0, 60) }),
    ...(county !== undefined && /^\d{6}$/.test(county) ? { county } : {}),
    ...(Number.isInteger(page) && page >= 1 && page <= 1000 ? { page } : {}),
  }
}

export function addPortalRoutes(app: FastifyInstance, tools: Tools): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const input = askedFor(request)
    const asked = unsoundFields(input).length > 0 ? { path: '/public/-', language: input['language'] } : input
    const result = await runOperation((await openRoom('engagement'))!, 'portalPage', asked, publicOffice(tools))
    if (!result.ok) throw new Error(`a public page was refused: ${JSON.stringify(result)}`)
    const { status, mediaType, fileName, text } = result.output as PortalPage
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    reply
      .header('content-type', mediaType)
      .header('content-security-policy', policy)
      .header('cache-control', status === 200 ? `public, max-age=${keptFor}` : 'no-cache')
      .header('etag', tag)
    if (fileName !== null) {
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    }
    if (status === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send()
    return reply.code(status).send(text)
  }
  app.get('/public', answer)
  app.get('/public/*', answer)
}
