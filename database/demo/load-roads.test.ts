/** The roads of the example city: two counties with settings of their own, roads waiting for the queue, and one that can be made. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeRoadOf } from '#modules/roadmap/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadExampleCity } from './load-city.ts'
import { loadConditions } from './load-conditions.ts'
import { loadRoads, roadCounties } from './load-roads.ts'

const now = new Date('2026-11-25T08:00:00Z')
const county = '411523'
const director = { name: '孙志伟', role: 'county-director', region: county } as const
let test: TestDatabase
let folder = ''
let tools: DeskTools
const sent: { name: string; data: Readonly<Record<string, unknown>> }[] = []

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-demo-roads-'))
  await loadExampleCity(test.database, { counties: Object.keys(roadCounties), now })
  const jobs: DeskTools['jobs'] = {
    send: (name, data) => Promise.resolve(void sent.push({ name, data })),
    tell: () => Promise.resolve(),
  }
  tools = { database: test.database, documents: documentStore(folder), jobs }
  await loadConditions(tools, [county])
  await loadRoads(tools, now)
}, 120_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('has its settings, and every road on the queue', async () => {
  const settings = await atDesk(tools, director, now.toISOString(), 'roadmap.roadSettings', { county })
  expect((settings['budgets'] as unknown[]).length).toBe(6)
  expect(sent.map(({ name }) => name)).toEqual([
    'roadmap.make-road',
    'roadmap.make-road',
    'roadmap.make-road',
    'roadmap.make-city-road',
  ])
})

it('has a road that holds, within its budgets and cheaper than filling every gap', async () => {
  await makeRoadOf(tools, county, String(sent[0]!.data['id']))
  const { roads } = (await atDesk(tools, director, now.toISOString(), 'roadmap.roads', { region: county })) as {
    roads: {
      id: string
      basis: { projects: { items: number }[]; prices: { isSample: boolean } }
      cost: number
      naive: { cost: number }
      after: { unmet: number }
      byYear: { cost: number; budget: number }[]
    }[]
  }
  const [road] = roads
  expect(road!.cost).toBeLessThan(road!.naive.cost)
  expect(road!.after.unmet).toBe(0)
  for (const { cost, budget } of road!.byYear) expect(cost).toBeLessThanOrEqual(budget)
  // What is approved and on its way was added before anything was bought; what is only thought of was not.
  expect(road!.basis.projects.length).toBeGreaterThan(0)
  expect(road!.basis.prices.isSample).toBe(false)
  const asked = { county, id: road!.id }
  const { telling } = (await atDesk(tools, director, now.toISOString(), 'roadmap.storedRoad', asked)) as {
    telling: { unchecked: { rule: string }[] }
  }
  expect(telling.unchecked.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['planned-projects', 'posts-ahead']))
}, 60_000)
