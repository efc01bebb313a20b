/** `assess FILE`: the verdict in print and as JSON, in the shape that others build upon. */
import { describe, expect, it, beforeAll } from 'vitest'
import { asCsv } from '#modules/census/good-school.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import { errorsIn, faultLines, junheng, ownFolder, type Ended } from './command-line.ts'
import { gridOf, otherCounty, withCampus, workbook, xiCounty, yearBefore } from './county-rows.ts'

const folder = ownFolder()
const codes = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']

const report = ({ output }: Ended): CountyReport => JSON.parse(output) as CountyReport
const reports = ({ output }: Ended): CountyReport[] => JSON.parse(output) as CountyReport[]

describe('one county as JSON', () => {
  let done: Ended
  let county: CountyReport
  beforeAll(async () => {
    await folder.save('xi.xlsx', await workbook({ 学校基表: gridOf(xiCounty) }))
    done = await junheng(folder.path, 'assess', 'xi.xlsx', '--json')
    county = report(done)
  })

  it('ends with 0 although the county does not meet the standard', () => {
    expect([done.exitCode, faultLines(done), county.outcome, county.resources.outcome]).toEqual([
      0,
      [],
      'unmet',
      'unmet',
    ])
  })

  it('has the keys that are promised, in every part', () => {
    expect(Object.keys(county)).toEqual(
      expect.arrayContaining(['county', 'outcome', 'resources', 'phases', 'schools', 'excluded', 'problems']),
    )
    expect(Object.keys(county.phases)).toEqual(['primary', 'junior'])
    for (const phase of Object.values(county.phases)) {
      expect(Object.keys(phase)).toEqual(expect.arrayContaining(['pupils', 'schools', 'indicators']))
      expect(Object.keys(phase.indicators)).toEqual(codes)
      for (const balance of Object.values(phase.indicators)) {
        expect(Object.keys(balance).toSorted()).toEqual(['cv', 'limit', 'mean', 'outcome', 'roundingFlips', 's'])
        expect(['met', 'unmet', 'unknown']).toContain(balance.outcome)
      }
    }
    for (const school of county.schools) {
      expect(Object.keys(school)).toEqual(
        expect.arrayContaining(['code', 'name', 'phase', 'pupils', 'values', 'metCount', 'outcome']),
      )
      expect(Object.keys(school.values)).toEqual(codes)
      for (const value of Object.values(school.values)) {
        expect(Object.keys(value)).toEqual(
          expect.arrayContaining(['raw', 'value', 'threshold', 'outcome', 'missing', 'roundingFlips']),
        )
        expect(['met', 'near', 'unmet', 'unknown']).toContain(value.outcome)
      }
    }
    for (const school of county.excluded) {
      expect(Object.keys(school)).toEqual(expect.arrayContaining(['code', 'name', 'phase', 'pupils', 'reason']))
    }
  })

  it('lists only what is judged among the schools, and the others with their reason', () => {
    expect(county.schools.map(({ code, phase }) => `${code} ${phase}`).toSorted()).toEqual([
      '2141000001 primary',
      '2141000003 primary',
      '3141000002 junior',
      '3141000002 primary',
    ])
    expect(county.excluded.map(({ code, phase, pupils }) => [code, phase, pupils])).toEqual([
      ['2141000004', 'primary', 30],
      ['3441000005', 'senior', 600],
      ['5141000006', 'primary', 600],
    ])
    for (const { reason } of county.excluded) expect(reason).toMatch(/\p{Script=Han}{4}/u)
  })

  it('gives numbers as full doubles, and what is missing in whole units', () => {
    const [first, second] = county.schools
    const { R4: area, R6: equipment } = first!.values
    // 3000 m² of teaching rooms without 300 m² of indoor sports, and 130 万元, for 599 pupils.
    expect([area?.raw, area?.value, equipment?.raw]).toEqual([2700 / 599, 2700 / 599, 1_300_000 / 599])
    const { R5: sports, R7: rooms } = second!.values
    // 600 pupils want 7.5 m² and 2.3 rooms for a hundred: 4500 m² and 13.8 rooms; 4100 + 300 m² and 3 rooms are there.
    expect([sports?.raw, sports?.outcome, sports?.missing]).toEqual([4400 / 600, 'near', 100])
    expect([rooms?.raw, rooms?.outcome, rooms?.missing]).toEqual([0.5, 'unmet', 11])
    expect(second).toMatchObject({ metCount: 5, outcome: 'unmet' })
    const { mean, s, cv, limit } = county.phases.primary!.indicators['R7']!
    expect([limit, Math.abs(cv! - s! / mean!) < 1e-15]).toEqual([0.5, true])
    expect(county.phases.primary!.pupils).toBe(599 + 600 + 600)
  })

  it('is the same from .csv, from standard forms of it, and wherever one stands', async () => {
    await folder.save('学校 基表.csv', asCsv(gridOf(xiCounty)))
    const other = report(await junheng(folder.path, 'assess', '学校 基表.csv', '--json'))
    expect(other.schools).toEqual(county.schools)
    expect(other.phases).toEqual(county.phases)
    const above = report(await junheng('/', 'assess', `${folder.path}/xi.xlsx`, '--json'))
    expect(above).toEqual(county)
  })
})

describe('several counties and years', () => {
  beforeAll(async () => {
    await folder.save('city.xlsx', await workbook({ 学校基表: gridOf(xiCounty, otherCounty) }))
    await folder.save('years.xlsx', await workbook({ 学校基表: gridOf(yearBefore, xiCounty) }))
  })

  it('make a list, one report for each', async () => {
    const both = reports(await junheng(folder.path, 'assess', 'city.xlsx', '--json'))
    expect(both.map(({ county, schools }) => [county, schools.length])).toEqual([
      ['411525', 4],
      ['411526', 2],
    ])
    const years = reports(await junheng(folder.path, 'assess', 'years.xlsx', '--json'))
    expect(years.map(({ county, year }) => [county, year])).toEqual([
      ['411525', 2023],
      ['411525', 2024],
    ])
  })

  it('are filtered by --county, which leaves one report on its own', async () => {
    const one = report(await junheng(folder.path, 'assess', 'city.xlsx', '--county', '411526', '--json'))
    expect([one.county, one.schools.length]).toEqual(['411526', 2])
    const none = await junheng(folder.path, 'assess', 'city.xlsx', '--county', '411599', '--json')
    expect([none.exitCode, errorsIn(none)]).toEqual([2, ['county-not-in-table']])
    expect(none.errors).toContain('411525、411526')
  })
})

describe('a campus that is no school of its own', () => {
  it('is judged within its main school, whose raw figure stays its own', async () => {
    await folder.save('campus.xlsx', await workbook({ 学校基表: gridOf(withCampus) }))
    const { schools, excluded } = report(await junheng(folder.path, 'assess', 'campus.xlsx', '--json'))
    expect(schools.map(({ code, pupils }) => [code, pupils])).toEqual([['2141000001', 1200]])
    expect(schools[0]!.values['R4']).toMatchObject({ raw: 4.5, value: 4.5 })
    expect(excluded.map(({ code }) => code)).toEqual(['2141000007'])
  })
})

describe('the day by whose rules it is judged', () => {
  beforeAll(async () => {
    await folder.save('day.csv', asCsv(gridOf(xiCounty)))
  })

  it('is the one after --on', async () => {
    const then = report(await junheng(folder.path, 'assess', 'day.csv', '--on', '2018-01-01', '--json'))
    expect(then.on).toBe('2018-01-01')
  })

  it.each([
    ['2017-04-18', 'no-rules-in-force'],
    ['2024-02-30', 'bad-input-invalid-format'],
    ['去年', 'bad-input-invalid-format'],
  ])('must exist and have rules: %s', async (day, code) => {
    const done = await junheng(folder.path, 'assess', 'day.csv', '--on', day, '--json')
    expect([done.exitCode, faultLines(done), errorsIn(done)]).toEqual([2, [], [code]])
  })
})

describe('the printed report', () => {
  it('opens with the county, says that it is no recognition, and names the failing school', async () => {
    await folder.save('print.csv', asCsv(gridOf(xiCounty)))
    const done = await junheng(folder.path, 'assess', 'print.csv')
    expect([done.exitCode, faultLines(done)]).toEqual([0, []])
    expect(done.output.split('\n').slice(0, 2).join()).toMatch(/411525.*自评测算/)
    for (const words of ['总体: 未达标', '第三小学', '余项', '影响结论的学校']) expect(done.output).toContain(words)
    expect(done.output).not.toMatch(/undefined|NaN|null|\[object/)
  })

  it('is there in English', async () => {
    await folder.save('print-en.csv', asCsv(gridOf(xiCounty)))
    const done = await junheng(folder.path, 'assess', 'print-en.csv', '--lang', 'en')
    expect([done.exitCode, done.output.includes('Overall: not met')]).toEqual([0, true])
  })
})
