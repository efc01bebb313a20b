/** The exchange plans of the example city: one published with an objection, one under a distance limit still a draft. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadExampleCity } from './load-city.ts'
import { loadRotation } from './load-rotation.ts'
import { appointingCounty } from './load-staffing.ts'

const now = new Date('2026-11-25T08:00:00Z')
let test: TestDatabase
let folder = ''
let tools: DeskTools

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-demo-rotation-'))
  await loadExampleCity(test.database, { counties: [appointingCounty], now })
  tools = {
    database: test.database,
    documents: documentStore(folder),
    jobs: { send: () => Promise.resolve(), tell: () => Promise.resolve() },
  }
  await loadRotation(tools)
}, 120_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('fulfil the rule where nothing limits the way, fall short of it within 4 km and say so', async () => {
  const officer = { name: '方文秀', role: 'county-staffing', region: appointingCounty } as const
  const found = await atDesk(tools, officer, now.toISOString(), 'staffing.rotations', { county: appointingCounty })
  const [published, draft] = found['plans'] as {
    status: string
    isVerified: boolean
    objections: { open: number }
    rule: { outcome: string; moved: number; needed: number }
    notes: unknown[]
  }[]
  expect([published!.status, published!.objections.open, published!.isVerified]).toEqual(['published', 1, true])
  expect(published!.rule.outcome).toBe('met')
  expect([draft!.status, draft!.isVerified]).toEqual(['draft', true])
  expect(draft!.rule.moved).toBeLessThan(published!.rule.moved)
  expect(draft!.rule.outcome === 'met' || draft!.notes.length > 0).toBe(true)
})
