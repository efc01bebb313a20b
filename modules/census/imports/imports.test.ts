import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import type { CountyFilingState, FilingState } from '../filing-shapes.ts'
import { goodSchool, nineYear, readGrid, schoolGrid } from '../good-school.ts'
import { readMappingText } from '../mapping/read-mapping.ts'
import { changeOf, countChanges } from './changes.ts'
import { checkRegion, type RegionFacts } from './check-region.ts'
import { filingsOf } from './filings-of.ts'
import { mergeMapping } from './merge-mapping.ts'

describe('what an import does to a filing', () => {
  it.each<[FilingState | null, boolean, CountyFilingState, string]>([
    [null, false, 'collecting', 'added'],
    ['imported', true, 'collecting', 'same'],
    ['imported', false, 'collecting', 'changed'],
    ['returned', false, 'collecting', 'changed'],
    ['signed', false, 'collecting', 'blocked'],
    ['endorsed', false, 'collecting', 'blocked'],
    ['locked', false, 'collecting', 'blocked'],
    ['signed', true, 'collecting', 'same'],
    ['locked', true, 'locked', 'same'],
    [null, false, 'submitted', 'blocked'],
    [null, false, 'locked', 'blocked'],
    ['imported', false, 'approved', 'blocked'],
  ])('%s, same figures: %s, county %s → %s', (state, isSame, county, expected) => {
    const before = state && { state, figures: isSame ? 'a' : 'b' }
    expect(changeOf(before, 'a', county)).toBe(expected)
  })

  it('is counted', () => {
    expect(countChanges(['added', 'same', 'added'])).toEqual({ added: 2, changed: 0, same: 1, blocked: 0 })
  })
})

const columnsOf = (yaml: string): unknown => (parse(yaml) as { columns: unknown }).columns

describe('headings joined by hand', () => {
  it.each<[string, string | null, Record<string, string>, object]>([
    ['on nothing', null, { 在校生数: '学生总数' }, { 在校生数: '学生总数' }],
    [
      'beside what is mapped',
      'table: school\ncolumns: {班级数: 班数}',
      { 在校生数: '学生' },
      { 班级数: '班数', 在校生数: '学生' },
    ],
    [
      'in place of what is mapped',
      'table: school\ncolumns: {在校生数: 人数}',
      { 在校生数: '学生' },
      { 在校生数: '学生' },
    ],
    [
      'keep the values of a column',
      'table: school\ncolumns: {学段: {from: 部, values: {P: 小学}}}',
      { 学段: '学部' },
      { 学段: { from: '学部', values: { P: '小学' } } },
    ],
    [
      'convert a unit that the heading names',
      null,
      { '教学仪器设备资产值(万元)': '设备值(元)' },
      { '教学仪器设备资产值(万元)': { from: '设备值(元)', unit: '元' } },
    ],
    ['are taken back', 'table: school\ncolumns: {在校生数: 人数}', { 在校生数: '' }, {}],
  ])('%s', (_, base, headings, expected) => {
    const yaml = mergeMapping(base, headings)
    expect(columnsOf(yaml)).toEqual(expected)
    expect(readMappingText('合并', yaml).problems).toEqual([])
  })
})

const tableWith = (change: object) => readGrid(schoolGrid([{ ...goodSchool, ...change }])).table

const facts = (more: Partial<RegionFacts>): RegionFacts => ({
  region: '411525',
  name: '某县',
  counties: new Set(['411525']),
  registered: new Map(),
  ...more,
})

const known = (county: string, place: string | null) => new Map([[goodSchool.code as string, { county, town: place }]])

describe('whether rows belong to the region', () => {
  const town = { region: '411525201', name: '某某乡' }

  it.each<[string, object, Partial<RegionFacts>, string[]]>([
    ['a school of the county', {}, {}, []],
    ['one of another county', { county: '411526' }, {}, ['outside-region']],
    ['a code of other digits', { code: '12345' }, {}, ['school-code-needed']],
    ['one that the register has elsewhere', {}, { registered: known('411526', null) }, ['registered-elsewhere']],
    ['one of the township by the register', {}, { ...town, registered: known('411525', '411525201') }, []],
    [
      'one of another by the register',
      { village: '411525201200' },
      { ...town, registered: known('411525', '411525202') },
      ['outside-region'],
    ],
    ['a new one by its village', { village: '411525201200' }, town, []],
    ['a new one by the name of its township', { town: '某某乡' }, town, []],
    ['a new one of nowhere', {}, town, ['outside-region']],
  ])('%s', (_, change, more, codes) => {
    const found = checkRegion(tableWith(change), facts(more))
    expect(found.map(({ code, severity }) => [code, severity])).toEqual(codes.map((code) => [code, 'error']))
  })

  it('tells of another county once, with the number of its rows', () => {
    const table = readGrid(schoolGrid([goodSchool, ...nineYear].map((row) => ({ ...row, county: '411526' })))).table
    const found = checkRegion(table, facts({}))
    expect(found).toHaveLength(1)
    expect(found[0]?.what.zh).toContain('共 3 行')
  })
})

describe('a table laid out as filings', () => {
  const reading = readGrid(schoolGrid([{ ...goodSchool, name: '' }, ...nineYear]))

  it('has one for each school, with its stages and its own problems', () => {
    const { filings } = filingsOf(reading.table, null, reading.problems).schools
    expect(filings.map(({ school, rows }) => [school, rows.map(({ stage, row }) => `${stage} ${row}`)])).toEqual([
      ['2141000001', ['primary 2']],
      ['3141000002', ['primary 3', 'junior 4']],
    ])
    expect(filings[0]?.problems.map(({ key }) => key.split('.').slice(0, 2).join())).toEqual(['name-empty,primary'])
    expect(filings[1]?.problems).toEqual([])
  })

  it('keeps filled cells only', () => {
    const [filing] = filingsOf(reading.table, null, []).schools.filings
    expect(filing?.rows[0]?.cells).toMatchObject({ pupils: 600, musicRooms: [96, 96, 73], counted: true })
    expect(Object.values(filing?.rows[0]?.cells ?? {})).not.toContain(null)
  })
})
