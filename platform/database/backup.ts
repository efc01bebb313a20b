/**
 * Backup and restore of everything that people have put in, online and without other programs: one snapshot of all
 * tables, and the kept documents, as one gzip file of JSON lines. Restored into an empty database of the same structure.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Client, escapeIdentifier, type PoolClient } from 'pg'
import type { DocumentStore } from '#platform/files/document-store.ts'

const format = 'junheng-backup-1'

interface Heading {
  readonly format: string
  readonly at: string
  /** Migrations that the structure was made by, with the hash of each. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
}

/** The closing line: without it, or where it does not fit, the file is not whole. */
interface Closing {
  readonly rows: number
  readonly documents: number
  readonly sha256: string
}

type Line =
  | { readonly heading: Heading }
  | { readonly table: string; readonly row: unknown }
  | { readonly document: string; readonly bytes: string }
  | { readonly closing: Closing }

/** Thrown with words for the person at the machine. */
export class BackupTrouble extends Error {}

const quoted = (table: string): string => table.split('.').map(escapeIdentifier).join('.')

/** Our tables, each after those that it refers to. The queue's and the migrations' own are not people's data. */
async function tablesInOrder(client: Client | PoolClient): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname not in ('pg_catalog', 'information_schema', 'jobs', 'platform') and n.nspname not like 'pg\\_%'
     order by name`,
  )
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select fn.nspname || '.' || fc.relname as "from", tn.nspname || '.' || tc.relname as "to"
     from pg_constraint k
     join pg_class fc on fc.oid = k.conrelid join pg_namespace fn on fn.oid = fc.relnamespace
     join pg_class tc on tc.oid = k.confrelid join pg_namespace tn on tn.oid = tc.relnamespace
     where k.contype = 'f' and fc.oid <> tc.oid`,
  )
  const left = new Set(tables.map(({ name }) => name))
  const ordered: string[] = []
  while (left.size > 0) {
    const free = [...left].filter((name) => !references.some(({ from, to }) => from === name && left.has(to)))
    if (free.length === 0) throw new BackupTrouble(`tables refer to one another in a ring: ${[...left].join(', ')}`)
    for (const name of free) {
      left.delete(name)
      ordered.push(name)
    }
  }
  return ordered
}

async function migrationsOf(client: Client): Promise<Heading['migrations']> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('platform.migrations') is not null as there`,
  )
  if (!found[0]!.there) {
    throw new BackupTrouble(
      '这里还没有数据：安装尚未启动过，没有可备份的内容；请核对 JUNHENG_DATA 或 DATABASE_URL / nothing to back up: this installation was never started; see JUNHENG_DATA or DATABASE_URL',
    )
  }
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from platform.migrations order by name',
  )
  return rows
}

const batch = 500

async function* rowsOf(client: Client, table: string): AsyncGenerator {
  await client.query(`declare reading no scroll cursor for select to_jsonb(t)::text as row from ${quoted(table)} t`)
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${batch} from reading`)
    for (const { row } of rows) yield row
    if (rows.length < batch) break
  }
  await client.query('close reading')
}

/** Names of documents that rows speak of: any SHA-256 in hex that the store has. */
const namedIn = (row: string): string[] => row.match(/\b[0-9a-f]{64}\b/g) ?? []

/** Writes a backup. The server may go on working meanwhile: what is written is one moment of it. */
export async function writeBackup(
  url: string,
  documents: DocumentStore,
  file: string,
): Promise<Omit<Closing, 'sha256'>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const hash = createHash('sha256')
  const counts = { rows: 0, documents: 0 }
  async function* lines(): AsyncGenerator<string> {
    const line = (text: string): string => {
      hash.update(text)
      return `${text}\n`
    }
    await client.query('begin isolation level repeatable read read only')
    const heading: Heading = { format, at: new Date().toISOString(), migrations: await migrationsOf(client) }
    yield line(JSON.stringify({ heading }))
    const named = new Set<string>()
    for (const table of await tablesInOrder(client)) {
      for await (const row of rowsOf(client, table)) {
        for (const name of namedIn(String(row))) named.add(name)
        counts.rows++
        // The row stays the text that the database wrote, so that no figure passes through a double.
        yield line(`{"table":${JSON.stringify(table)},"row":${String(row)}}`)
      }
    }
    await client.query('commit')
    for (const name of named) {
      const bytes = await documents.read(name).catch(() => null)
      if (bytes === null) continue
      counts.documents++
      yield line(JSON.stringify({ document: name, bytes: bytes.toString('base64') }))
    }
    yield `${JSON.stringify({ closing: { ...counts, sha256: hash.digest('hex') } })}\n`
  }
  const aside = `${file}.part`
  try {
    await pipeline(Readable.from(lines()), createGzip({ level: 6 }), createWriteStream(aside, { mode: 0o600 }))
    await rename(aside, file)
    return counts
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

const tableOfLine = /^\{"table":"([a-z_]+\.[A-Za-z_]+)","row":/

async function* linesOf(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip()
  const source = createReadStream(file)
  source.on('error', (error) => gunzip.destroy(error))
  yield* createInterface({ input: source.pipe(gunzip), crlfDelay: Infinity })
}

/** Reads the whole file once, before anything is written: is it one of ours, and whole? */
async function inspect(file: string): Promise<Heading> {
  const hash = createHash('sha256')
  let heading: Heading | null = null
  let closing: Closing | null = null
  try {
    for await (const text of linesOf(file)) {
      if (text.startsWith('{"closing":')) {
        closing = (JSON.parse(text) as { closing: Closing }).closing
        continue
      }
      hash.update(text)
      if (text.startsWith('{"heading":')) heading = (JSON.parse(text) as { heading: Heading }).heading
    }
  } catch {
    throw new BackupTrouble(`“${file}”读不出来，或不是完整的备份文件 / the file cannot be read or is not whole`)
  }
  if (heading?.format !== format) throw new BackupTrouble(`“${file}”不是本系统的备份文件 / not a backup of this system`)
  if (closing === null || closing.sha256 !== hash.digest('hex')) {
    throw new BackupTrouble(`“${file}”不完整或被改动过，没有恢复 / not whole, or altered; nothing was restored`)
  }
  return heading
}

async function insert(client: Client, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  const name = quoted(table)
  await client.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [
    `[${rows.join(',')}]`,
  ])
}

/** Restores a backup into a database that has the same structure and no data. All of it, or nothing. */
export async function restoreBackup(
  url: string,
  documents: DocumentStore,
  file: string,
): Promise<Omit<Closing, 'sha256'>> {
  const heading = await inspect(file)
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    const here = await migrationsOf(client)
    const same = JSON.stringify(here) === JSON.stringify(heading.migrations)
    if (!same) {
      throw new BackupTrouble(
        '备份与当前程序的版本不同：请用备份时的版本恢复，再升级 / the backup was made by another version; restore with that one, then upgrade',
      )
    }
    for (const table of await tablesInOrder(client)) {
      const { rowCount } = await client.query(`select 1 from ${quoted(table)} limit 1`)
      if (rowCount) {
        throw new BackupTrouble(
          `数据库中已有数据（${table}），没有恢复：请恢复到新的数据文件夹或空的数据库 / the database is not empty; restore into a new folder or an empty database`,
        )
      }
    }
    const counts = { rows: 0, documents: 0 }
    let current = ''
    let rows: string[] = []
    for await (const text of linesOf(file)) {
      const table = tableOfLine.exec(text)?.[1]
      if (table !== undefined) {
        if (table !== current || rows.length >= batch) {
          await insert(client, current, rows)
          current = table
          rows = []
        }
        rows.push(text.slice(text.indexOf('"row":') + 6, -1))
        counts.rows++
        continue
      }
      await insert(client, current, rows)
      rows = []
      const line = JSON.parse(text) as Line
      if ('document' in line) {
        await documents.keep(Buffer.from(line.bytes, 'base64'))
        counts.documents++
      }
    }
    await client.query('commit')
    return counts
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}
