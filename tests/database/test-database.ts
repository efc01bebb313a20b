/** A database of its own for a test file: a clone of the migrated template, made in tens of milliseconds. */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { openDatabase, type OpenDatabase } from '#platform/database/database.ts'

export interface TestDatabase extends OpenDatabase {
  readonly url: string
}

const migrated = 'template_junheng'

async function withAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: inject('postgres').replace('{name}', 'postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const opened = (name: string): TestDatabase => {
  const url = inject('postgres').replace('{name}', name)
  return { ...openDatabase(url), url }
}

/** Clones the template. Close it when the tests of the file are over. */
export async function cloneDatabase(template = migrated): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await withAdmin((client) => client.query(`create database ${name} template ${template}`))
  return opened(name)
}

/**
 * A template that takes long to fill: the first file of a run that asks for it fills it, the others wait and clone. The name is that of
 * a database, so letters and underscores.
 */
export const filledTemplate = (
  name: string,
  fill: (database: TestDatabase['database']) => Promise<void>,
): Promise<string> =>
  withAdmin(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return name
    const unfinished = `${name}_unfinished`
    await client.query(`drop database if exists ${unfinished}`)
    await client.query(`create database ${unfinished} template ${migrated}`)
    const filling = opened(unfinished)
    try {
      await fill(filling.database)
    } finally {
      await filling.close()
    }
    await client.query(`alter database ${unfinished} rename to ${name}`)
    return name
  })
