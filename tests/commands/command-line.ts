/** Types a command the way a person does, in a folder of its own, and keeps all that it printed and how it ended. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Problem } from '#kernel/problem.ts'

export const root = resolve(import.meta.dirname, '../..')

export interface Ended {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly output: string
  readonly errors: string
}

export interface Where {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Runs any program to its end. */
export function run(command: string, typed: readonly string[], { cwd, env = {} }: Where): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(command, typed, { cwd, env: { ...process.env, INIT_CWD: undefined, ...env } })
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => errors.push(bytes))
    child.on('error', failed)
    child.on('close', (exitCode, signal) => {
      done({
        exitCode,
        signal,
        output: Buffer.concat(output).toString('utf8'),
        errors: Buffer.concat(errors).toString('utf8'),
      })
    })
  })
}

/** `node start.cjs cli/main.ts …`, standing in the given folder. */
export const junheng = (cwd: string, ...typed: readonly string[]): Promise<Ended> =>
  run(process.execPath, [join(root, 'start.cjs'), 'cli/main.ts', ...typed], { cwd })

/** A folder for the files of one test file, taken away at the end. */
export function ownFolder(): {
  path: string
  readonly save: (name: string, content: string | Uint8Array) => Promise<string>
} {
  const folder = {
    path: '',
    save: async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder.path, name), content)
      return name
    },
  }
  beforeAll(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'junheng-commands-'))
  })
  afterAll(() => rm(folder.path, { recursive: true, force: true }))
  return folder
}

export const problemsIn = ({ output }: Ended): readonly Problem[] =>
  (JSON.parse(output) as { problems: readonly Problem[] }).problems

/** Codes of the errors among them, in the order in which they are told. */
export const errorsIn = (ended: Ended): readonly string[] =>
  problemsIn(ended).flatMap(({ severity, code }) => (severity === 'error' ? [code] : []))

/** Lines of a stack trace, or a fault of the program itself; there must be none, whatever was handed in. */
export const faultLines = ({ output, errors }: Ended): readonly string[] =>
  `${output}\n${errors}`
    .split('\n')
    .filter((line) => /^\s+at .+[:(]|node:internal|^\w*Error\b|程序出错|The program failed/.test(line))
