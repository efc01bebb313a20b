/** What was decided where the text leaves room, one small county each; and that the comparison can fail. */
import { describe, expect, test } from 'vitest'
import type { SchoolRow } from '#modules/census/contract.ts'
import { differences } from './compare.ts'
import { judgeExactly } from './oracle.ts'
import { randomCounty } from './random-county.ts'
import { schoolRow } from './school-row.ts'

const staff = {
  teachersCollege: 0,
  teachersBachelor: 90,
  teachersMaster: 0,
  backboneTeachers: 20,
  peTeachers: 20,
  musicTeachers: 0,
  fineArtTeachers: 0,
}
const figures = {
  teachingArea: 9300,
  indoorSportsArea: 300,
  sportsGroundArea: 15_000,
  equipmentValue: 400,
  multimediaRooms: 46,
}
const nineYear = (primary: Partial<SchoolRow>, junior: Partial<SchoolRow>) => [
  schoolRow({ code: '3141000001', type: '312', stage: 'primary', pupils: 600, ...staff, ...primary }),
  schoolRow({ code: '3141000001', type: '312', stage: 'junior', pupils: 300, ...staff, ...junior }),
]
const values = (rows: readonly SchoolRow[], code: 'R4' | 'R5' | 'R7') =>
  judgeExactly(rows).schools.map((school) => school.values[code].value)
const split = [9000 / 930, (9000 * 1.1) / 930]

describe('how assets are reported', () => {
  test('one filled row is the whole school', () => {
    expect(values(nineYear(figures, {}), 'R4')).toEqual(split)
    expect(values(nineYear({}, figures), 'R4')).toEqual(split)
  })
  test('identical rows are the whole school, unless a figure is 0 or missing', () => {
    expect(values(nineYear(figures, figures), 'R4')).toEqual(split)
    const noHall = { ...figures, indoorSportsArea: 0 }
    expect(values(nineYear(noHall, noHall), 'R4')).toEqual([9300 / 600, 9300 / 300])
  })
  test('declared whole, rows that differ are unknown in that column alone', () => {
    const declared = { ...figures, assetBasis: 'whole-school' } as const
    const rows = nineYear(declared, { ...declared, teachingArea: 9301 })
    expect(values(rows, 'R4')).toEqual([null, null])
    expect(values(rows, 'R7').every((value) => value !== null)).toBe(true)
  })
  test('declared by stage, the empty row is unknown', () => {
    const basis = { assetBasis: 'by-stage' } as const
    expect(values(nineYear({ ...figures, ...basis }, basis), 'R4')).toEqual([15, null])
  })
  test('a stage without pupils leaves everything to the other, unknown pupils leave nothing', () => {
    expect(values(nineYear({ ...figures, pupils: 0 }, {}), 'R4')).toEqual([30])
    expect(values(nineYear({ ...figures, pupils: null }, {}), 'R4')).toEqual([null, null])
  })
})

describe('points', () => {
  const main = schoolRow({ code: '2141000001', pupils: 100, ...staff, ...figures })
  const point = (cells: Partial<SchoolRow>) => schoolRow({ type: '218', ...staff, ...figures, ...cells })
  test('49 is left out, 50 is judged, unknown is judged', () => {
    const report = judgeExactly([49, 50, null].map((pupils, index) => point({ code: `${2141000001 + index}`, pupils })))
    expect(report.excluded).toMatchObject([{ code: '2141000001', pupils: 49, reason: 'small-point' }])
    expect(report.schools.map(({ pupils, outcome }) => [pupils, outcome])).toEqual([
      [50, 'met'],
      [null, 'unknown'],
    ])
  })
  test('a chain ends at the final main school, which holds everything', () => {
    const away = { counted: false, pupils: 30 }
    const report = judgeExactly([
      point({ ...away, code: '2141000003', mainSchool: '2141000002' }),
      point({ ...away, code: '2141000002', mainSchool: main.code }),
      main,
    ])
    expect(report.excluded.map(({ code, reason }) => [code, reason])).toEqual([
      ['2141000003', 'merged'],
      ['2141000002', 'merged'],
    ])
    expect(report.schools).toMatchObject([{ pupils: 160, values: { R4: { raw: 90, value: 27_000 / 160 } } }])
  })
  test('a point adds to the whole before the split, and by its pupils to the weights', () => {
    const guest = point({ code: '2141000009', pupils: 60, counted: false, mainSchool: '3141000001' })
    const [primary] = values([...nineYear(figures, {}), guest], 'R4')
    expect(primary).toBeCloseTo(18_000 / (660 + 330), 12)
  })
})

describe('the comparison', () => {
  const rows = randomCounty(2)
  const copy = () => JSON.parse(JSON.stringify(judgeExactly(rows))) as Record<string, never>
  test('finds nothing between a report and itself', () => {
    expect(differences(copy(), judgeExactly(rows))).toEqual([])
  })
  test('finds a lost school, a turned outcome, a figure in the twelfth place', () => {
    const exact = judgeExactly(rows)
    const [first, ...rest] = exact.schools
    if (first === undefined) throw new Error('no school')
    expect(differences({ ...exact, schools: rest }, exact)).toHaveLength(1)
    expect(differences({ ...exact, schools: [...exact.schools, { ...first, code: 'x' }] }, exact)).toHaveLength(1)
    expect(differences({ ...exact, outcome: 'met' }, exact)).toHaveLength(1)
    const R5 = { ...first.values.R5, value: (first.values.R5.value ?? 1) * (1 + 3e-12), missing: -1 }
    const off = { ...first, values: { ...first.values, R5 } }
    expect(differences({ ...exact, schools: [off, ...rest] }, exact)).toHaveLength(2)
    expect(differences(null, exact).length).toBeGreaterThan(3)
  })
})
