import { describe, expect, it } from 'vitest'
import { holds, joined, placesOf } from './catchments.ts'

const row = (place: string, grades: string, school: string, from = 2026, until: number | null = null) => ({
  place,
  town: '陈店乡',
  grades,
  from,
  until,
  school,
  schoolName: `学校${school}`,
})

describe('catchments', () => {
  it.each([
    ['金水湾小区', '金水湾', true],
    ['金 水 湾 小区', '金水湾小区', true],
    ['ＡＢ苑', 'ab苑', true],
    ['金水湾', '', false],
    ['李围孜村', '王围孜', false],
  ])('%s holds %s: %s', (name, search, expected) => {
    expect(holds(name, search)).toBe(expected)
  })

  it('are told in one line where grades and years agree', () => {
    const rows = [row('李村', '1—3年级', 'A'), row('李村', '4—6年级', 'A'), row('李村', '7—9年级', 'B', 2027)]
    expect(joined(rows)).toEqual([
      { grades: ['1—3年级', '4—6年级'], from: 2026, until: null, school: 'A', schoolName: '学校A' },
      { grades: ['7—9年级'], from: 2027, until: null, school: 'B', schoolName: '学校B' },
    ])
  })

  it('of two villages with one name in two townships stay apart', () => {
    const catchments = [row('李村', '1—3年级', 'A'), { ...row('李村', '1—3年级', 'B'), town: '白店乡' }]
    const found = placesOf({ county: '1', countyName: '县', catchments }, ({ place }) => holds(place, '李'))
    expect(found.map(({ town, schools }) => [town, schools[0]!.school])).toEqual([
      ['陈店乡', 'A'],
      ['白店乡', 'B'],
    ])
  })
})
