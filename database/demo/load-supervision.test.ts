/** Supervision and the year's record of the example city are such as a bureau could have made them, whatever day it is. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { yearRecordOf } from '#modules/accountability/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadExampleCity } from './load-city.ts'
import { loadSupervision } from './load-supervision.ts'
import { loadYearRecord } from './load-year-record.ts'

const county = '411523'
const now = new Date('2027-01-01T02:00:00Z')
let test: TestDatabase
let folder = ''
let tools: DeskTools

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-demo-'))
  const jobs = { send: () => Promise.resolve(), tell: () => Promise.resolve() }
  tools = { database: test.database, documents: documentStore(folder), jobs }
  await loadExampleCity(test.database, { now, counties: [county] })
  await loadSupervision(tools, now)
  await loadYearRecord(tools)
}, 180_000)
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('gives the sample supervisor a district, visits for today, open and overdue cases, and somewhere to go back to', async () => {
  const feng = { name: '冯国庆', role: 'supervisor', region: county } as const
  const today = (await atDesk(tools, feng, now.toISOString(), 'accountability.today', { county })) as {
    district: { name: string } | null
    schools: { openCases: number; overdueCases: number }[]
    planned: { state: string }[]
    returns: unknown[]
    cases: { isOverdue: boolean; recurrenceOf: unknown }[]
    unvisited: unknown[]
  }
  expect(today.district).not.toBeNull()
  expect(today.schools.length).toBeGreaterThanOrEqual(3)
  expect(today.planned.filter(({ state }) => state === 'due-today').length).toBeGreaterThan(0)
  expect(today.cases.some(({ isOverdue }) => isOverdue)).toBe(true)
  expect(today.cases.some(({ recurrenceOf }) => recurrenceOf !== null)).toBe(true)
  expect(today.returns.length).toBeGreaterThan(0)
  expect(today.unvisited.length).toBeGreaterThan(0)
})

it('gives the record of a year groups, members, recognitions and awards', async () => {
  const { figures, coverage } = await yearRecordOf(test.database, { region: '411500', year: 2026, today: '2027-01-01' })
  const values = new Map(figures.map(({ code, value }) => [code, value]))
  for (const code of [
    'groups',
    'group-schools',
    'groups-recognised',
    'model-schools',
    'feature-schools',
    'awards',
  ] as const)
    expect(values.get(code)).toBeGreaterThan(0)
  expect(coverage.unmatched).toBe(0)
  expect(coverage.covered).toBeLessThan(coverage.independent.schools)
})
