/** Brings a database up to date: the SQL files of database/migrations in their order, each once, each in a transaction. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'

export const migrationsFolder = new URL('../../database/migrations/', import.meta.url)

/** A migration that was carried out has since been altered: two databases would differ without a trace. */
export class AlteredMigration extends Error {}

/** Carries out what is missing and gives the names of what was carried out. Several processes may try at once. */
export async function migrate(pool: pg.Pool, folder: URL = migrationsFolder): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const client = await pool.connect()
  const done: string[] = []
  try {
    await client.query('select pg_advisory_lock(720413)')
    await client.query('create schema if not exists platform')
    await client.query(
      'create table if not exists platform.migrations (name text primary key, sha256 text not null, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from platform.migrations',
    )
    const known = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
    for (const name of files) {
      const text = await readFile(new URL(name, folder), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      const before = known.get(name)
      if (before === sha256) continue
      if (before !== undefined) throw new AlteredMigration(`${name} was carried out before in another wording`)
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into platform.migrations (name, sha256) values ($1, $2)', [name, sha256])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      done.push(name)
    }
    return done
  } finally {
    await client.query('select pg_advisory_unlock(720413)').catch(() => {})
    client.release()
  }
}
