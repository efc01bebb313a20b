/** The story of the schools room on a real database: a tree and a register are loaded, a table is taken in, schools change. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { bareContext, operatorWith } from '#platform/operations/bare-context.ts'
import { runOperation, type Office } from '#platform/operations/run-operation.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { contract } from './contract.ts'
import {
  countiesUnder,
  loadBorders,
  loadRegions,
  placeOf,
  regionNames,
  registerFromCensus,
  schoolsIn,
  type NewSchool,
} from './index.ts'
import { answers } from './operations.ts'

let test: TestDatabase
let office: Office

const by = { name: '信阳市教体局', at: '2026-09-10T08:00:00.000Z' }
const seen: NewSchool = {
  code: '2141900001',
  name: '青河小学',
  type: '211',
  county: '411523',
  year: 2025,
  authority: '411523',
  town: '青河镇',
  village: null,
  settlement: '121',
  sponsor: '教育部门',
  builtYear: 1998,
  longitude: null,
  latitude: null,
  datum: null,
}

const ask = (operation: string, input: object) => runOperation({ contract, answers }, operation, input, office)
const output = async (operation: string, input: object): Promise<Record<string, unknown>> => {
  const result = await ask(operation, input)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.output as Record<string, unknown>
}
const refusal = async (operation: string, input: object) => {
  const result = await ask(operation, input)
  return !result.ok && 'refusal' in result ? result.refusal.code : null
}

const codes = async (input: object) =>
  ((await output('regions', input))['regions'] as { code: string }[]).map(({ code }) => code)
const suspend = () =>
  test.database.transaction().execute(async (database): Promise<unknown> => {
    const context = Object.create(office.context, { database: { value: database } }) as AnswerContext
    const answer = await answers.suspend({ school: '2141900002', on: '2026-10-01', document: undefined }, context)
    return 'code' in answer ? answer.code : 'done'
  })

beforeAll(async () => {
  test = await cloneDatabase()
  const { database } = test
  const caller = operatorWith(Object.keys(contract.permissions))
  const bare = bareContext(caller, new Date('2026-11-25T08:00:00Z'))
  const context = Object.create(bare, { database: { value: database } }) as AnswerContext
  office = { caller, context, placeOf: (ref) => placeOf(database, ref) }
  await loadRegions(database, [
    { code: '411523901', name: '青河镇', level: 'town', parent: '411523' },
    { code: '411523901200', name: '石桥村', level: 'village', parent: '411523901' },
    { code: '411523', name: '新县', level: 'county', parent: '411500' },
    { code: '411528', name: '息县', level: 'county', parent: '411500' },
    { code: '411500', name: '信阳市', level: 'city', parent: null },
  ])
})
afterAll(() => test.close())

describe('schools', () => {
  it('knows the tree from the city to the village', async () => {
    expect(await codes({})).toEqual(['411500', '411523', '411528'])
    expect(await codes({ under: '411500' })).toEqual(['411523', '411528'])
    expect(await codes({ under: '411523' })).toEqual(['411523901'])
    expect(await codes({ under: '411523901' })).toEqual(['411523901200'])
    expect((await countiesUnder(test.database, '411528')).map(({ name }) => name)).toEqual(['息县'])
    expect(await regionNames(test.database, ['411523', '999999'])).toEqual(new Map([['411523', '新县']]))
  })

  it('takes in what a yearly table names, once, and fills in what was not known', async () => {
    const first = await registerFromCensus(test.database, [seen, { ...seen, code: '2141900002', name: '中心小学' }], by)
    expect(first).toEqual({ added: ['2141900001', '2141900002'], elsewhere: [] })
    const later = {
      ...seen,
      name: '另一个名字',
      settlement: '122',
      village: '411523901200',
      longitude: 114.06,
      latitude: 32.12,
      datum: 'GCJ-02',
    }
    const again = await registerFromCensus(
      test.database,
      [later, { ...later, code: '2141900002', county: '411528' }],
      by,
    )
    expect(again).toEqual({ added: [], elsewhere: [{ code: '2141900002', county: '411523' }] })
    const [school] = await schoolsIn(test.database, '411523901')
    expect(school).toMatchObject({
      name: '青河小学',
      countyName: '新县',
      townName: '青河镇',
      village: '411523901200',
      settlement: '121',
      status: 'open',
      openedOn: '1998',
      location: { longitude: 114.06, latitude: 32.12, datum: 'GCJ-02' },
      wgs84: { longitude: 114.054136, latitude: 32.121982 },
    })
    expect(await placeOf(test.database, { kind: 'school', code: '2141900001' })).toEqual({
      city: '411500',
      county: '411523',
      town: '411523901',
      school: '2141900001',
      authority: '411523',
    })
    expect(await placeOf(test.database, { kind: 'school', code: '2141900009' })).toBeNull()
    expect(await placeOf(test.database, { kind: 'region', code: '411599' })).toBeNull()
  })

  it('does not invent the day on which a school opened', async () => {
    const unknown = { ...seen, code: '2141900008', name: '不知何年小学', builtYear: null }
    await registerFromCensus(test.database, [unknown], by)
    const { school, history } = await output('school', { school: '2141900008' })
    expect(school).toMatchObject({ openedOn: null })
    expect(history).toMatchObject([{ kind: 'opened', on: '2025-09-01', document: '教育事业统计（2025—2026学年）' }])
  })

  it('records the life of a school and refuses what cannot be', async () => {
    const school = '2141900003'
    const on = '2026-09-01'
    const opening = { school, name: '新城小学', type: '211', county: '411523', town: '411523901', on: '2024-09-01' }
    expect(await refusal('open', { ...opening, type: '999' })).toBe('unknown-school-type')
    expect(await refusal('open', { ...opening, town: '411528901' })).toBe('town-of-another-county')
    expect(await refusal('open', { ...opening, county: '411500' })).toBe('not-a-county')
    expect(await refusal('open', { ...opening, splitFrom: '2141900777' })).toBe('no-other-school')
    await output('open', { ...opening, splitFrom: '2141900001', document: '新教〔2024〕8号' })
    expect(await refusal('open', opening)).toBe('code-used')
    await output('rename', { school, name: '新城第一小学', on: '2025-03-01' })
    expect(await refusal('close', { school, on: '2025-02-01' })).toBe('before-last-event')
    await output('suspend', { school, on: '2025-09-01' })
    expect(await refusal('merge', { school: '2141900001', into: school, on })).toBe('other-not-open')
    await output('reopen', { school, on: '2026-03-01' })
    await output('move', { school, on: '2026-03-01', longitude: 114.06, latitude: 32.12, datum: 'BD-09' })
    await output('turnIntoPoint', { school, mainSchool: '2141900002', on })
    await output('merge', { school, into: '2141900002', on, document: '新教〔2026〕12号' })
    expect(await refusal('close', { school, on })).toBe('not-in-this-state')
    const { school: now, history } = await output('school', { school })
    expect(now).toMatchObject({ status: 'merged', closedOn: on, name: '新城第一小学', type: '218' })
    expect((history as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'split-off',
      'renamed',
      'suspended',
      'reopened',
      'moved',
      'became-point',
      'merged-into',
    ])
    expect(history).toMatchObject([
      { otherName: '青河小学', to: '新城小学' },
      { from: '新城小学', to: '新城第一小学' },
      { from: null, to: null },
      { from: null, to: null },
      { from: null, to: '114.06, 32.12 (BD-09)' },
      { from: '小学（211）', to: '小学教学点（218）', otherName: '中心小学' },
      { otherName: '中心小学', document: '新教〔2026〕12号', recordedBy: 'operator' },
    ])
  })

  it('finds schools by name or code, with those that are gone only when asked', async () => {
    const names = async (input: object) =>
      ((await output('schools', { region: '411500', ...input }))['schools'] as { name: string }[]).map(
        ({ name }) => name,
      )
    await output('close', { school: '2141900008', on: '2026-11-25' })
    expect(await names({})).toEqual(['青河小学', '中心小学'])
    expect(await names({ search: '中心' })).toEqual(['中心小学'])
    expect(await names({ search: '2141900003', closed: true })).toEqual(['新城第一小学'])
  })

  it('lets two people record at once only one after the other', async () => {
    const two = await Promise.all([suspend(), suspend()])
    expect(two.toSorted()).toEqual(['done', 'not-in-this-state'])
  })

  it('keeps borders in WGS84, with their credit', async () => {
    const ring = [
      [114.06, 32.12],
      [114.1, 32.12],
      [114.1, 32.2],
      [114.06, 32.12],
    ]
    const credit = { zh: '来源：示例', en: 'source: an example' }
    const border = { code: '411523', geometry: { type: 'Polygon' as const, coordinates: [ring] } }
    await loadBorders(test.database, [border], 'GCJ-02', credit)
    const borders = await output('borders', {})
    expect(borders).toMatchObject({
      features: [{ properties: { code: '411523', name: '新县' }, geometry: { type: 'Polygon' } }],
      credit: { zh: '来源：示例；示意图，不作划界依据' },
    })
    const [feature] = borders['features'] as { geometry: { coordinates: number[][][] } }[]
    expect(feature!.geometry.coordinates[0]![0]).toEqual([114.054136, 32.121982])
  })
})
