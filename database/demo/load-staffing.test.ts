/** The staffing room of the example city: rosters that a county could have handed in, appointments in their first round. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { gatherRoster } from '#modules/staffing/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadExampleCity } from './load-city.ts'
import { appointingCounty, loadStaffing } from './load-staffing.ts'

const now = new Date('2026-11-25T08:00:00Z')
let test: TestDatabase
let folder = ''
let tools: DeskTools

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-demo-staffing-'))
  await loadExampleCity(test.database, { counties: [appointingCounty, '411528'], now })
  tools = {
    database: test.database,
    documents: documentStore(folder),
    jobs: { send: () => Promise.resolve(), tell: () => Promise.resolve() },
  }
  await loadStaffing(tools)
}, 120_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('has rosters of two counties, of the year that each has a census of; only points that closed since are told of', async () => {
  const [own, other] = await Promise.all([
    gatherRoster(test.database, appointingCounty),
    gatherRoster(test.database, '411528'),
  ])
  expect([own!.batch.year, other!.batch.year]).toEqual([2026, 2025])
  for (const { batch, teachers } of [own!, other!]) {
    const told = batch.problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code)
    expect([...new Set(told)]).toEqual(batch.year === 2026 ? [] : ['school-gone'])
    const ids = new Map(teachers.map((each) => [each.id, each]))
    expect(ids.size).toBe(teachers.length)
    const married = teachers.filter(({ spouse }) => spouse !== null)
    expect(married.length).toBeGreaterThan(20)
    expect(married.every(({ id, spouse }) => ids.get(spouse!)!.spouse === id)).toBe(true)
    for (const has of [
      teachers.filter(({ exemptions }) => exemptions.length > 0),
      teachers.filter(({ acceptable }) => acceptable !== null),
      teachers.filter(({ lastExchange }) => lastExchange !== null),
      teachers.filter(({ certificate, stage }) => stage === 'primary' && certificate !== 'primary'),
    ])
      expect(has.length).toBeGreaterThan(teachers.length / 30)
  }
})

it('has a campaign in its first round, with posts of small schools free, and a plan of shared posts', async () => {
  const director = { name: '孙志伟', role: 'county-director', region: appointingCounty } as const
  const ask = (operation: string) => atDesk(tools, director, now.toISOString(), operation, { county: appointingCounty })
  const [campaign] = (await ask('staffing.campaigns'))['campaigns'] as {
    round: string
    filled: number
    smallLeft: number
  }[]
  expect(campaign).toMatchObject({ round: 'school' })
  expect(campaign!.filled).toBeGreaterThan(500)
  expect(campaign!.smallLeft).toBeGreaterThan(0)
  expect((await ask('staffing.sharedPlans'))['plans']).toHaveLength(1)
  expect(await ask('staffing.incentiveCounts')).toMatchObject({ allowanceApplies: true })
})
