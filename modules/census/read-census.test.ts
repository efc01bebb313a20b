import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { isRefusal } from '#kernel/refusal.ts'
import { bareContext } from '#platform/operations/bare-context.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CensusReading } from './contract.ts'
import { asCsv, countyGrid, goodSchool, nineYear, schoolGrid, type CountyCells } from './good-school.ts'
import { answers } from './operations.ts'
import { readCensus, type CensusFiles } from './read-census.ts'
import { schoolFields } from './school-fields.ts'
import type { RawCell } from './sheet/cells.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-census-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Grid = RawCell[][]
const at = (name: string): string => join(folder, name)

async function save(name: string, content: string | Buffer): Promise<string> {
  await writeFile(at(name), content)
  return at(name)
}

async function saveXlsx(
  name: string,
  sheets: Record<string, Grid>,
  change?: (book: ExcelJS.Workbook) => void,
): Promise<string> {
  const book = new ExcelJS.Workbook()
  for (const [sheet, grid] of Object.entries(sheets)) book.addWorksheet(sheet).addRows(grid as never[][])
  change?.(book)
  return save(name, Buffer.from(await book.xlsx.writeBuffer()))
}

const read = (file: string, more: Partial<CensusFiles> = {}): Promise<CensusReading> =>
  readCensus({ file, today: '2024-11-24', ...more })

const codes = (reading: CensusReading): string[] => reading.problems.map(({ severity, code }) => `${severity} ${code}`)

const schools = (): Grid => schoolGrid([goodSchool, ...nineYear])
const county: CountyCells = { year: 2024, county: '411525', teacherPay: 90_000, officialPay: 88_000 }

const changed = async (name: string, field: keyof typeof schoolFields, value: unknown): Promise<CensusReading> => {
  const column = schools()[0]!.indexOf(schoolFields[field].heading) + 1
  return read(
    await saveXlsx(name, { 学校基表: schools() }, (book) => {
      book.worksheets[0]!.getCell(2, column).value = value as ExcelJS.CellValue
    }),
  )
}

/** The same table under a source's own headings, with equipment in 元 and stages by letters. */
const source = (): string => {
  const grid = schools()
  const rename: Record<string, string> = {
    学校标识码: 'id',
    '教学仪器设备资产值(万元)': '设备(元)',
    在校生数: '学生',
    学段: '部',
  }
  grid[0] = grid[0]!.map((heading) => rename[heading as string] ?? heading)
  const money = grid[0].indexOf('设备(元)')
  const part = grid[0].indexOf('部')
  for (const row of grid.slice(1)) {
    if (row[money] !== null) row[money] = Number(row[money]) * 10_000 + 1
    row[part] = row[part] === '小学' ? 'P' : 'J'
  }
  return asCsv(grid)
}

const readMapped = async (mapping: string, text = source()): Promise<CensusReading> =>
  read(await save('source.csv', text), { mapping: await save('map.yaml', mapping) })

describe('one table in every format', () => {
  it('gives the same rows', async () => {
    const grid = schools()
    const text = asCsv(grid)
    const sheet = XLSX.utils.aoa_to_sheet(grid as never[][])
    const old = XLSX.write(XLSX.utils.book_new(sheet, '学校基表'), { type: 'buffer', bookType: 'biff8' }) as Buffer
    const readings = [
      await read(await saveXlsx('a.xlsx', { 学校基表: grid })),
      await read(await save('a.xls', old)),
      await read(await save('utf8.csv', text)),
      await read(await save('mark.csv', `\ufeff${text}`)),
      await read(await save('gbk.csv', iconv.encode(text, 'gbk'))),
    ]
    for (const reading of readings) expect(codes(reading)).toEqual([])
    const [first, ...others] = readings.map((reading) => reading.schools?.rows)
    expect(first?.map((row) => [row.row, row.code, row.stage, row.pupils, row.musicRooms])).toEqual([
      [2, '2141000001', 'primary', 600, [96, 96, 73]],
      [3, '3141000002', 'primary', 600, [96, 96, 73]],
      [4, '3141000002', 'junior', 600, null],
    ])
    for (const other of others) expect(other).toEqual(first)
  })

  it('tells where each column came from', async () => {
    const { schools: table } = await read(await saveXlsx('a.xlsx', { 学校基表: schools() }))
    expect(table?.source).toEqual({ file: 'a.xlsx', sheet: '学校基表' })
    expect(table?.columns.code).toEqual({ headings: ['学校标识码'], letters: ['B'] })
  })
})

describe('sheets and headings', () => {
  const titled = (): Grid => [['息县2024年学校基表'], [], ...schools()]

  it('finds headings below a merged title, whatever their spaces and brackets', async () => {
    const grid = titled()
    grid[2] = grid[2]!.map((heading) => ` ${(heading as string).replace('(', '（').replace(')', '）')}\n`)
    const file = await saveXlsx('t.xlsx', { 学校基表: grid }, (book) => book.worksheets[0]!.mergeCells('A1:F1'))
    const reading = await read(file)
    expect(codes(reading)).toEqual([])
    expect(reading.schools?.rows[0]?.row).toBe(4)
  })

  it.each([
    ['A1:B1', 'error merged-heading'],
    ['A1:A2', 'error merged-heading'],
    ['C2:C3', 'error merged-cells'],
  ])('refuses the merge %s', async (range, code) => {
    const file = await saveXlsx('m.xlsx', { 学校基表: schools() }, (book) => book.worksheets[0]!.mergeCells(range))
    const reading = await read(file)
    expect(codes(reading)).toContain(code)
    expect(JSON.stringify(reading.problems)).toContain(range)
  })

  it('lists the sheets where 学校基表 is missing, and proposes the one that fits', async () => {
    const reading = await read(await saveXlsx('s.xlsx', { 说明: [['请填写']], Sheet1: schools() }))
    expect(codes(reading)).toEqual(['error sheet-missing'])
    expect(reading.problems[0]?.what.zh).toContain('“说明”、“Sheet1”')
    expect(reading.problems[0]?.todo.zh).toContain('Sheet1')
    expect(reading.schools).toBeNull()
  })

  const withHeading = (from: string, to: string | null): Grid => {
    const grid = schools()
    const column = grid[0]!.indexOf(from)
    if (to === null) return grid.map((row) => row.filter((_, index) => index !== column))
    grid[0]![column] = to
    return grid
  }

  it.each<[string, string | null, string]>([
    ['体育教师数', null, 'error missing-heading'],
    ['教学仪器设备资产值(万元)', '教学仪器设备资产值(元)', 'error heading-unit'],
    ['持证教师数', '专任教师数', 'error heading-twice'],
  ])('%s as %s', async (from, to, code) => {
    const reading = await read(await saveXlsx('h.xlsx', { 学校基表: withHeading(from, to) }))
    expect(codes(reading)).toContain(code)
    expect(reading.schools).toBeNull()
  })

  it('tells how to map a column in another unit', async () => {
    const grid = withHeading('教学仪器设备资产值(万元)', '教学仪器设备资产值(元)')
    const { problems } = await read(await saveXlsx('u.xlsx', { 学校基表: grid }))
    expect(problems.find((problem) => problem.code === 'heading-unit')?.todo.zh).toContain('unit: 元')
  })

  it('notes headings that it does not know', async () => {
    const reading = await read(await saveXlsx('n.xlsx', { 学校基表: withHeading('持证教师数', '备注') }))
    expect(codes(reading)).toEqual(['note unknown-headings'])
    expect(reading.schools?.rows).toHaveLength(3)
  })

  it.each<[string, Grid, string]>([
    ['no rows', [schools()[0]!], 'error no-data-rows'],
    ['nothing at all', [['x']], 'error no-headings'],
  ])('refuses a sheet with %s', async (_, grid, code) => {
    expect(codes(await read(await saveXlsx('e.xlsx', { 学校基表: grid })))).toContain(code)
  })
})

describe('cells of a real file', () => {
  it.each<[keyof typeof schoolFields, unknown, string]>([
    ['sportsGroundArea', { formula: '1+1', result: 2 }, 'error formula-cell'],
    ['sportsGroundArea', { error: '#N/A' }, 'error error-value'],
    ['sportsGroundArea', '约5000', 'error text-in-number-cell'],
    ['sportsGroundArea', '5000', 'note number-stored-as-text'],
    ['sportsGroundArea', new Date(), 'error date-in-number-cell'],
    ['sportsGroundArea', -1, 'error negative'],
    ['equipmentValue', 1_300_000, 'error unit-slip'],
    ['code', 2_141_000_001, ''],
  ])('%s: %j', async (field, value, expected) => {
    const reading = await changed('c.xlsx', field, value)
    expect(codes(reading)).toEqual(expected === '' ? [] : [expected])
    expect(reading.schools === null).toBe(expected.startsWith('error'))
  })

  it('takes = in a csv for a formula and says nothing about figures being text', async () => {
    const text = asCsv(schools()).replace('"5000"', '"=5000"')
    expect(codes(await read(await save('f.csv', text)))).toEqual(['error formula-cell'])
  })
})

describe('the county table', () => {
  it('is read from its sheet, or from a file of its own', async () => {
    const together = await read(await saveXlsx('b.xlsx', { 学校基表: schools(), 县区基表: countyGrid([county]) }))
    expect(codes(together)).toEqual([])
    expect(together.counties?.rows[0]).toMatchObject({ row: 2, year: 2024, county: '411525', teacherPay: 90_000 })
    const file = await save('schools.csv', asCsv(schools()))
    const apart = await read(file, { countyTable: await save('county.csv', asCsv(countyGrid([county]))) })
    expect(codes(apart)).toEqual([])
    expect(apart.counties?.rows).toEqual(together.counties?.rows)
  })

  it('is told apart from the school table', async () => {
    expect(codes(await read(await save('county.csv', asCsv(countyGrid([county])))))).toEqual(['error other-table'])
  })

  it('is not taken from the school table, nor the other way round', async () => {
    const file = await saveXlsx('schools.xlsx', { 学校基表: schools() })
    expect(codes(await read(file, { countyTable: file }))).toEqual(['error other-table'])
    expect(codes(await read(await saveXlsx('county.xlsx', { 县区基表: countyGrid([county]) })))).toEqual([
      'error other-table',
    ])
  })

  it('may not be given twice', async () => {
    const file = await saveXlsx('b.xlsx', { 学校基表: schools(), 县区基表: countyGrid([county]) })
    const reading = await read(file, { countyTable: await save('county.csv', asCsv(countyGrid([county]))) })
    expect(codes(reading)).toEqual(['error two-county-tables'])
  })

  it.each<[string, CountyCells[], string[]]>([
    ['a part above its whole', [{ ...county, exchangeEligible: 10, exchanged: 11 }], ['error part-exceeds-whole']],
    [
      'more satisfied than valid',
      [{ ...county, surveySent: 9, surveyValid: 8, surveySatisfied: 9 }],
      ['error part-exceeds-whole'],
    ],
    ['a percentage for a share', [{ ...county, chineseSpread: 12 }], ['warning percent-for-share']],
    ['pay in 万元', [{ ...county, teacherPay: 9 }], ['error unit-slip']],
    ['the same county twice', [county, county], ['error duplicate-row']],
    ['another county', [county, { ...county, county: '411526' }], ['warning county-without-schools']],
    [
      'not the schools’ county',
      [{ ...county, county: '411526' }],
      ['warning county-without-schools', 'warning county-row-missing'],
    ],
  ])('%s', async (_, rows, expected) => {
    const reading = await read(await saveXlsx('b.xlsx', { 学校基表: schools(), 县区基表: countyGrid(rows) }))
    expect(codes(reading).toSorted()).toEqual(expected.toSorted())
  })
})

describe('a mapping', () => {
  const yaml = `table: school
columns:
  学校标识码: id
  教学仪器设备资产值(万元): {from: 设备(元), unit: 元}
  在校生数: {from: 学生}
  学段: {from: 部, values: {P: 小学, J: 初中}}
`
  it('feeds our headings from the source’s, in other units and words', async () => {
    const reading = await readMapped(yaml)
    expect(codes(reading)).toEqual([])
    expect(reading.schools?.rows.map((row) => [row.stage, row.equipmentValue])).toEqual([
      ['primary', 130.0001],
      ['primary', 130.0001],
      ['junior', null],
    ])
    expect(reading.schools?.columns.equipmentValue?.headings).toEqual(['设备(元)'])
  })

  it('adds columns up, sets values, declares absence and checks sums', async () => {
    const more = `  专任教师数: {sum: [教职工数, 班级数]}
  县区代码: {always: 411526}
  美术教师数: {absent: 来源没有}
checks:
  - {sum: [一年级在校生数, 二年级在校生数], equals: 学生}
`
    const reading = await readMapped(yaml + more)
    expect(codes(reading)).toEqual([
      'note declared-absent',
      'note unknown-headings',
      ...['2', '3'].map(() => 'error row-sum-mismatch'),
    ])
    expect(reading.problems.find((problem) => problem.code === 'row-sum-mismatch')?.what.zh).toContain('= 200')
  })

  const found = async (more: string): Promise<string[]> => {
    const reading = await readMapped(`${yaml}checks: [{sum: [一年级在校生数], ${more}}]\n`)
    return codes(reading).filter((code) => code.includes('row-sum'))
  }

  it('may take a sum as a bound, empty cells as 0, and a broken check as a warning', async () => {
    expect(await found('atMost: 学生')).toEqual([])
    expect(await found('atMost: 班级数')).toEqual(['2', '3'].map(() => 'error row-sum-above'))
    expect(await found('equals: 学生, severity: warning')).toEqual(['2', '3'].map(() => 'warning row-sum-mismatch'))
    expect(await found('equals: 学生, severity: warning, empty: 0')).toHaveLength(3)
  })

  it.each([
    ['table: school\nchecks: [{sum: [a], equals: b, atMost: c}]', 'error mapping-check'],
    ['table: school\nchecks: [{sum: [a], equals: b, severity: note}]', 'error mapping-check'],
    ['not: [yaml', 'error mapping-not-yaml'],
    ['', 'error mapping-empty'],
    ['table: pupils', 'error mapping-table'],
    ['table: school\ncolums: {}', 'error mapping-unknown-key'],
    ['table: school\ncolumns: {在校学生数: a}', 'error mapping-unknown-heading'],
    ['table: school\ncolumns: {在校生数: a, 班级数: a}', 'error mapping-double-use'],
    ['table: school\ncolumns: {在校生数: {from: a, unit: 万元}}', 'error mapping-unit'],
    ['table: school\ncolumns: {在校生数: {form: a}}', 'error mapping-column'],
    ['table: school\nchecks: [{sum: a}]', 'error mapping-check'],
  ])('is refused: %s', async (mapping, code) => {
    const reading = await readMapped(mapping)
    expect(codes(reading)).toEqual([code])
  })

  it('is refused where the file lacks what it names, or holds a value it does not list', async () => {
    expect(codes(await readMapped(`${yaml}  班级数: 班数\n`))).toContain('error mapped-heading-missing')
    expect(codes(await readMapped(yaml.replace('J: 初中', 'S: 高中')))).toContain('error value-not-mapped')
    expect(codes(await readMapped(`${yaml}  举办者: {always: 民办}\n  建校年份: {always: 很早}\n`))).toContain(
      'error bad-constant',
    )
  })

  it('proposes the heading that was meant, with its line', async () => {
    const { problems } = await readMapped('table: school\ncolumns:\n  在校学生数: a\n')
    expect(problems[0]).toMatchObject({ row: 3, todo: { zh: '是否应为“在校生数”？' } })
  })
})

const context = bareContext()
const template = async (input: Parameters<typeof answers.template>[0]) => {
  const written = await answers.template(input, context)
  if (isRefusal(written)) throw new Error(written.code)
  return written
}
const check = async (input: Parameters<typeof answers.check>[0]) => {
  const checked = await answers.check(input, context)
  if (isRefusal(checked)) throw new Error(checked.code)
  return checked
}

describe('the operations', () => {
  it.each(['school', 'county'] as const)('write a %s template that asks only for rows', async (table) => {
    const file = at(`${table}.xlsx`)
    const written = await template({ table, file, overwrite: true })
    expect(written.headings).toBeGreaterThan(50)
    const twice = await template({ table, file, overwrite: false })
    expect(twice.problems.map((problem) => problem.code)).toEqual(['file-exists'])
    const checked = await check(
      table === 'school'
        ? { file, mapping: undefined, countyTable: undefined }
        : { file: at('schools.csv'), mapping: undefined, countyTable: file },
    )
    expect(checked.problems.map((problem) => problem.code)).toEqual(['no-data-rows'])
  })

  it('write csv headings that Excel reads as Chinese', async () => {
    await template({ table: 'school', file: at('t.csv'), overwrite: true })
    expect((await readFile(at('t.csv'), 'utf8')).startsWith('\ufeff学年,学校标识码')).toBe(true)
    const other = await template({ table: 'school', file: at('t.docx'), overwrite: true })
    expect(other.problems[0]?.code).toBe('template-kind')
  })
})
