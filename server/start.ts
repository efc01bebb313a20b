/** Starts everything that a running installation needs, in order, and stops it in the opposite one. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { startAccountabilityJobs } from '#modules/accountability/index.ts'
import { startAssessmentJobs } from '#modules/assessment/index.ts'
import { startCensusJobs } from '#modules/census/index.ts'
import { startNetworkJobs } from '#modules/network/index.ts'
import { startRoadmapJobs } from '#modules/roadmap/index.ts'
import { startProjectionJobs } from '#modules/projection/index.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase, type Database } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { startJobQueue } from '#platform/jobs/job-queue.ts'
import type { Logger } from '#platform/log.ts'
import { openSessions } from '#platform/sessions/sessions.ts'
import { buildApp, builtWeb } from './app.ts'
import { databaseFor } from '#platform/database/installed.ts'
import type { Tools } from './office.ts'
import type { SampleFiles } from './sample-files.ts'

export interface StartOptions {
  readonly config: Config
  readonly log: Logger
  readonly version: string
  /** Told what is being done, for whoever waits. */
  readonly onStep?: (zh: string, en: string) => void
  /** Requests of one address in a minute; the usual measure where it is left out. */
  readonly requestsPerMinute?: number
  /** Fills a new database before anybody may come in; given the tools that operations get. */
  readonly prepare?: (tools: Tools) => Promise<void>
  /** Workbooks to try an import with, on simulated data. */
  readonly samples?: SampleFiles
  /** False for a server without the web's files. */
  readonly withWeb?: boolean
}

export interface RunningServer {
  readonly url: string
  readonly app: FastifyInstance
  readonly database: Database
  readonly tools: Tools
  readonly stop: () => Promise<void>
}

/** A secret that stays the same as long as the data folder does; without it every restart would end all sessions. */
async function secretIn(folder: string): Promise<string> {
  const path = join(folder, 'session-secret')
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch {
    const secret = randomBytes(32).toString('base64url')
    await writeFile(path, secret, { mode: 0o600, flag: 'wx' })
    return secret
  }
}

export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, log, version, onStep = () => {}, prepare, samples, withWeb = true } = options
  const closers: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    await mkdir(config.dataFolder, { recursive: true })
    onStep('启动数据库', 'starting the database')
    const { url, embedded } = await databaseFor(config)
    if (embedded) closers.push(() => embedded.stop())
    const open = openDatabase(url, (error) => log.error({ error }, 'database'), 20)
    closers.push(open.close)
    const carriedOut = await migrate(open.pool)
    if (carriedOut.length > 0)
      onStep(`更新数据库结构（${carriedOut.length}步）`, `database updated (${carriedOut.length} steps)`)
    const jobs = await startJobQueue(url, (error) => log.error({ error }, 'job'))
    closers.push(jobs.stop)
    const address = config.publicUrl ?? `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`
    const sessions = openSessions({
      databaseUrl: url,
      schema: 'access',
      secret: await secretIn(config.dataFolder),
      baseUrl: address,
      minutes: config.sessionMinutes,
    })
    closers.push(sessions.close)
    const documents = documentStore(join(config.dataFolder, 'documents'))
    const tools: Tools = { database: open.database, documents, sessions, jobs }
    await prepare?.(tools)
    await startCensusJobs({ ...tools, queue: jobs })
    await startAssessmentJobs({ ...tools, queue: jobs })
    await startProjectionJobs({ ...tools, queue: jobs })
    await startNetworkJobs({ ...tools, osrm: config.osrm, queue: jobs })
    await startRoadmapJobs({ ...tools, queue: jobs })
    await startAccountabilityJobs({ ...tools, queue: jobs })
    onStep('启动网页服务', 'starting the web')
    const app = await buildApp({
      tools,
      log,
      version,
      webFolder: withWeb ? builtWeb : null,
      proxies: config.proxies,
      ...(samples ? { samples } : {}),
      ...(options.requestsPerMinute === undefined ? {} : { requestsPerMinute: options.requestsPerMinute }),
    })
    closers.push(() => app.close())
    const bound = await app.listen({ host: config.host, port: config.port })
    return { url: config.publicUrl ?? bound, app, database: open.database, tools, stop }
  } catch (error) {
    await stop().catch(() => {})
    throw error
  }
}
