/** The pledges of the example city: one in force with its commitments and a supplement that waits, counties at their stages. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commitmentsOf } from '#modules/accountability/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadExampleCity } from './load-city.ts'
import { loadConditions } from './load-conditions.ts'
import { loadPledges } from './load-pledges.ts'

const now = new Date('2026-11-25T08:00:00Z')
const at = now.toISOString()
const counties = ['411523']
const planner = { name: '周明远', role: 'city-planner', region: '411500' } as const
let test: TestDatabase
let folder = ''
let tools: DeskTools

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-demo-pledges-test-'))
  await loadExampleCity(test.database, { counties, now })
  const jobs: DeskTools['jobs'] = { send: () => Promise.resolve(), tell: () => Promise.resolve() }
  tools = { database: test.database, documents: documentStore(folder), jobs }
  await loadConditions(tools, ['411523'])
  await loadPledges(tools, now, counties)
}, 240_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('has a pledge in force whose lines are in the ledger, and a supplement that waits for its review', async () => {
  const { pledges, without } = (await atDesk(tools, planner, at, 'accountability.pledges', { region: '411500' })) as {
    pledges: {
      county: string
      id: string
      status: string
      supplement: string | null
      lines: number
      share: number
      signedOn: string | null
    }[]
    without: unknown[]
  }
  expect(pledges.map(({ county, status, supplement }) => [county, status, supplement])).toEqual([
    ['411523', 'in-force', 'drafted'],
  ])
  expect(without).toHaveLength(9)
  const [signed] = pledges
  expect([signed!.signedOn, signed!.share >= 0.6]).toEqual(['2026-11-25', true])
  const source = { kind: 'pledge', id: signed!.id } as const
  const all = await commitmentsOf(test.database, { counties: ['411523'], source, today: '2026-11-25' })
  expect(all).toHaveLength(signed!.lines)
  expect(
    all
      .filter(({ evidence }) => evidence.length > 0)
      .map(({ standing }) => standing.shown)
      .toSorted(),
  ).toEqual(['accepted', 'submitted'])
})

it('has its counties at their stages, and tasks shared out', async () => {
  const { counties: stages } = (await atDesk(tools, planner, at, 'accountability.creationStages', {
    region: '411500',
  })) as { counties: { county: string; stage: string | null; targetYear: number | null }[] }
  expect(stages.find(({ county }) => county === '411523')).toMatchObject({ targetYear: 2028 })
  expect(stages.filter(({ stage }) => stage !== null).map(({ county }) => county)).toEqual(
    expect.arrayContaining(['411523']),
  )
  const { states } = (await atDesk(tools, planner, at, 'accountability.creationTasks', { county: '411523' })) as {
    states: { state: string; tasks: number }[]
  }
  const of = (state: string) => states.find((each) => each.state === state)!.tasks
  expect([of('open'), of('under-way'), of('submitted'), of('accepted')]).toEqual([24, 6, 1, 1])
})
