/**
 * The story of a year's record on a real database (新县 of the example city, simulated): what the gate carried out and what was accepted
 * counts by itself, events are entered and imported, each figure opens to its list, what is withdrawn no longer counts.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { loadConditions } from '#database/demo/load-conditions.ts'
import { loadGate } from '#database/demo/load-gate.ts'
import { contract, type YearFigureCode } from '#modules/accountability/contract.ts'
import { yearRecordOf } from '#modules/accountability/index.ts'
import { answers } from '#modules/accountability/operations.ts'
import { schoolsIn } from '#modules/schools/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411523'
const city = '411500'
const now = new Date('2026-11-25T02:00:00Z')
let test: TestDatabase
let folder = ''

const people = {
  city: person('市规划', 'city-planner', region(city)),
  statistician: person('吴静', 'county-statistician', region(county)),
  auditor: person('审计', 'auditor', region(city)),
  neighbour: person('邻县统计员', 'county-statistician', region('411528')),
}
const told: unknown[] = []
const jobs = {
  send: () => Promise.resolve(),
  tell: (event: string, data: object) => Promise.resolve(void told.push([event, data])),
}
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now, jobs })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)

let open: string[] = []
let gone: string[] = []

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-record-'))
  const { database } = test
  await loadExampleCity(database, { now, counties: [county] })
  const tools = { database, documents: documentStore(join(folder, 'documents')), jobs }
  const schools = await schoolsIn(database, county)
  await loadGate(tools, new Map(schools.map(({ code, status }) => [code, status])), '2026-11-25')
  await loadConditions(tools, [county])
  told.length = 0
  open = schools.filter(({ status }) => status === 'open').map(({ code }) => code)
  gone = schools.filter(({ closedOn }) => closedOn?.startsWith('2026-')).map(({ code }) => code)
}, 180_000)
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const figureOf = async (code: YearFigureCode, year = 2026, where = county) =>
  (await answer('auditor', 'yearRecord', { region: where, year })).figures.find((figure) => figure.code === code)!
const countOf = async (code: YearFigureCode, year = 2026, where = county) => (await figureOf(code, year, where)).value

const heading = '类别,日期,县区代码,学校标识码,学校名称,教育集团,名称,级别或等次,文号或依据,说明'
async function fileOf(name: string, rows: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `${[heading, ...rows].join('\r\n')}\r\n`)
  return path
}

describe('what comes by itself', () => {
  it('is what the gate carried out in the year, told apart by type, each with its approval', async () => {
    const [points, schools] = await Promise.all([figureOf('points-merged'), figureOf('schools-merged')])
    const codes = [...points.lines, ...schools.lines].map(({ school }) => school!.code)
    expect(gone.length).toBeGreaterThan(0)
    expect(codes).toEqual(expect.arrayContaining(gone))
    expect(new Set(codes).size).toBe(points.value + schools.value)
    expect(points.lines[0]!.sources).toEqual([
      expect.objectContaining({ kind: 'gate', note: expect.stringContaining('县政文〔2026〕') as string }),
    ])
    // The next school year's candidates are approved at most; they were not carried out.
    expect(await countOf('points-merged', 2027)).toBe(0)
  })

  it('is what was accepted in the year, in three kinds; equipment alone is no building', async () => {
    const extended = await figureOf('schools-extended')
    expect(extended.lines.map(({ on, sources }) => [on, sources[0]!.kind])).toEqual([['2026-07-26', 'project']])
    expect([await countOf('schools-built'), await countOf('schools-rebuilt')]).toEqual([0, 0])
    expect(await countOf('schools-improved')).toBe(1)
    expect(await countOf('schools-improved', 2025)).toBe(0)
  })
})

describe('events', () => {
  it('are read whole or not at all, with every problem told', async () => {
    const file = await fileOf('bad.csv', [
      `获奖,2026-05-01,,,,,,省级,,`,
      `成立教育集团,2026-12-30,,,,甲集团,,,,`,
      `加入教育集团,2026-05-01,,9999999999,,乙集团,,,,`,
      `撤并教学点,2026-05-01,,,某教学点,,,,,`,
      `不是类别,2026-05-01,,${open[0]},,,,,,`,
    ])
    const { id, problems } = await answer('statistician', 'importYearEvents', { region: county, file })
    expect(id).toBeNull()
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ row, code }) => [row, code])).toEqual(
      expect.arrayContaining([
        [2, 'no-name'],
        [3, 'day-ahead'],
        [4, 'no-such-school'],
        [4, 'no-such-group'],
        [5, 'no-school'],
      ]),
    )
    expect(errors.some(({ row }) => row === 6)).toBe(true)
    expect(errors.every(({ todo }) => todo.zh.length > 0)).toBe(true)
    expect((await answer('auditor', 'yearEvents', { region: county })).total).toBe(0)
    expect(told).toEqual([])
  })

  it('are imported, members of a group as rows of their own, and tell who waits for the figures', async () => {
    const file = await fileOf('good.csv', [
      `成立教育集团,2025-03-01,${county},,,新县一小教育集团,,,新教〔2025〕9号（模拟）,`,
      `加入教育集团,2025-03-01,,${open[0]},,新县一小教育集团,,,,`,
      `加入教育集团,2026-03-01,,${open[1]},,新县一小教育集团,,,,`,
      `加入教育集团,2026-03-01,${county},,省直附小,新县一小教育集团,,,,`,
      `省优质教育集团,2026-06-01,${county},,,新县一小教育集团,,第二批,豫教〔2026〕（模拟）,`,
      `省级特色校,2026-06-01,,${open[2]},,,,,,`,
      `获奖,2026-08-20,,${open[0]},,,世界机器人大赛,一等奖,,`,
    ])
    expect((await answer('city', 'checkYearEvents', { region: city, file })).problems).toEqual([])
    const { id } = await answer('city', 'importYearEvents', { region: city, file })
    expect(id).not.toBeNull()
    expect(told).toEqual([['accountability.record-changed', { county }]])
    const counts = await Promise.all(
      (['groups', 'groups-founded', 'group-schools', 'groups-recognised', 'feature-schools', 'awards'] as const).map(
        (code) => countOf(code),
      ),
    )
    expect(counts).toEqual([1, 0, 3, 1, 1, 1])
    expect([await countOf('groups', 2025), await countOf('group-schools', 2025)]).toEqual([1, 1])
    expect((await figureOf('awards')).lines[0]).toMatchObject({ name: '世界机器人大赛', school: { code: open[0] } })
    // The same file once more is the same deeds once more.
    const again = await answer('city', 'importYearEvents', { region: city, file })
    expect(again.id).toBeNull()
    expect(again.problems.map(({ code }) => code)).toContain('group-there')
  })

  it('say what a group covers of what, with both denominators', async () => {
    const { coverage } = await answer('auditor', 'yearRecord', { region: county, year: 2026 })
    const points = coverage.withPoints.schools - coverage.independent.schools
    expect(points).toBeGreaterThan(0)
    expect(coverage).toMatchObject({ covered: 2, unmatched: 1, asOf: '2026-11-25' })
    expect(coverage.withPoints).toEqual({ schools: open.length, covered: 2 })
  })

  it('are entered one by one; a school that the gate tells of as well counts once', async () => {
    const point = (await figureOf('points-merged')).lines[0]!
    const before = await countOf('points-merged')
    await answer('statistician', 'enterYearEvent', {
      region: county,
      kind: 'point-merged',
      on: point.on,
      school: point.school!.code,
      reference: '年度总结（模拟）',
    })
    const after = await figureOf('points-merged')
    expect(after.value).toBe(before)
    const line = after.lines.find(({ school }) => school?.code === point.school!.code)!
    expect(line.sources.map(({ kind }) => kind)).toEqual(['gate', 'event'])

    const group = { region: county, kind: 'group-founded' as const, on: '2026-04-01', name: '新县二小教育集团' }
    const { ids } = await answer('statistician', 'enterYearEvent', { ...group, members: [open[3]!, open[4]!] })
    expect(ids).toHaveLength(3)
    expect(await countOf('group-schools')).toBe(5)
    const twice = await answer('statistician', 'enterYearEvent', { ...group, members: [open[3]!] })
    expect(twice.ids).toEqual([])
    expect(twice.problems.map(({ field }) => field)).toContain('group')
    const elsewhere = await answer('neighbour', 'enterYearEvent', {
      region: '411528',
      kind: 'model-school',
      on: '2026-05-01',
      school: open[0]!,
    })
    expect(elsewhere.problems[0]!.what.zh).toContain('不在本地区')
    expect((await answer('statistician', 'yearEvents', { region: county, search: '二小' })).total).toBe(3)
  })

  it('are withdrawn with a reason by whoever handed them in, and stay to be seen', async () => {
    const { events } = await answer('auditor', 'yearEvents', { region: county, kind: 'feature-school' })
    const [event] = events
    expect(event).toMatchObject({ owner: city, place: county })
    expect(
      await codeOf(ask('statistician', 'withdrawYearEvent', { region: county, id: event!.id, reason: '不是本县的' })),
    ).toBe('no-such-event')
    await answer('city', 'withdrawYearEvent', { region: city, id: event!.id, reason: '公示后未获评' })
    expect(await countOf('feature-schools')).toBe(0)
    const [shown] = (await answer('auditor', 'yearEvents', { region: county, kind: 'feature-school' })).events
    expect(shown!.withdrawn?.reason).toBe('公示后未获评')

    const [batch] = (await answer('city', 'yearEventBatches', { region: city })).batches
    await answer('city', 'withdrawYearEvents', { region: city, id: batch!.id, reason: '表格有误，重新导入' })
    expect([await countOf('groups'), await countOf('group-schools'), await countOf('awards')]).toEqual([1, 2, 0])
    expect(await codeOf(ask('city', 'withdrawYearEvents', { region: city, id: batch!.id, reason: '再撤一次' }))).toBe(
      'withdrawn-already',
    )
  })
})

describe('the record', () => {
  it('is the same for other rooms, for the city, and as a workbook with a list for each figure', async () => {
    const record = await yearRecordOf(test.database, { region: city, year: 2026, today: '2026-11-25' })
    const shown = await answer('auditor', 'yearRecord', { region: city, year: 2026 })
    expect(shown.figures).toEqual(record.figures)
    for (const { value, lines } of record.figures) expect(lines).toHaveLength(value)
    const own = record.counties.find((each) => each.county === county)!
    expect(own.values).toEqual(record.figures.map(({ value }) => value))
    expect(record.years[0]).toBe(2026)

    const { bytes, name } = await answer('auditor', 'exportYearRecord', { region: county, year: 2026 })
    expect(name).toContain('新县2026年')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ArrayBuffer)
    const sheets = book.worksheets.map((sheet) => sheet.name)
    expect(sheets.slice(0, 2)).toEqual(['年度实绩', '分县区'])
    expect(sheets).toContain('撤并教学点')
    expect((await answer('statistician', 'yearEventTemplate', {})).name).toBe('年度事件表（空白）.xlsx')
  })
})
