/** Commands of this folder: Ctrl-C stops a server, and what a person can mend is told in words, without a stack. */
import { readFileSync } from 'node:fs'
import { BadConfig } from '#platform/config.ts'
import { BackupTrouble } from '#platform/database/backup.ts'
import { NoEmbeddedDatabase } from '#platform/database/embedded.ts'
import type { RunningServer } from './start.ts'

/** Tells of the fault. Exit codes: 2 something the person can mend (settings, no database, a backup file), 1 anything else. */
export function endWithFault(error: unknown): void {
  const isTold = error instanceof BadConfig || error instanceof NoEmbeddedDatabase || error instanceof BackupTrouble
  process.stderr.write(
    `${isTold ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = isTold ? 2 : 1
}

/** Runs until Ctrl-C. `version` is the project's. */
export async function runAsCommand(start: (version: string) => Promise<RunningServer>): Promise<void> {
  try {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    const server = await start(version)
    const end = (): void => void server.stop().then(() => process.exit(0))
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  } catch (error) {
    endWithFault(error)
  }
}
