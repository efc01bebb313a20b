/** The server as a whole: limits, headers, routes, the web's files, and faults told without their insides. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Logger } from '#platform/log.ts'
import { addApiRoutes } from './api-routes.ts'
import type { Tools } from './office.ts'
import { openApiDocument } from './openapi.ts'
import { addSessionRoutes } from './session-routes.ts'

export interface AppOptions {
  readonly tools: Tools
  readonly log: Logger
  readonly version: string
  /** Folder of the built web; null for a server of the interface alone. */
  readonly webFolder: string | null
  /** Requests that one address may make in a minute; a whole school may sit behind one. */
  readonly requestsPerMinute?: number
}

export const builtWeb = fileURLToPath(new URL('../dist/web', import.meta.url))

export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { tools, log, version, webFolder, requestsPerMinute = 3000 } = options
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    trustProxy: true,
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // Styles are written by the component library; maps work in workers made from blobs.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: false,
  })
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: '1 minute' })
  await app.register(multipart)
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  app.setErrorHandler((error: Error & { statusCode?: number; validation?: unknown }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ error, url: request.url }, 'fault')
    const words =
      status === 429
        ? { zh: '请求过于频繁，请稍候再试', en: 'too many requests; wait a moment and try again' }
        : status >= 500
          ? {
              zh: `系统出错，数据没有改动。请稍后重试；仍不行请把编号 ${request.id} 告诉管理员`,
              en: `the system failed and nothing was changed. Try again; if it stays, tell the administrator the number ${request.id}`,
            }
          : {
              zh: '请求的写法不对，请刷新页面后重试',
              en: 'the request is not written right; reload the page and try again',
            }
    return reply
      .code(status)
      .send({ refusal: { refused: true, code: `http-${status}`, facts: { id: request.id }, words } })
  })
  app.get('/api/openapi.json', () => openApiDocument(version))
  app.get('/api/health', async () => {
    await tools.database.selectNoFrom((expression) => expression.val(1).as('one')).execute()
    return { ok: true, version }
  })
  addSessionRoutes(app, tools)
  addApiRoutes(app, tools)
  if (webFolder !== null && existsSync(webFolder)) {
    await app.register(staticFiles, {
      root: webFolder,
      setHeaders: (reply, path) => {
        // Names of built files change with their content; the page that names them does not.
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    // Addresses of pages all lead to the one page of the web.
    if (request.method === 'GET' && !request.url.startsWith('/api/') && webFolder !== null && existsSync(webFolder)) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html')
    }
    const words = { zh: '没有这个地址', en: 'there is no such address' }
    return reply.code(404).send({ refusal: { refused: true, code: 'not-found', facts: { url: request.url }, words } })
  })
  return app
}
