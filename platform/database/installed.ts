/** Which database an installation works on: the bureau's own where one is named, else the embedded one. */
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { ensureDatabase, runningEmbedded, startEmbedded, type EmbeddedServer } from './embedded.ts'

export interface InstalledDatabase {
  readonly url: string
  /** Null for a database of the bureau's own. */
  readonly embedded: EmbeddedServer | null
}

const folderOf = ({ dataFolder }: Config): string => join(dataFolder, 'postgres')

/** Starts the embedded server where it is needed. `mayJoin`: one that another process is running will do. */
export async function databaseFor(config: Config, mayJoin = false): Promise<InstalledDatabase> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, embedded: null }
  const running = mayJoin ? await runningEmbedded(folderOf(config)) : null
  const embedded = running ?? (await startEmbedded(folderOf(config), { isDurable: true }))
  await ensureDatabase(embedded, 'junheng')
  return { url: embedded.urlOf('junheng'), embedded }
}
