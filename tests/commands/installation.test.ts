/** The command line at the machine of an installation: the same rooms on the same database, written down like any other. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRegions } from '#modules/schools/index.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { join } from 'node:path'
import { ownFolder, root, run } from './command-line.ts'

const folder = ownFolder()
let db: TestDatabase
beforeAll(async () => {
  db = await cloneDatabase()
  await loadRegions(db.database, [
    { code: '411500', name: '信阳市', level: 'city', parent: null },
    { code: '411523', name: '新县', level: 'county', parent: '411500' },
  ])
})
afterAll(() => db.close())

/** Types a command at the machine of the installation. */
const typed = (...words: readonly string[]) =>
  run(process.execPath, [join(root, 'start.cjs'), 'cli/main.ts', ...words], {
    cwd: root,
    env: { DATABASE_URL: db.url },
  })

const open = (school: string) =>
  [
    'schools',
    'open',
    school,
    '--name',
    '新建小学',
    '--type',
    '211',
    '--county',
    '411523',
    '--on',
    '2026-09-01',
  ] as const

describe('operations on an installation', () => {
  it('answer queries as the server does', async () => {
    const { exitCode, output } = await typed('schools', 'regions', '411500')
    expect(exitCode).toBe(0)
    expect(JSON.parse(output)).toEqual({
      regions: [{ code: '411523', name: '新县', level: 'county', parent: '411500' }],
    })
  })

  it('carry commands out, once each, and write them down', async () => {
    expect((await typed(...open('2141923777'))).exitCode).toBe(0)
    const again = await typed(...open('2141923777'), '--lang', 'en')
    expect(again.exitCode).toBe(2)
    expect(again.errors).toMatch(/2141923777/)
    const { rows } = await sql<{ operation: string; person_name: string }>`
      select operation, person_name from access.audit_entries`.execute(db.database)
    expect(rows).toEqual([{ operation: 'schools.open', person_name: expect.stringMatching(/^命令行（.+）$/) }])
  })

  it('end with exit code 2 where what was handed in has errors, and take nothing in', async () => {
    const file = await folder.save('regions.csv', '代码,名称\n411523,新县\n411523,新县\n')
    const { exitCode, errors } = await typed('schools', 'importRegions', '411500', join(folder.path, file))
    expect(exitCode).toBe(2)
    expect(errors).toMatch(/411523 与第 2 行重复/)
  })

  it('say what a number must be', async () => {
    const { exitCode, errors } = await typed('assessment', 'report', '411523', 'last')
    expect(exitCode).toBe(2)
    expect(errors).toMatch(/学年/)
  })
})
