/** The oracle against the published and computed examples of assessment.md §11. */
import { describe, expect, test } from 'vitest'
import type { SchoolRow } from '#modules/census/contract.ts'
import { partOf, shareOf } from './assets.ts'
import { decimal, double, hundredths, whole } from './fraction.ts'
import { judgeExactly } from './oracle.ts'
import { codes } from './rule.ts'
import type { Code } from './rule.ts'
import { schoolRow } from './school-row.ts'
import { judgeLimit, root, spreadOf } from './spread.ts'

/** R1–R7 as a row's own cells; yuan become 万元, and the sports hall is empty, which counts as 0. */
const cells = ([r1, r2, r3, r4, r5, r6, r7]: readonly number[]) => ({
  teachersCollege: 0,
  teachersBachelor: r1 ?? null,
  teachersMaster: 0,
  backboneTeachers: r2 ?? null,
  peTeachers: r3 ?? null,
  musicTeachers: 0,
  fineArtTeachers: 0,
  teachingArea: r4 ?? null,
  sportsGroundArea: r5 ?? null,
  equipmentValue: r6 === undefined ? null : r6 / 10_000,
  multimediaRooms: r7 ?? null,
})

describe('V1, the published example of books', () => {
  const pupils = [45, 37, 89, 76, 55]
  const books = [279, 137, 935, 160, 402]
  const spread = spreadOf(pupils.map((count, index) => ({ pupils: count, numerator: decimal(books[index] ?? 0) })))
  test('mean, S and CV', () => {
    expect(double(spread.mean)).toBeCloseTo(6.3344370860927155, 14)
    expect(root(spread.variance)).toBeCloseTo(3.263860705195375, 13)
    expect(root(spread.cvSquared ?? whole(0n))).toBeCloseTo(0.5152566298844764, 14)
  })
})

const split = (total: number, ...counts: [SchoolRow['stage'], number][]) => {
  const all = counts.map(([stage, pupils]) => ({ stage, pupils }))
  return all.map((own) => double(partOf([decimal(total)], shareOf(own, all))[0] ?? whole(-1n)))
}

describe('V2, splits', () => {
  test('nine-year books', () => {
    const [primary, junior] = split(23_226, ['primary', 166], ['junior', 210])
    expect(primary).toBeCloseTo(9711.627204030226, 10)
    expect(junior).toBeCloseTo(13_514.372795969774, 10)
  })
  test('nine-year area', () => {
    const [primary = 0, junior = 0] = split(5400, ['primary', 600], ['junior', 300])
    expect(primary).toBeCloseTo(3483.8709677419356, 10)
    expect(junior).toBeCloseTo(1916.1290322580649, 10)
    expect(primary / 600).toBeCloseTo(5.806, 3)
    expect(junior / 300).toBeCloseTo(6.387, 3)
  })
  test('complete middle and twelve-year schools come out in whole square metres', () => {
    expect(split(9800, ['junior', 500], ['senior', 400])).toEqual([5000, 4800])
    expect(split(11_940, ['primary', 600], ['junior', 300], ['senior', 200])).toEqual([6000, 3300, 2640])
  })
})

describe('V3, six primary schools', () => {
  const table: [string, number, number[]][] = [
    ['A', 1200, [60, 14, 12, 5600, 9300, 2_520_000, 29]],
    ['B', 800, [36, 9, 8, 3700, 6100, 1_650_000, 19]],
    ['C', 400, [20, 4, 4, 2000, 3600, 900_000, 11]],
    ['D', 150, [9, 1, 2, 900, 2100, 400_000, 6]],
    ['E', 60, [4, 0, 1, 420, 1500, 200_000, 6]],
    ['F', 1990, [84, 20, 18, 8955, 13_000, 4_000_000, 46]],
  ]
  const report = judgeExactly(table.map(([code, pupils, values]) => schoolRow({ code, pupils, ...cells(values) })))

  test('schools', () => {
    expect(report.schools.map((school) => [school.code, school.metCount, school.outcome])).toEqual([
      ['A', 7, 'met'],
      ['B', 7, 'met'],
      ['C', 7, 'met'],
      ['D', 6, 'unmet'],
      ['E', 6, 'unmet'],
      ['F', 6, 'met'],
    ])
    const [, , c, d, , f] = report.schools
    expect(c?.values.R2).toEqual({ raw: 1, value: 1, threshold: 1, outcome: 'met', missing: 0, roundingFlips: false })
    expect(d?.values.R2).toMatchObject({ outcome: 'unmet', missing: 1 })
    expect(f?.values.R4).toMatchObject({ value: 4.5, outcome: 'met' })
    expect(f?.values.R5).toMatchObject({ outcome: 'near', missing: 1925 })
  })
  test('balance', () => {
    const means = [4.6304, 1.0435, 0.9783, 4.6902, 7.7391, 2102.1739, 2.5435]
    const spreads = [0.1054, 0.1508, 0.1161, 0.0827, 0.3148, 0.0903, 0.3583]
    for (const [index, code] of codes.entries()) {
      const { mean, cv, outcome } = report.phases.primary?.indicators[code] ?? {}
      expect(mean).toBeCloseTo(means[index] ?? 0, 4)
      expect(cv).toBeCloseTo(spreads[index] ?? 0, 4)
      expect(outcome).toBe('met')
    }
  })
  test('the county fails for D and E alone', () => {
    expect(report).toMatchObject({ outcome: 'unmet', resources: { outcome: 'unmet' }, excluded: [] })
    const without = judgeExactly(
      table
        .filter(([code]) => code !== 'D' && code !== 'E')
        .map(([code, pupils, own]) => schoolRow({ code, pupils, ...cells(own) })),
    )
    expect(without).toMatchObject({ outcome: 'unknown', resources: { outcome: 'met' } })
  })
})

describe('V4, the floors of 85 %', () => {
  const floors = {
    primary: [3.57, 0.85, 0.765, 3.825, 6.375, 1700, 1.955],
    junior: [4.505, 0.85, 0.765, 4.93, 8.67, 2125, 2.04],
  }
  /** 100 000 pupils make every floor a whole number of teachers and rooms. */
  const holding = (phase: 'primary' | 'junior', less: number) =>
    floors[phase].map((floor, index) => Math.round(floor * (index > 2 && index < 6 ? 100_000 : 1000)) - less)
  const judge = (phase: 'primary' | 'junior', less: number) => {
    const type = phase === 'primary' ? '211' : '311'
    const own = cells(holding(phase, less))
    const [school] = judgeExactly([schoolRow({ type, stage: phase, pupils: 100_000, ...own })]).schools
    return codes.map((code: Code) => school?.values[code].outcome)
  }
  test.each(['primary', 'junior'] as const)('%s: near at the floor, unmet one unit below it', (phase) => {
    expect(judge(phase, 0)).toEqual(codes.map(() => 'near'))
    expect(judge(phase, 1)).toEqual(codes.map(() => 'unmet'))
  })
})

const squared = (cv: number) => ({ n: decimal(cv).n ** 2n, d: decimal(cv).d ** 2n })

describe('rounding tells another story', () => {
  const half = decimal(0.5)
  test('0.501787 (鸠江区 2023) prints as 0.50 and is over the limit', () => {
    expect(judgeLimit(squared(0.501787), half)).toEqual({ outcome: 'unmet', roundingFlips: true })
    expect(judgeLimit(squared(0.505), half)).toEqual({ outcome: 'unmet', roundingFlips: false })
    expect(judgeLimit(squared(0.5), half)).toEqual({ outcome: 'met', roundingFlips: false })
    expect(judgeLimit(squared(0.45), decimal(0.45))).toEqual({ outcome: 'met', roundingFlips: false })
  })
  test('hundredths go half up, also below zero', () => {
    expect([0.125, 4.505, 0.1249999, -0.125].map((x) => hundredths(decimal(x)))).toEqual([13n, 451n, 12n, -12n])
  })
  test('decimals are the ones they print as', () => {
    expect(decimal(0.1)).toEqual({ n: 1n, d: 10n })
    expect(double(decimal(1.5e-7))).toBe(1.5e-7)
    expect(double(decimal(1e22))).toBe(1e22)
  })
})
