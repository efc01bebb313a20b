/** 326 points to be merged in one year: proposed, papered, approved and accounted for in commands that a person can survey. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contract } from '#modules/network/contract.ts'
import { answers } from '#modules/network/operations.ts'
import { loadRegions, registerFromCensus } from '#modules/schools/index.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411525'
const now = new Date('2026-11-25T02:00:00Z')
const points = Array.from({ length: 326 }, (_, i) => `2141925${String(i).padStart(3, '0')}`)
const central = '2141925999'

let test: TestDatabase
let folder = ''
const people = {
  statistician: person('县统计员', 'county-statistician', region(county)),
  director: person('分管副局长', 'county-director', region(county)),
  city: person('市规划', 'city-planner', region('411500')),
}
const { answer } = askingOf({ contract, answers }, people, () => ({
  database: test.database,
  documents: join(folder, 'documents'),
  now,
}))

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-batch-'))
  await loadRegions(test.database, [
    { code: '411500', name: '信阳市', level: 'city', parent: null },
    { code: county, name: '固始县', level: 'county', parent: '411500' },
    { code: `${county}901`, name: '某镇', level: 'town', parent: county },
  ])
  await registerFromCensus(
    test.database,
    [...points, central].map((code) => ({
      code,
      name: code === central ? '中心小学' : `第${code.slice(-3)}教学点`,
      type: code === central ? '211' : '218',
      year: 2025,
      county,
      town: '某镇',
      village: `${county}901200`,
      authority: county,
      settlement: '220',
      sponsor: '教育部门',
      builtYear: null,
      longitude: null,
      latitude: null,
      datum: null,
    })),
    { name: '县统计员', at: now.toISOString() },
  )
})

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('goes in one command a step, but for what is done school by school, and each figure keeps its list', async () => {
  const { ids, problems } = await answer('statistician', 'proposeCandidates', {
    county,
    candidates: points.map((school) => ({
      school,
      kind: 'merge',
      receiving: [central],
      year: 2027,
      reason: '生源不足',
    })),
  })
  expect([ids.length, problems]).toEqual([326, []])
  const file = join(folder, 'paper.pdf')
  await writeFile(file, 'paper')
  const { id: document } = await answer('statistician', 'keepDocument', { county, title: '批次材料', file })
  for (const [step, values] of [
    ['special-plan', { planName: '专项规划', on: '2026-03-01' }],
    ['need', { on: '2026-04-01', reasons: '生源不足' }],
  ] as const) {
    const given = { county, ids, step, values, document }
    expect(await answer('statistician', 'recordSteps', given)).toEqual({ recorded: 326, problems: [] })
  }
  // What one school lacks keeps the whole batch back, and every one that lacks it is named.
  const early = await answer('director', 'recordApproval', {
    county,
    ids,
    number: '固政文〔2026〕9号',
    on: '2026-07-01',
  })
  expect(early.recorded).toBe(0)
  expect(new Set(early.problems.map(({ candidate }) => candidate)).size).toBe(326)

  const began = performance.now()
  const board = await answer('city', 'gateBoard', {
    region: '411500',
    year: 2027,
    step: 'conditions',
    page: 7,
    size: 50,
  })
  expect(performance.now() - began).toBeLessThan(2000)
  expect([board.total, board.candidates.length]).toEqual([326, 26])
  expect(board.steps.find(({ code }) => code === 'need')!.passed).toBe(326)
  const found = await answer('city', 'gateBoard', { region: county, search: '第007' })
  expect(found.candidates.map(({ school }) => school)).toEqual([points[7]])

  const { counties } = await answer('city', 'yearAccount', { region: '411500', year: 2026 })
  expect(counties[0]!.figures.map(({ kind, outcome, schools }) => [kind, outcome, schools.length])).toEqual([
    ['merge', 'open', 326],
  ])
  const { bytes } = await answer('city', 'exportGate', { region: '411500', year: 2027 })
  expect(bytes.length).toBeGreaterThan(20_000)
})
