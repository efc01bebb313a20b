/** What is missing, and that each lack says what is done instead, in both languages. */
import { describe, expect, it } from 'vitest'
import { inputKinds } from './input-kinds.ts'
import { lacksOf } from './lacks.ts'
import { joinSummaries, spansOf, summaryOf } from './summary.ts'

const extent = { towns: ['t1', 't2'], schoolYear: 2025 }
const nothing = joinSummaries([])
const years = Array.from({ length: 7 }, (_, i) => 2019 + i)
const births = (more: object = {}) => ({
  years,
  places: ['t1', 't2'],
  placesByYear: Object.fromEntries(years.map((year) => [year, ['t1', 't2']])),
  bases: ['registered', 'resident'],
  monthlyYears: years,
  ...more,
})
const lacks = (more: object) => lacksOf('births', births(more), extent).map(({ what }) => what.zh)

describe('what is missing', () => {
  it('of births', () => {
    expect(lacks({})).toEqual([])
    expect(lacks({ monthlyYears: [] })).toEqual(['不是每年都有分月数'])
    expect(lacks({ places: ['c'] })).toEqual(['只有全县数，没有分乡镇数'])
    const some = { ...births().placesByYear, 2020: ['t1'], 2021: ['c'] }
    expect(lacks({ placesByYear: some })).toEqual(['2020—2021 年有乡镇没有出生人口（最多一年缺 2 个乡镇）'])
    expect(lacks({ bases: ['registered'] })).toEqual(['没有常住口径'])
    expect(lacks({ years: [2019, 2021, 2022], monthlyYears: years })).toEqual(['缺 2020、2023—2024 年'])
  })

  it('is said of every table but the changes, with what is done instead', () => {
    for (const kind of inputKinds) {
      const told = lacksOf(kind, nothing, extent)
      expect(told).toHaveLength(kind === 'changes' ? 0 : 1)
      for (const { what, instead } of told) {
        for (const { zh, en } of [what, instead]) {
          expect(zh).toMatch(/[\u4e00-\u9fff]/)
          expect(en).not.toMatch(/[\u4e00-\u9fff]/)
        }
      }
    }
    expect(lacksOf('kindergarten', births({ years: [2024] }), extent)).toHaveLength(1)
    expect(lacksOf('kindergarten', births({ years: [2025] }), extent)).toEqual([])
  })

  it('is told from summaries', () => {
    const rows = [{ row: 2, values: { place: 't1', year: 2020, month: 1, basis: 'resident', count: 2 } }]
    const summary = summaryOf('births', rows)
    expect(summary).toEqual({
      years: [2020],
      places: ['t1'],
      bases: ['resident'],
      monthlyYears: [2020],
      placesByYear: { 2020: ['t1'] },
    })
    const beside = { row: 3, values: { place: 't2', year: 2020, basis: 'resident', count: 9 } }
    expect(summaryOf('births', [...rows, beside]).monthlyYears).toEqual([])
    const joined = joinSummaries([summary, { ...summary, years: [2019], bases: ['registered'] }])
    expect(joined).toMatchObject({ years: [2019, 2020], bases: ['registered', 'resident'] })
    expect(spansOf([2011, 2012, 2014])).toBe('2011—2012、2014')
  })
})
