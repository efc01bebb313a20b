import { describe, expect, it } from 'vitest'
import { goodSchool, nineYear, readGrid, schoolGrid } from '../good-school.ts'
import { schoolFields, type SchoolField } from '../school-fields.ts'
import type { RawCell } from './cells.ts'
import { headingKey } from './headings.ts'

/** Three rows of data under their headings, as they would stand in a county's own workbook. */
const grid = (): RawCell[][] => schoolGrid([goodSchool, ...nineYear])
const columnOf = (field: SchoolField): number => grid()[0]!.indexOf(schoolFields[field].heading)

/** A row of the same width with these cells in it. */
const line = (cells: Partial<Record<SchoolField, RawCell>>): RawCell[] => {
  const row: RawCell[] = grid()[0]!.map(() => null)
  for (const [field, cell] of Object.entries(cells)) row[columnOf(field as SchoolField)] = cell
  return row
}

const told = (...args: Parameters<typeof readGrid>): string[] =>
  readGrid(...args).problems.map(
    ({ severity, code, row }) => `${severity} ${code}${row === undefined ? '' : ` ${row}`}`,
  )

const merge = (row: number) => [{ fromRow: row, toRow: row, fromColumn: 1, toColumn: 6 }]
const total = (pupils: number): RawCell[] => line({ year: '合计', pupils })

const renamed = (from: string, to: string): RawCell[][] =>
  grid().map((row, index) => (index === 0 ? row.map((heading) => (heading === from ? to : heading)) : row))

describe('rows that are no data', () => {
  it.each<[string, RawCell[]]>([
    ['totals in the first cell', line({ year: '合计', pupils: 1800, classes: 42 })],
    ['totals in the name, spaced out', line({ name: '合　计', pupils: 1800 })],
    ['totals of the county', line({ code: '全县合计', pupils: 1800 })],
    ['a subtotal of something', line({ name: '城关镇小计', pupils: 7 })],
    ['an average', line({ name: '平均', pupils: 600 })],
    ['totals by a formula', line({ year: '合计', pupils: { formula: 'SUM(I2:I4)', result: 1800 } as RawCell })],
    ['who filled it in', line({ year: '填表人：张三', code: '审核人：李四', type: '2024年9月5日' })],
    ['the head of the unit', line({ name: '单位负责人（签字）' })],
    ['a remark', line({ year: '注：本表一式三份' })],
  ])('%s is passed over, with a note', (_, row) => {
    const { table, problems } = readGrid([...grid(), [], row])
    expect(problems.map(({ severity, code, row: at }) => [severity, code, at])).toEqual([
      ['note', 'row-passed-over', 6],
    ])
    expect(table.rows).toHaveLength(3)
  })

  it.each<[string, RawCell[]]>([
    ['column numbers', grid()[0]!.map((_, index) => index + 1)],
    [
      'letters and column numbers',
      [
        '甲',
        '乙',
        '丙',
        ...grid()[0]!
          .slice(3)
          .map((_, index) => String(index + 1)),
      ],
    ],
    ['units', line({ pupils: '人', classes: '个', landArea: '平方米', equipmentValue: '（万元）' })],
  ])('%s directly below the headings are passed over', (_, row) => {
    const [headings, ...rows] = grid()
    expect(told([headings!, row, ...rows])).toEqual(['note row-passed-over 2'])
  })

  it('tells that the row of units contradicts a heading', () => {
    const [headings, ...rows] = grid()
    const units = line({ pupils: '人', equipmentValue: '元', landArea: '亩' })
    expect(told([headings!, units, ...rows])).toEqual([
      'note row-passed-over 2',
      'error unit-row-mismatch 2',
      'error unit-row-mismatch 2',
    ])
  })

  it('takes a row with a code for a school, whatever it is called', () => {
    const school = { ...goodSchool, code: '2141000009', name: '总计小学' }
    expect(told(schoolGrid([goodSchool, school]))).toEqual([])
  })

  it('lets signatures be merged, but no data', () => {
    const rows = [...grid(), ['填表人：张三']]
    expect(told(rows, {}, merge(5))).toEqual(['note row-passed-over 5'])
    expect(told(rows, {}, merge(4))).toEqual(['error merged-cells 4', 'note row-passed-over 5'])
  })
})

describe('totals', () => {
  it.each<[string, RawCell, string[]]>([
    ['too low', 1799, ['error column-sum-mismatch 5']],
    ['as text', '1800', []],
    ['a stale formula', { formula: 'SUM(I2:I3)', result: 1200 } as RawCell, ['warning column-sum-mismatch 5']],
    ['a formula without a result', { formula: 'SUM(I2:I3)' }, []],
    ['empty', null, []],
    ['words', '见上', []],
  ])('of pupils, %s', (_, pupils, expected) => {
    const found = told([...grid(), line({ year: '合计', pupils, largestClass: 3, landArea: 5 })])
    expect(found.filter((each) => !each.startsWith('note'))).toEqual(expected)
  })

  it('may be of the rows since the total before', () => {
    const [headings, first, ...rest] = grid()
    expect(
      told([headings!, first!, total(600), ...rest, total(1200)]).filter((each) => !each.startsWith('note')),
    ).toEqual([])
  })

  it('are not compared with a column that could not be read', () => {
    const rows = grid()
    rows[1]![columnOf('pupils')] = '约600'
    expect(told([...rows, line({ year: '合计', pupils: 1 })])).toEqual([
      'error text-in-number-cell 2',
      'note row-passed-over 5',
    ])
  })
})

describe('school years as people write them', () => {
  it.each(['2024-2025', '2024—2025学年', '2024/2025', '2024年', '2024学年', '2024-25', '２０２４', '2024至2025学年度'])(
    '%s is 2024, with one note',
    (year) => {
      const { table, problems } = readGrid(grid().map((row, index) => (index === 0 ? row : [year, ...row.slice(1)])))
      expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['note read-as'])
      expect(table.rows.map((row) => row.year)).toEqual([2024, 2024, 2024])
    },
  )

  it.each(['2024-2026', '2024-2024', '24-25', '2024年9月', '2024-2025-2026', '去年'])('%s is refused', (year) => {
    expect(told(grid().map((row, index) => (index === 1 ? [year, ...row.slice(1)] : row)))).toContain(
      'error not-a-year 2',
    )
  })

  it('tells of the year alone, and not that the school now seems to lack a stage and its rooms', () => {
    expect(told(grid().map((row, index) => (index === 2 ? ['去年', ...row.slice(1)] : row)))).toEqual([
      'error not-a-year 3',
    ])
  })

  it('does not read two years where one is meant', () => {
    const rows = schoolGrid([{ ...goodSchool, builtYear: '1998-1999' }])
    expect(told(rows)).toEqual(['error not-a-year 2'])
  })
})

describe('codes and choices as other programs write them', () => {
  it.each(["'2141000001", '’2141000001', ' 2141000001\u200b', '2141 000001', '２１４１０００００１'])('%s', (code) => {
    const { table, problems } = readGrid(schoolGrid([{ ...goodSchool, code }]))
    expect(problems).toEqual([])
    expect(table.rows[0]?.code).toBe('2141000001')
  })

  it('county codes of twelve digits, with one note', () => {
    const { table, problems } = readGrid(
      grid().map((row, index) => row.map((cell) => (cell === '411525' && index > 0 ? '411525000000' : cell))),
    )
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['note county-code-shortened'])
    expect(new Set(table.rows.map((row) => row.county))).toEqual(new Set(['411525']))
    expect(told(schoolGrid([{ ...goodSchool, county: '411500000000' }]))).toEqual(['warning county-code-form 2'])
  })

  it('two letters spaced out to the width of three', () => {
    expect(told(schoolGrid([{ ...goodSchool, stage: '小　学' }]))).toEqual([])
  })
})

describe('headings that mean the same', () => {
  const wanted = headingKey('教学仪器设备资产值(万元)')

  it.each([
    '教学仪器设备资产值（万元）',
    '教学仪器设备资产值【万元】',
    '教学仪器设备资产值[万元]',
    '教学仪器设备\n资产值 ( 万元 )',
    '*教学仪器设备资产值(万元)',
    '教学仪器设备资产值(万元)★',
    '教学仪器设备资产值（单位：万元）',
    '教学仪器设备资产值/万元',
    '教学仪器设备资产值，万元',
  ])('%j', (heading) => {
    expect(headingKey(heading)).toBe(wanted)
  })

  it.each(['教学仪器设备资产值(元)', '教学仪器设备资产值', '教学仪器设备资产值(万)'])('%s is another', (heading) => {
    expect(headingKey(heading)).not.toBe(wanted)
  })

  it.each(['占地面积（㎡）', '占地面积(m²)', '占地面积(M2)', '占地面积(平米)', '占地面积(平方)', '占地面积/㎡'])(
    '%s is in 平方米',
    (heading) => {
      expect(headingKey(heading)).toBe('占地面积(平方米)')
    },
  )
})

const unitProblems = (from: string, to: string) =>
  readGrid(renamed(from, to)).problems.filter(({ code }) => code === 'heading-unit')

describe('a heading in another unit', () => {
  it('keeps the table out where the column is needed, and tells how to mend it', () => {
    const [found] = unitProblems('教学仪器设备资产值(万元)', '教学仪器设备资产值(元)')
    expect(found).toMatchObject({ severity: 'error', todo: { zh: expect.stringContaining('unit: 元') as string } })
    const [bare] = unitProblems('教学仪器设备资产值(万元)', '教学仪器设备资产值')
    expect(bare).toMatchObject({ severity: 'error', todo: { zh: expect.stringContaining('没有注明单位') as string } })
  })

  it('is a warning where the table can be read without it', () => {
    const [found] = unitProblems('上年公用经费预算(元)', '上年公用经费预算(万元)')
    expect(found).toMatchObject({ severity: 'warning', what: { zh: '“上年公用经费预算(万元)”没有读取' } })
  })
})

describe('a key column that is missing', () => {
  it('is told of once, not in every row', () => {
    const column = columnOf('county')
    const rows = grid().map((row) => row.filter((_, index) => index !== column))
    expect(told(rows)).toEqual(['error missing-heading 1'])
  })
})
