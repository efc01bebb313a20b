/** The drill: what was backed up is there again after a restore, and a file that is not whole restores nothing. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { BackupTrouble, restoreBackup, writeBackup } from './backup.ts'

let folder = ''
let from: TestDatabase
let to: TestDatabase
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-backup-'))
  from = await cloneDatabase()
  to = await cloneDatabase()
})
afterAll(async () => {
  await from.close()
  await to.close()
  await rm(folder, { recursive: true, force: true })
})

const everything = async ({ pool }: TestDatabase) => {
  const people = await pool.query('select * from access."user" order by id')
  const entries = await pool.query('select * from access.audit_entries order by chain, number')
  return { people: people.rows, entries: entries.rows }
}

describe('backup and restore', () => {
  it('say in words that there is nothing yet, and leave no file', async () => {
    const empty = await cloneDatabase()
    try {
      await empty.pool.query('drop table platform.migrations')
      const file = join(folder, 'nothing.gz')
      await expect(writeBackup(empty.url, documentStore(folder), file)).rejects.toThrow(/尚未启动过.*never started/s)
      await expect(readFile(file)).rejects.toThrow('ENOENT')
    } finally {
      await empty.close()
    }
  })

  it('bring back every row as it was, and every document', async () => {
    const kept = documentStore(join(folder, 'kept'))
    const document = await kept.keep(Buffer.from('佐证材料'))
    await from.pool.query(
      `insert into access."user" ("id", "name", "email", "emailVerified", "username")
       select 'p' || n, '张' || n, n || '@people.invalid', false, 'zhang' || n from generate_series(1, 1234) n`,
    )
    await from.pool.query(
      `insert into access.audit_entries (chain, number, at, person, person_name, operation, places, outcome, input, previous_hash, hash)
       values ('411523', 1, '2026-09-01 08:00:00.123456+08', 'p1', '张1', 'assessment.addEvidence', '{411523}', 'done', $1, '0', '1')`,
      [JSON.stringify({ sha256: document, figure: 0.1234567890123456, 'quote"': '行\n尾' })],
    )
    const file = join(folder, 'backup.gz')
    expect(await writeBackup(from.url, kept, file)).toEqual({ rows: 1235, documents: 1 })
    const restored = documentStore(join(folder, 'restored'))
    expect(await restoreBackup(to.url, restored, file)).toEqual({ rows: 1235, documents: 1 })
    expect(await everything(to)).toEqual(await everything(from))
    expect((await restored.read(document)).toString()).toBe('佐证材料')
  })

  it('never mix with data that are there', async () => {
    await expect(restoreBackup(to.url, documentStore(folder), join(folder, 'backup.gz'))).rejects.toThrow(BackupTrouble)
  })

  it('refuse a file that was cut off or altered, and then nothing is restored', async () => {
    const bytes = await readFile(join(folder, 'backup.gz'))
    const cut = join(folder, 'cut.gz')
    await writeFile(cut, bytes.subarray(0, bytes.length - 40))
    await writeFile(join(folder, 'other.gz'), 'no gzip at all')
    const empty = await cloneDatabase()
    for (const file of [cut, join(folder, 'other.gz'), join(folder, 'nowhere.gz')]) {
      await expect(restoreBackup(empty.url, documentStore(folder), file)).rejects.toThrow(BackupTrouble)
    }
    expect((await everything(empty)).people).toEqual([])
    await empty.close()
  })
})
