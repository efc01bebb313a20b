import { describe, expect, it } from 'vitest'
import type { SchoolRow, TableSource } from '../contract.ts'
import { goodSchool, nineYear, readGrid, schoolGrid, type SchoolCells } from '../good-school.ts'
import { filingsOf } from '../imports/filings-of.ts'
import { applyChanges, readChanges, type Changes } from './apply-changes.ts'
import { checkFiling } from './check-filing.ts'
import { keyed } from './keyed-problem.ts'
import { figuresOf, schoolRowOf, type StageRow } from './stage-row.ts'
import { tableOf } from './stored-table.ts'

const key = (school: string) => ({ county: '411525', year: 2024, school })
const keptRows = (...cells: readonly SchoolCells[]): readonly StageRow[] =>
  filingsOf(readGrid(schoolGrid(cells)).table, null, []).schools.filings.flatMap(({ rows }) =>
    rows.map((row) => ({ ...row, source: 'a' })),
  )
const good = keptRows(goodSchool)
const nine = keptRows(...nineYear)

const correct = (rows: readonly StageRow[], stage: 'primary' | 'junior', changes: Changes) =>
  applyChanges(rows, stage, readChanges(changes, 'school'), '王校长 2024-11-03')

describe('what a school types in place of a figure', () => {
  it.each<[Changes, unknown]>([
    [{ pupils: 612 }, 612],
    [{ pupils: '612' }, 612],
    [{ pupils: null }, undefined],
    [{ musicRooms: '96;80' }, [96, 80]],
    [{ musicRooms: [96, 80] }, [96, 80]],
    [{ boarding: true }, true],
    [{ boarding: '否' }, false],
    [{ assetBasis: '全校' }, 'whole-school'],
    [{ assetBasis: 'whole-school' }, 'whole-school'],
  ])('%j is kept as %j', (changes, expected) => {
    const { rows, problems } = correct(good, 'primary', changes)
    expect(problems).toEqual([])
    const [field = ''] = Object.keys(changes)
    expect(rows[0]?.cells[field]).toEqual(expected)
    expect(rows[0]?.corrected).toEqual({ [field]: '王校长 2024-11-03' })
  })

  it.each<[Changes, string[]]>([
    [{ pupils: '约600' }, ['text-in-number-cell']],
    [{ pupils: -1 }, ['negative']],
    [{ pupils: true }, ['flag-in-number-cell']],
    [{ pupils: -1, teachers: '?' }, ['negative', 'text-in-number-cell']],
    [{ county: '411526' }, ['no-such-field']],
    [{ code: '2141000009' }, ['no-such-field']],
    [{ constructor: 1 }, ['no-such-field']],
    [{ pupils: 600 }, ['nothing-changed']],
  ])('%j is refused', (changes, codes) => {
    expect(correct(good, 'primary', changes).problems.map(({ code }) => code)).toEqual(codes)
  })

  it('changes one stage, and what the school is on all of them', () => {
    const pupils = correct(nine, 'junior', { pupils: 610 }).rows
    expect(pupils.map(({ cells }) => cells['pupils'])).toEqual([600, 610])
    const name = correct(nine, 'junior', { name: '第二实验学校' }).rows
    expect(name.map(({ cells }) => cells['name'])).toEqual(['第二实验学校', '第二实验学校'])
    expect(correct(good, 'junior', { pupils: 1 }).problems[0]?.code).toBe('no-such-stage')
  })
})

const before = (pupils: number): SchoolRow[] =>
  good.map((row) => ({ ...schoolRowOf({ ...key('2141000001'), year: 2023 }, row, 0), pupils }))

const check = (changes: Changes, last: readonly SchoolRow[] = []) =>
  checkFiling(key('2141000001'), correct(good, 'primary', changes).rows, [], last)

describe('a filing checked anew', () => {
  it('is quiet where nothing is wrong', () => {
    expect(check({ peTeachers: 4 })).toMatchObject({ problems: [], errors: [] })
  })

  it('tells errors and warnings apart, by their heading and without a row', () => {
    expect(check({ equipmentValue: 1_300_000 }).errors.map(({ code }) => code)).toEqual(['unit-slip'])
    const { problems, errors } = check({ peTeachers: 4 }, before(400))
    expect(errors).toEqual([])
    expect(problems).toMatchObject([{ severity: 'warning', code: 'yearly-change', column: '在校生数' }])
    expect(problems[0]?.what.zh).toBe('“在校生数”由 400（2023 学年）变为 600，+50.0%')
    expect(problems[0]).not.toHaveProperty('row')
  })

  it('gives a warning another key once its figures differ', () => {
    const keys = [400, 400, 410].map((pupils) => check({ peTeachers: 4 }, before(pupils)).problems[0]?.key)
    expect(keys[0]).toBe(keys[1])
    expect(keys[0]).not.toBe(keys[2])
  })

  it('gives it the same key as the import did, whatever the rows', () => {
    const two = [{ ...goodSchool, year: 2023, pupils: 400, pupilsGrade1: null, pupilsGrade2: null }, goodSchool]
    const read = readGrid(schoolGrid(two)).problems.find(
      ({ code, column }) => code === 'yearly-change' && column === '在校生数',
    )
    expect(read?.what.zh).toContain('第 2 行')
    expect(keyed(read!, 'primary').key).toBe(check({ peTeachers: 4 }, before(400)).problems[0]?.key)
  })
})

const source = (id: string, file: string) => ({
  id,
  source: { file, sheet: '学校基表' } satisfies TableSource,
  columns: { pupils: { headings: ['在校生数'], letters: ['S'] } },
})

describe('stored versions as a table', () => {
  it('reads back as it was', () => {
    const { table } = readGrid(schoolGrid([goodSchool, ...nineYear]))
    const versions = filingsOf(table, null, []).schools.filings.map((filing) => ({
      ...filing,
      version: 1,
      rows: filing.rows.map((row) => ({ ...row, source: 'a' })),
    }))
    const stored = tableOf(versions, [source('a', 'a.xlsx')])
    expect(stored.rows).toEqual(table.rows)
    expect(stored.elsewhere).toBeUndefined()
    expect(stored.source.file).toBe('a.xlsx')
  })

  it('numbers rows of other files after those of the largest, and tells where they stand', () => {
    const other = good.map((row) => ({ ...row, source: 'b' }))
    const versions = [
      { ...key('2141000001'), version: 1, rows: other },
      { ...key('3141000002'), version: 1, rows: nine },
    ]
    const stored = tableOf(versions, [source('a', 'a.xlsx'), source('b', 'b.xlsx')])
    expect(stored.rows.map(({ row, code }) => [row, code])).toEqual([
      [2, '3141000002'],
      [3, '3141000002'],
      [4, '2141000001'],
    ])
    expect(stored.elsewhere?.get(4)).toMatchObject({ source: { file: 'b.xlsx' }, row: 2 })
  })

  it('says of a corrected figure who corrected it', () => {
    const { rows } = correct(good, 'primary', { pupils: 612 })
    const stored = tableOf([{ ...key('2141000001'), version: 2, rows }], [source('a', 'a.xlsx')])
    expect(stored.elsewhere?.get(2)?.columns.pupils).toEqual({
      headings: ['在校生数（学校更正，王校长 2024-11-03）'],
      letters: [],
    })
  })
})

describe('the text of the figures', () => {
  it('is the same whatever the order of rows and cells, and where they were read', () => {
    const turned = nine.toReversed().map((row) => ({
      ...row,
      row: row.row + 5,
      cells: Object.fromEntries(Object.entries(row.cells).toReversed()),
    }))
    expect(figuresOf(turned)).toBe(figuresOf(nine))
    expect(figuresOf(correct(nine, 'junior', { pupils: 610 }).rows)).not.toBe(figuresOf(nine))
  })
})
