import { describe, expect, it } from 'vitest'
import { arrange, type RollRow } from './arrange.ts'
import { forecastRolls, cellOf } from './forecast.ts'
import { growingSchools } from './growing.ts'

/** Ten whole primary schools of grades 1–6, five years. */
const settled: RollRow[] = Array.from({ length: 10 }, (_, s) => s).flatMap((s) =>
  [2018, 2019, 2020, 2021, 2022].flatMap((year) =>
    [1, 2, 3, 4, 5, 6].map((grade): RollRow => ({ school: `s${s}`, group: 'd', grade, year, pupils: 60 + s })),
  ),
)
const opened = (grades: Readonly<Record<number, readonly number[]>>): RollRow[] =>
  Object.entries(grades).flatMap(([year, all]) =>
    all.map((grade): RollRow => ({ school: 'new', group: 'd', grade, year: Number(year), pupils: 45 })),
  )
const found = (rows: readonly RollRow[]) => {
  const { level, schools } = arrange([...settled, ...rows], 2022)
  return growingSchools(level).map(({ unit, top, end }) => `${schools[unit]} ${top} ${end}`)
}

describe('a growing school', () => {
  it('is a young one that gained a grade at the top, or opened with one', () => {
    expect(found(opened({ 2020: [1], 2021: [1, 2], 2022: [1, 2, 3] }))).toEqual(['new 3 6'])
    expect(found(opened({ 2022: [1] }))).toEqual(['new 1 6'])
    expect(found(opened({ 2022: [1, 2, 3] }))).toEqual([])
    expect(found(opened({ 2021: [0], 2022: [0] }))).toEqual([])
    expect(found(opened({ 2022: [0] }))).toEqual([])
    expect(found(opened({ 2020: [1, 2, 3], 2021: [1, 2, 3], 2022: [1, 2, 3] }))).toEqual([])
  })

  it('is no old one, and none that has reached the grade where schools end', () => {
    expect(found(opened({ 2018: [1], 2021: [1, 2], 2022: [1, 2, 3] }))).toEqual([])
    expect(found(opened({ 2021: [1, 2, 3, 4, 5], 2022: [1, 2, 3, 4, 5, 6] }))).toEqual([])
  })

  it('has a grade more each year until it is whole', () => {
    const rolls = [...settled, ...opened({ 2020: [1], 2021: [1, 2], 2022: [1, 2, 3] })]
    const { levels, horizon } = forecastRolls({ rolls, births: [], origin: 2022, horizon: 5 })
    const u = levels.school.units.indexOf('new')
    const has = (grade: number, step: number) => levels.school.pupils[cellOf(u, grade, step, horizon)]! > 0
    expect([has(4, 1), has(5, 1), has(5, 2), has(6, 3), has(7, 4)]).toEqual([true, false, true, true, false])
  })
})
