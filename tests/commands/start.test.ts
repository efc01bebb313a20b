/** `start.cjs` on the machine's own Node: what it starts gets its arguments and signals, and it ends as that has ended. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownFolder, root, run } from './command-line.ts'

/** A Node on the path that cannot run TypeScript itself, as on most machines, so that start.cjs hands over to another. */
function olderNode(): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  return places.find((path) => {
    if (path.includes('node_modules') || !existsSync(path)) return false
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout
    return Number(/^v(\d+)/.exec(version)?.[1] ?? 99) < 24
  })
}

const older = olderNode()
if (older === undefined) process.stderr.write('skipped: there is no Node before 24 on this machine to start from\n')
const nodes: readonly (readonly [string, string])[] = [
  ['this Node', process.execPath],
  ...(older === undefined ? [] : [['an older Node', older] as const]),
]

const folder = ownFolder()
const start = join(root, 'start.cjs')

const waiting = `
process.on('SIGTERM', () => process.exit(7))
setInterval(() => undefined, 1000)
process.stdout.write('up')
`

/** Starts a script that waits, sends it a signal once it is up, and tells how it all ended. */
function interrupted(node: string, script: string, signal: NodeJS.Signals): Promise<[number | null, string | null]> {
  return new Promise((done) => {
    const child = spawn(node, [start, script], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => child.kill(signal))
    child.on('close', (code, by) => done([code, by]))
  })
}

describe.each(nodes)('started by %s', (_, node) => {
  it('runs on a Node that takes TypeScript, with its arguments, where the person stands', async () => {
    const text = `const told: string[] = process.argv.slice(2)\nprocess.stdout.write([...told, process.cwd(), Number(process.versions.node.split('.')[0]) >= 24].join('|'))\nprocess.exitCode = 5`
    await folder.save('tell.ts', text)
    const done = await run(node, [start, join(folder.path, 'tell.ts'), '--all', 'a b'], { cwd: folder.path })
    expect([done.exitCode, done.output]).toEqual([5, `--all|a b|${folder.path}|true`])
  })

  it('ends by the signal, or as the script ends on it', async () => {
    await folder.save('waiting.cjs', waiting)
    const script = join(folder.path, 'waiting.cjs')
    expect(await interrupted(node, script, 'SIGTERM')).toEqual([7, null])
    expect(await interrupted(node, script, 'SIGHUP')).toEqual([null, 'SIGHUP'])
  })

  it('says what is missing, without a trace of its inside', async () => {
    const nothing = await run(node, [start], { cwd: folder.path })
    expect([nothing.exitCode, nothing.errors]).toEqual([2, expect.stringContaining('node start.cjs')])
    const absent = await run(node, [start, 'cli/no-such.ts'], { cwd: folder.path })
    expect([absent.exitCode, absent.errors.trim().split('\n').length]).toEqual([2, 1])
  })
})
