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
import { addCompression } from './compress.ts'
import { faultWords } from './fault-words.ts'
import type { Tools } from './office.ts'
import { openApiDocument } from './openapi.ts'
import { addPortalRoutes } from './portal-routes.ts'
import { addSampleRoutes, type SampleFiles } from './sample-files.ts'
import { addSessionRoutes } from './session-routes.ts'

export interface AppOptions {
  readonly tools: Tools
  readonly log: Logger
  readonly version: string
  /** Folder of the built web; null for a server of the interface alone. */
  readonly webFolder: string | null
  /** Requests that one address may make in a minute; a whole school may sit behind one. */
  readonly requestsPerMinute?: number
  /** Proxies in front of the server, by address: only they are believed about where a request comes from. */
  readonly proxies?: readonly string[]
  /** Workbooks to try an import with; on simulated data only. */
  readonly samples?: SampleFiles
}

/** A proxy on the same machine; nobody else can reach the server from there. */
const ownMachine = ['loopback']

/** Long enough for a large file over a slow line; whoever sends a byte now and then is cut off. */
const longestRequest = 10 * 60_000

export const builtWeb = fileURLToPath(new URL('../dist/web', import.meta.url))

export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { tools, log, version, webFolder, requestsPerMinute = 3000, proxies = [], samples } = options
  const loggerInstance: FastifyBaseLogger = log
  const app = Fastify({
    loggerInstance,
    trustProxy: [...ownMachine, ...proxies],
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: longestRequest,
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
        fontSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
    hsts: false,
  })
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: '1 minute' })
  // A file over the limit is told of in words by whoever reads it.
  await app.register(multipart, { throwFileSizeLimit: false })
  addCompression(app)
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  app.setErrorHandler((error: Error & { statusCode?: number; validation?: unknown }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ error, url: request.url }, 'fault')
    const words = faultWords(status, request.id)
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
  addPortalRoutes(app, tools)
  if (samples) addSampleRoutes(app, samples)
  if (webFolder !== null && existsSync(webFolder)) {
    await app.register(staticFiles, {
      root: webFolder,
      preCompressed: true,
      setHeaders: (reply, path) => {
        // Names of built files change with their content; the page that names them does not.
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    // Addresses of pages all lead to the one page of the web.
    const isPage = request.method === 'GET' && !/^\/(api|samples|assets)\//.test(request.url)
    if (isPage && webFolder !== null && existsSync(webFolder)) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html')
    }
    const words = { zh: '没有这个地址', en: 'there is no such address' }
    return reply.code(404).send({ refusal: { refused: true, code: 'not-found', facts: { url: request.url }, words } })
  })
  return app
}
