/** Proposals of the example city are such as a bureau could have had them, in every state, whatever day it is. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadExampleCity } from './load-city.ts'
import { loadProposals } from './load-proposals.ts'
import { loadYearRecord } from './load-year-record.ts'

const now = new Date('2026-11-25T08:00:00Z')
let test: TestDatabase
let folder = ''
let tools: DeskTools

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-demo-proposals-'))
  await loadExampleCity(test.database, { counties: ['411523', '411528'], now })
  const jobs: DeskTools['jobs'] = { send: () => Promise.resolve(), tell: () => Promise.resolve() }
  tools = { database: test.database, documents: documentStore(folder), jobs }
  await loadYearRecord(tools)
  await loadProposals(tools, now)
}, 240_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

interface Row {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly status: string
  readonly isKey: boolean
  readonly openPromises: number | null
  readonly clock: { readonly isLate: boolean } | null
}

it('stand in every state, one of them late, one key, one of the CPPCC with a further reply to come', async () => {
  const office = { name: '罗桂英', role: 'city-office', region: '411500' } as const
  const board = (await atDesk(tools, office, now.toISOString(), 'engagement.proposalBoard', { region: '411500' })) as {
    proposals: Row[]
    late: number
    solvedWithOpen: number
    rates: { code: string; numerator: number; denominator: number }[]
  }
  const by = new Map(board.proposals.map((row) => [row.number, row]))
  expect(Object.fromEntries([...by].map(([number, { status }]) => [number, status]))).toEqual({
    12: 'replied',
    37: 'further',
    52: 'signed',
    156: 'again',
    188: 'closed',
    201: 'in-review',
    207: 'reviewed',
    215: 'handling',
    220: 'registered',
    233: 'handling',
    240: 'withdrawn',
  })
  expect([by.get(215)!.clock?.isLate, by.get(201)!.isKey, by.get(37)!.kind]).toEqual([true, true, 'cppcc'])
  expect(by.get(188)!.openPromises).toBe(3)
  expect(board.solvedWithOpen).toBeGreaterThan(0)
  for (const { denominator, code } of board.rates) expect(denominator, code).toBeGreaterThan(0)
  const { promises } = (
    (await atDesk(tools, office, now.toISOString(), 'engagement.proposal', {
      county: '411500',
      id: by.get(188)!.id,
    })) as {
      proposal: { promises: { text: string; light: string }[] }
    }
  ).proposal
  expect(promises.map(({ light }) => light)).toContain('red')
  expect(promises.every(({ text }) => text.includes('模拟'))).toBe(true)
})
