/**
 * The story of the inputs of a forecast on a real database: an import with errors saves nothing, a GBK table goes in, a
 * neighbour is kept out, figures are replaced, withdrawn and counted again, and what is missing is said.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { goodSchool, schoolGrid } from '#modules/census/good-school.ts'
import { readCensus, storeLockedYear } from '#modules/census/index.ts'
import { contract } from '#modules/projection/contract.ts'
import { gatherInputs } from '#modules/projection/index.ts'
import { answers } from '#modules/projection/operations.ts'
import { loadRegions } from '#modules/schools/index.ts'
import { csvText } from '#platform/files/write-table.ts'
import { readWorkbook } from '#platform/files/read-workbook.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411525'
const town = '411525201'
const school = '2141000001'
const now = new Date('2025-11-20T02:00:00Z')

let test: TestDatabase
let folder = ''

const people = {
  statistician: person('县统计员', 'county-statistician', region(county)),
  director: person('分管副局长', 'county-director', region(county)),
  city: person('市规划', 'city-planner', region('411500')),
  neighbour: person('邻县统计员', 'county-statistician', region('411526')),
}

const { ask, answer, codeOf } = askingOf({ contract, answers }, people, () => ({
  database: test.database,
  documents: join(folder, 'documents'),
  now,
}))
type Output<K extends keyof (typeof contract)['operations']> = z.output<(typeof contract)['operations'][K]['output']>

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const birthHeadings = '地区代码,年份,月份,出生人口数(人),口径,数据来源,数据截止日'
const births = (name: string, rows: readonly string[]) => file(name, [birthHeadings, ...rows].join('\r\n'))
const own = (rows: readonly string[]) =>
  file('own.csv', ['全县历年出生人口', '乡镇代码,出生年,出生数,人口口径,来源单位', ...rows].join('\r\n'))
const rolls = (rows: readonly string[]) =>
  file('rolls.csv', ['学校标识码,学年,年级,在校生数(人),学校名称,地区代码', ...rows].join('\r\n'))
const errorsOf = (problems: Output<'checkInput'>['problems']) =>
  problems.filter(({ severity }) => severity === 'error').map(({ code, cell }) => `${code} ${cell ?? ''}`.trim())
const standing = async () => (await gatherInputs(test.database, county)).births

/** `出生` and the rest of a small births table in GBK, as Excel on a Chinese machine saves it. */
const gbk = (text: string): Buffer => {
  const decoder = new TextDecoder('gbk')
  const letters = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) letters.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  return Buffer.from(
    Array.from(text).flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : letters.get(letter)!)),
  )
}

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-inputs-'))
  await loadRegions(test.database, [
    { code: '411500', name: '信阳市', level: 'city', parent: null },
    { code: county, name: '固始县', level: 'county', parent: '411500' },
    { code: '411526', name: '潢川县', level: 'county', parent: '411500' },
    { code: '411525001', name: '东城街道', level: 'town', parent: county },
    { code: town, name: '青河乡', level: 'town', parent: county },
    { code: '411526001', name: '老城街道', level: 'town', parent: '411526' },
  ])
  const [headings = [], ...rows] = schoolGrid([{ ...goodSchool, year: 2024, town: '青河乡', village: `${town}200` }])
  const text = csvText({
    sheet: '学校基表',
    columns: headings.map((heading) => ({ heading: heading as string, note: '', required: false })),
    rows: rows as (string | number | null)[][],
  })
  const { schools } = await readCensus({ file: { name: '2024.csv', bytes: Buffer.from(text) }, today: '2024-11-01' })
  await storeLockedYear(test.database, {
    schools: schools!,
    counties: null,
    by: { name: '导入' },
    at: '2024-11-20T02:00:00.000Z',
  })
})

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a table with errors', () => {
  it('tells all of them with their cells, and saves nothing', async () => {
    const path = await births('errors.csv', [
      `${town},2020,,约300,户籍,卫健,`,
      `${town},2021,13,20,户籍,卫健,`,
      '411525999,2021,,250,户籍,卫健,',
      '411526001,2021,,250,户籍,卫健,',
      `${town},2022,,240,户籍,卫健,`,
      `${town},2022,,241,户籍,卫健,`,
      `${town},2023,,240,户籍,卫健,`,
      `${town},2023,1,20,户籍,卫健,`,
      `${town},2027,,240,户籍,卫健,`,
      `${town},2019,,,户籍,卫健,`,
      `${town},2019,,-5,在校,卫健,2019-02-30`,
    ])
    const read = await answer('statistician', 'importInput', { region: county, kind: 'births', file: path })
    expect(errorsOf(read.problems).toSorted()).toEqual([
      'duplicate-row',
      'key-cell-empty D11',
      'negative D12',
      'no-such-place A4',
      'not-a-choice E12',
      'not-a-date G12',
      'out-of-range C3',
      'outside-region A5',
      'text-in-number-cell D2',
      'whole-and-parts',
      'year-ahead B10',
    ])
    for (const { what, why, todo } of read.problems) {
      for (const words of [what, why, todo]) expect([words.zh, words.en].every((text) => text.length > 0)).toBe(true)
    }
    expect(read).toMatchObject({ rows: 11, changes: null, batches: [] })
    expect((await answer('statistician', 'inputBatches', { region: county })).batches).toEqual([])
  })

  it('is told by its name where it is another table', async () => {
    const path = await births('other.csv', [`${town},2020,,300,户籍,卫健,`])
    const read = await answer('statistician', 'checkInput', { region: county, kind: 'population', file: path })
    expect(errorsOf(read.problems)).toEqual(['other-table'])
    expect(read.problems[0]!.todo.zh).toContain('出生人口表')
  })
})

describe('a table under headings of its own', () => {
  const joins = {
    地区代码: '乡镇代码',
    年份: '出生年',
    '出生人口数(人)': '出生数',
    口径: '人口口径',
    数据来源: '来源单位',
  }

  it('shows them beside those it lacks, and is read once they are joined', async () => {
    const path = await own([`${town},2018,210,户籍,卫健委`])
    const given = { region: county, kind: 'births', file: path } as const
    const read = await answer('statistician', 'checkInput', given)
    expect(read.changes).toBeNull()
    expect(read.headings.found).toEqual(['乡镇代码', '出生年', '出生数', '人口口径', '来源单位'])
    expect(read.headings.missing.filter(({ required }) => required).map(({ heading }) => heading)).toEqual(
      Object.keys(joins),
    )
    const again = await answer('statistician', 'checkInput', { ...given, headings: joins })
    expect(again).toMatchObject({ rows: 1, changes: { added: 1, changed: 0, same: 0 } })
    const told = again.problems.find(({ code }) => code === 'headings-joined')
    expect(told?.what.zh).toContain('“年份” ← “出生年”')
    expect(await standing()).toEqual([])
  })

  it('is refused where a heading feeds two of ours, is none of ours, or is none of the file', async () => {
    const path = await own([`${town},2018,210,户籍,卫健委`])
    const given = { region: county, kind: 'births', file: path } as const
    const double = { ...joins, 月份: '出生年' }
    expect(errorsOf((await answer('statistician', 'checkInput', { ...given, headings: double })).problems)).toContain(
      'mapping-double-use',
    )
    const stray = { ...joins, 出生人口: '出生数' }
    expect(errorsOf((await answer('statistician', 'checkInput', { ...given, headings: stray })).problems)).toContain(
      'mapping-unknown-heading',
    )
    const absent = { ...joins, 月份: '月' }
    const read = await answer('statistician', 'importInput', { ...given, headings: absent })
    expect(errorsOf(read.problems)).toEqual(['mapped-heading-missing'])
    expect(read.batches).toEqual([])
  })
})

describe('an import', () => {
  let first = ''

  it('takes a GBK table, passes its totals over, and lets warnings in', async () => {
    const rows = [`${town},2020,,300,户籍,卫健委,2020-12-31`, '411525001,2020,1,40,户籍,卫健委,', '合计,,,340,,,']
    const path = await file('gbk.csv', gbk([birthHeadings, ...rows].join('\r\n')))
    const checked = await answer('statistician', 'checkInput', { region: county, kind: 'births', file: path })
    expect(checked).toMatchObject({ rows: 2, changes: { added: 2, changed: 0, same: 0 } })
    expect(await standing()).toEqual([])
    const read = await answer('statistician', 'importInput', { region: county, kind: 'births', file: path })
    expect(read.problems.filter(({ severity }) => severity === 'warning').map(({ code }) => code)).toEqual([
      'months-missing',
    ])
    expect(read.batches).toMatchObject([{ county, rows: 2 }])
    first = read.batches[0]!.id
    const original = await answer('director', 'inputFile', { county, id: first })
    expect(original).toMatchObject({ name: 'gbk.csv', mediaType: 'text/csv' })
    expect(Buffer.from(original.bytes)).toEqual(await readFile(path))
    expect(await codeOf(ask('neighbour', 'inputFile', { county, id: first }))).not.toBeNull()
    const kept = await answer('director', 'inputProblems', { county, id: first })
    expect(kept.problems.map(({ code }) => code)).toEqual(read.problems.map(({ code }) => code))
    expect(await standing()).toEqual([
      {
        batch: first,
        row: 2,
        place: town,
        year: 2020,
        month: null,
        count: 300,
        basis: 'registered',
        source: '卫健委',
        until: '2020-12-31',
      },
      {
        batch: first,
        row: 3,
        place: '411525001',
        year: 2020,
        month: 1,
        count: 40,
        basis: 'registered',
        source: '卫健委',
        until: null,
      },
    ])
  })

  it('of the same figures once more saves nothing', async () => {
    const path = await births('same.csv', ['411525001,2020,1,40,户籍,卫健委,'])
    const read = await answer('statistician', 'importInput', { region: county, kind: 'births', file: path })
    expect(read).toMatchObject({ changes: { added: 0, changed: 0, same: 1 }, batches: [] })
  })

  it('of a county warns where its townships, stored before, are another number', async () => {
    const path = await births('county.csv', [`${county},2020,,290,户籍,卫健委,2020-12-31`])
    const read = await answer('statistician', 'checkInput', { region: county, kind: 'births', file: path })
    const told = read.problems.find(({ code }) => code === 'towns-and-county')
    expect(told).toMatchObject({ severity: 'warning', cell: 'D2' })
    expect(told?.what.zh).toBe('全县 290 人，已有的 1 个乡镇合计已达 300 人')
  })

  it('is not for the neighbour, nor for whoever only looks', async () => {
    const path = await births('mine.csv', [`${town},2021,,250,户籍,卫健委,`])
    const given = { region: county, kind: 'births', file: path } as const
    expect(await codeOf(ask('neighbour', 'importInput', given))).not.toBeNull()
    expect(await codeOf(ask('director', 'importInput', given))).not.toBeNull()
    expect(await codeOf(ask('neighbour', 'withdrawInput', { county, id: first, reason: '不是我县的' }))).not.toBeNull()
    expect(await codeOf(ask('neighbour', 'inputs', { region: county }))).not.toBeNull()
    expect((await answer('director', 'inputBatches', { region: county })).batches).toHaveLength(1)
  })

  it('by months takes the place of the year, until it is withdrawn with a reason', async () => {
    const months = Array.from({ length: 12 }, (_, i) => `${town},2020,${i + 1},${20 + i},户籍,卫健委,`)
    const path = await births('months.csv', months)
    const read = await answer('statistician', 'importInput', { region: county, kind: 'births', file: path })
    expect((await standing()).filter(({ place }) => place === town)).toHaveLength(12)
    const withdrawal = { county, id: read.batches[0]!.id, reason: '分月数有误，重新核对' }
    await answer('statistician', 'withdrawInput', withdrawal)
    expect(await codeOf(ask('statistician', 'withdrawInput', withdrawal))).toBe('withdrawn-already')
    expect((await standing()).filter(({ place }) => place === town)).toMatchObject([{ count: 300, batch: first }])
    const { batches } = await answer('director', 'inputBatches', { region: county, kind: 'births' })
    expect(batches[0]!.withdrawn).toMatchObject({ personName: '县统计员', reason: '分月数有误，重新核对' })
  })

  it('of a large file is read in a thread, and says the same', async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, i) => `${town},${2001 + (i % 20)},${(i % 12) + 1},${i % 50},户籍,卫健委,`,
    )
    const path = await births('large.csv', rows)
    const read = await answer('statistician', 'checkInput', { region: county, kind: 'births', file: path })
    expect(read).toMatchObject({ rows: 40_000, changes: null })
    expect(new Set(errorsOf(read.problems))).toEqual(new Set(['duplicate-row']))
    expect(read.problems.find(({ code }) => code === 'duplicate-row')).toMatchObject({
      file: 'large.csv',
      row: 62,
    })
  })

  it('of the city goes to the counties that it names', async () => {
    const path = await births('city.csv', [`${county},2021,,6000,户籍,市卫健委,`, '411526,2021,,4000,户籍,市卫健委,'])
    const read = await answer('city', 'importInput', { region: '411500', kind: 'births', file: path })
    expect(read.batches.map((batch) => batch.county)).toEqual([county, '411526'])
  })
})

describe('what lies in the register and the census', () => {
  it('is asked of schools, and old rolls give way to the census', async () => {
    const faulty = await rolls([`${school},2020,1,50,,`, '2141999999,2020,1,12,,'])
    const read = await answer('statistician', 'checkInput', { region: county, kind: 'rolls', file: faulty })
    expect(errorsOf(read.problems)).toEqual(['no-such-school A3'])
    const path = await rolls([
      `${school},2020,1,50,,`,
      `${school},2024,1,1,,`,
      `2141999999,2020,1,12,柳林教学点,${town}`,
    ])
    const taken = await answer('statistician', 'importInput', { region: county, kind: 'rolls', file: path })
    expect(taken.problems.map(({ code }) => code)).toEqual(['census-holds'])
    expect(taken.batches).toMatchObject([{ county, rows: 3 }])
  })

  it('asks of each change what its kind needs', async () => {
    const path = await file(
      'changes.csv',
      [
        '变化类型,学校标识码,学校名称,地区代码,相关学校标识码,生效学年,起始年级,截止年级,每年级人数(人),调整比例(%),依据文件',
        `撤并,${school},,,,2026,,,,,某县教体〔2025〕3号`,
        `新开学校,,城东二小,${town},,2026,6,1,90,,项目批复`,
        `学区调整,${school},,,${school},2026,1,,,120,方案`,
      ].join('\r\n'),
    )
    const read = await answer('statistician', 'checkInput', { region: county, kind: 'changes', file: path })
    expect(errorsOf(read.problems)).toEqual(['change-incomplete E2', 'grades-reversed H3', 'out-of-range J4'])
  })
})

describe('what is there and what is missing', () => {
  it('is said for each table, with what is done instead', async () => {
    const { counties } = await answer('city', 'inputs', { region: '411500' })
    expect(counties.map(({ name }) => name)).toEqual(['固始县', '潢川县'])
    const [births_, population, kindergarten] = counties[0]!.kinds
    expect(births_).toMatchObject({
      kind: 'births',
      years: [2020, 2021],
      places: { covered: 2, of: 2 },
      hasCounty: true,
      bases: ['registered'],
      last: { fileName: 'city.csv' },
    })
    expect(births_!.lacks.map(({ what }) => what.zh)).toEqual([
      '缺 2019、2022—2024 年',
      '不是每年都有分月数',
      '2021 年有乡镇没有出生人口（最多一年缺 2 个乡镇）',
      '没有常住口径',
    ])
    expect(births_!.lacks[1]!.instead.zh).toContain('1/3')
    expect(population!.lacks).toHaveLength(1)
    expect(kindergarten!.lacks[0]!.instead.zh).toContain('只按出生人口')
  })

  it('and where 户籍, 常住 and 在校 lie far apart, both figures are told', async () => {
    const pupils = Number(goodSchool.pupilsGrade1)
    const path = await births('bases.csv', [
      `${county},2017,,${pupils * 2},户籍,卫健委,`,
      `${county},2018,,${pupils * 2},户籍,卫健委,`,
      `${county},2018,,${pupils},常住,统计局,`,
    ])
    await answer('statistician', 'importInput', { region: county, kind: 'births', file: path })
    const { warnings, limit } = await answer('director', 'baseWarnings', { region: county })
    expect(limit).toBe(0.1)
    expect(warnings).toMatchObject([
      { subject: 'births', year: 2018, first: { people: pupils * 2 }, second: { people: pupils }, share: 0.5 },
      { subject: 'entry', year: 2024, placeName: '固始县', first: { people: pupils * 2 }, difference: pupils },
    ])
  })
})

describe('the blank table', () => {
  it('has the headings of every table, and a sheet that says how it is filled in', async () => {
    for (const kind of ['births', 'population', 'kindergarten', 'rolls', 'housing', 'changes', 'flows'] as const) {
      const { bytes, name } = await answer('statistician', 'inputTemplate', { kind })
      const { sheets } = await readWorkbook({ name, bytes: Buffer.from(bytes) })
      expect(sheets.map((sheet) => sheet.name).at(-1)).toBe('填表说明')
      expect(sheets[1]!.grid.length).toBeGreaterThan(3)
      const path = await file(name, Buffer.from(bytes))
      const read = await answer('statistician', 'checkInput', { region: county, kind, file: path })
      expect(errorsOf(read.problems)).toEqual(['no-data-rows'])
    }
  })
})
