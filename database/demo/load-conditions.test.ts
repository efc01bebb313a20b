/** The projects and batches of the example city: every kind of project, in several states, with money in its stages. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadExampleCity } from './load-city.ts'
import { loadConditions } from './load-conditions.ts'

const now = new Date('2026-11-25T08:00:00Z')
const county = '411528'
const director = { name: '赵国强', role: 'county-director', region: county } as const
let test: TestDatabase
let folder = ''
let tools: DeskTools

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-demo-conditions-'))
  await loadExampleCity(test.database, { counties: [county], now })
  const jobs = { send: () => Promise.resolve(), tell: () => Promise.resolve() }
  tools = { database: test.database, documents: documentStore(folder), jobs }
  await loadConditions(tools, [county])
}, 120_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('has projects of every kind and in several states', async () => {
  const ledger = await atDesk(tools, director, now.toISOString(), 'conditions.projects', { region: county })
  const projects = ledger['projects'] as { kind: string; state: string; money: { planned: number; paid: number } }[]
  expect(projects.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
    'conditions approved',
    'conditions started',
    'new-build planned',
    'repair stopped',
    'weak-links done',
  ])
  expect(projects.every(({ money }) => money.planned > 0 && money.paid <= money.planned)).toBe(true)
})

it('has batches that a person confirmed', async () => {
  const found = await atDesk(tools, director, now.toISOString(), 'conditions.batches', {
    region: county,
    state: 'confirmed',
  })
  expect(found['total']).toBeGreaterThan(8)
  const schools = found['schools'] as { plan: unknown; progress: { percent: number } | null }[]
  expect(schools.some(({ plan, progress }) => plan !== null && progress?.percent === 20)).toBe(true)
})
