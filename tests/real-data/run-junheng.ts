/** Runs the command line as a person would; gives back its exit code and what it printed. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const main = join(resolve(import.meta.dirname, '../..'), 'cli/main.ts')

export interface Printed {
  readonly exitCode: number | null
  readonly output: string
  readonly errors: string
}

export function runJunheng(...typed: readonly string[]): Printed {
  const done = spawnSync(process.execPath, [main, ...typed], { encoding: 'utf8', maxBuffer: 2 ** 29 })
  return { exitCode: done.status, output: done.stdout, errors: done.stderr }
}
