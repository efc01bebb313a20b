/** The whole product as a visitor of the demo meets it: the example city in a database of its own, served with its web. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addPeople } from '#modules/access/index.ts'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { samplePeople } from '#database/demo/sample-people.ts'
import type { Database } from '#platform/database/database.ts'
import { readConfig } from '#platform/config.ts'
import { openLog } from '#platform/log.ts'
import { buildWeb } from '../../server/build-web.ts'
import { startServer } from '../../server/start.ts'
import { cloneDatabase, filledTemplate } from '../database/test-database.ts'

export const samplePassword = 'a password of samples'

export interface Product {
  readonly url: string
  readonly database: Database
  readonly stop: () => Promise<void>
}

/** Starts it on a free port. The city is loaded as the demo loads it, which takes a minute, once for all journeys of a run. */
export async function startProduct(): Promise<Product> {
  await buildWeb(() => {})
  const database = await cloneDatabase(await filledTemplate('template_city', (city) => loadExampleCity(city)))
  await database.close()
  const folder = await mkdtemp(join(tmpdir(), 'junheng-journey-'))
  const config = readConfig({ DATABASE_URL: database.url, JUNHENG_DATA: folder, PORT: '0' })
  const server = await startServer({
    config,
    log: openLog('silent'),
    version: 'test',
    prepare: async (tools) => {
      await addPeople(
        tools,
        samplePeople.map((person) => ({ ...person, password: samplePassword })),
        true,
      )
    },
  })
  return {
    url: server.url,
    database: server.database,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
