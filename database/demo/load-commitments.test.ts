/** What was promised and has to be put right in the example city: every light, every state of a case, and a figure that fell back. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { casesOf, commitmentsOf } from '#modules/accountability/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadCommitments } from './load-commitments.ts'
import { loadExampleCity } from './load-city.ts'
import { loadConditions } from './load-conditions.ts'

const now = new Date('2026-11-25T08:00:00Z')
const today = '2026-11-25'
const counties = ['411523', '411526', '411528']
const planner = { name: '周明远', role: 'city-planner', region: '411500' } as const
let test: TestDatabase
let folder = ''
let tools: DeskTools

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-demo-commitments-test-'))
  await loadExampleCity(test.database, { counties, now })
  const jobs: DeskTools['jobs'] = { send: () => Promise.resolve(), tell: () => Promise.resolve() }
  tools = { database: test.database, documents: documentStore(folder), jobs }
  await loadConditions(tools, ['411523'])
  await loadCommitments(tools, now, counties)
}, 240_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('has lights of every colour, and most promises score themselves', async () => {
  const board = (await atDesk(tools, planner, now.toISOString(), 'accountability.cityCommitments', {
    region: '411500',
  })) as { counties: { lights: Record<string, number> }[]; selfScoring: number; total: number }
  const lights = (light: string) => board.counties.reduce((sum, each) => sum + each.lights[light]!, 0)
  for (const light of ['green', 'yellow', 'red']) expect(lights(light), light).toBeGreaterThan(0)
  expect(board.selfScoring).toBeGreaterThanOrEqual(0.6)
  const all = await commitmentsOf(test.database, { counties, today })
  expect(all).toHaveLength(board.total)
  expect(all.every(({ text }) => text.includes('模拟'))).toBe(true)
  const paces = new Set(all.map(({ standing }) => standing.pace))
  for (const pace of ['met', 'on-track', 'late', 'fallen-back'] as const) expect(paces, pace).toContain(pace)
})

it('has a case in every state, one found again, and leads from figures', async () => {
  const cases = await casesOf(test.database, { counties, today })
  const states = new Set(cases.map(({ state }) => state))
  for (const state of ['lead', 'to-verify', 'verified', 'rectifying', 'to-review', 'closed', 'unfounded'] as const)
    expect(states, state).toContain(state)
  expect(cases.some(({ isOverdue }) => isOverdue)).toBe(true)
  expect(cases.some(({ recurrenceOf }) => recurrenceOf !== null)).toBe(true)
  expect(cases.filter(({ source }) => source === 'figure').length).toBeGreaterThan(0)
})

it('keeps chains that hold', async () => {
  for (const county of counties)
    expect(
      await atDesk(tools, planner, now.toISOString(), 'accountability.checkCommitments', { county }),
    ).toMatchObject({
      broken: [],
      differing: [],
    })
})
