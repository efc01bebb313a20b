/** The candidates of the example city: past ones followed up, present ones at every kind of step. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadExampleCity } from './load-city.ts'
import { loadNetwork } from './load-network.ts'
import { gateCounty } from './load-villages.ts'

const now = new Date('2026-11-25T08:00:00Z')
const sent: unknown[] = []
let test: TestDatabase
let folder = ''
let tools: DeskTools

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-demo-network-'))
  await loadExampleCity(test.database, { counties: [gateCounty, '411528'], now })
  const jobs = { send: (...job: unknown[]) => Promise.resolve(void sent.push(job)), tell: () => Promise.resolve() }
  tools = { database: test.database, documents: documentStore(folder), jobs }
  await loadNetwork(tools, now)
}, 120_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('stand at every kind of step, past ones followed up', async () => {
  const director = { name: '孙志伟', role: 'county-director', region: gateCounty } as const
  const board = await atDesk(tools, director, now.toISOString(), 'network.gateBoard', { region: gateCounty, size: 100 })
  const counts = board['counts'] as { status: string; candidates: number }[]
  const of = (status: string) => counts.find((each) => each.status === status)!.candidates
  expect([of('open'), of('stopped'), of('complete')]).toEqual([5, 2, 1])
  expect(of('followed')).toBeGreaterThan(0)
  expect(sent).toHaveLength(2)
})

it('have papers that are titled in words', async () => {
  const { rows } = await sql<{ title: string }>`select distinct title from network.documents`.execute(test.database)
  const titles = rows.map(({ title }) => title)
  expect(titles).toContain('专项规划备案材料')
  expect(titles.filter((title) => /[a-z]/i.test(title))).toEqual([])
})
