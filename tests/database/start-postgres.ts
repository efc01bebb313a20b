/**
 * Before all tests: one real PostgreSQL for the run, with a template database that all migrations have been carried
 * out in. Tests clone it, each file its own.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#platform/database/database.ts'
import { ensureDatabase, startEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, with `{name}` where the database's name goes. */
    readonly postgres: string
  }
}

export const templateName = 'template_junheng'

export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-test-'))
  // The server may run as another user, who must be able to pass through.
  await chmod(folder, 0o755)
  const server = await startEmbedded(folder, { isDurable: false })
  await ensureDatabase(server, templateName)
  const { pool, close } = openDatabase(server.urlOf(templateName))
  await migrate(pool)
  await close()
  // A template can be cloned only while nobody is connected to it.
  const admin = new Client({ connectionString: server.urlOf('postgres') })
  await admin.connect()
  await admin.query(`alter database ${templateName} allow_connections false`)
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [templateName])
  await admin.end()
  project.provide('postgres', server.urlOf('{name}'))
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
