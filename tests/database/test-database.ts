/** A database of its own for a test file: a clone of the migrated template, made in tens of milliseconds. */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { openDatabase, type OpenDatabase } from '#platform/database/database.ts'

export interface TestDatabase extends OpenDatabase {
  readonly url: string
}

/** Clones the template. Close it when the tests of the file are over. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const address = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: address.replace('{name}', 'postgres') })
  await client.connect()
  await client.query(`create database ${name} template template_junheng`)
  await client.end()
  const url = address.replace('{name}', name)
  return { ...openDatabase(url), url }
}
