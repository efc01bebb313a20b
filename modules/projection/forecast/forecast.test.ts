import { assert, property, integer, nat } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel/seeded-random.ts'
import type { RollRow } from './arrange.ts'
import { nothingAssumed, type Change } from './assumptions.ts'
import { allGrades, cellOf, forecastRolls, type Forecast, type ForecastQuestion } from './forecast.ts'
import { gradeCount } from './levels.ts'
import { levelNames } from './settings.ts'

/** Made-up districts with primary schools (1–6, some only to 3) and one junior school each. */
function madeRolls(districts: number, years: number, seed: number): RollRow[] {
  const random = seededRandom(seed)
  const rows: RollRow[] = []
  for (let d = 0; d < districts; d += 1) {
    for (let s = 0; s < 4; s += 1) {
      const [from, to] = s === 3 ? [7, 9] : s === 2 ? [1, 3] : [1, 6]
      const size = random.whole(s === 2 ? 5 : 30, s === 2 ? 20 : 200)
      for (let y = 0; y < years; y += 1) {
        for (let g = from; g <= to; g += 1) {
          const cohort = Math.exp(-0.04 * (y - g)) * (1 + 0.1 * Math.sin(7 * (y - g) + d))
          const pupils = random.unit() < 0.02 ? null : Math.max(0, Math.round(size * cohort * random.range(0.95, 1.05)))
          rows.push({ school: `d${d}s${s}`, group: `d${d}`, grade: g, year: 2015 + y, pupils })
        }
      }
    }
  }
  return rows
}

const question = (rolls: readonly RollRow[], more: Partial<ForecastQuestion> = {}): ForecastQuestion => ({
  rolls,
  births: [],
  origin: 2022,
  horizon: 5,
  ...more,
})

/** Everything that is said of each named unit, in an order of its own. */
function said({ levels, horizon }: Forecast, rename: (name: string) => string = (name) => name): Map<string, string> {
  const all = new Map<string, string>()
  for (const level of levelNames) {
    const { units, pupils, low, high } = levels[level]
    for (const [u, name] of units.entries()) {
      const from = cellOf(u, 0, 1, horizon)
      const to = from + (gradeCount + 1) * horizon
      all.set(
        `${level} ${rename(name)}`,
        [pupils, low, high].map((each) => each.subarray(from, to).join(' ')).join('|'),
      )
    }
  }
  return all
}

/** Another name, and back. */
const other = (name: string): string => (name === '' ? '' : `学校${Array.from(name).toReversed().join('')}`)
const back = (name: string): string => (name === '' ? '' : Array.from(name.slice(2)).toReversed().join(''))

function expectExactSums({ levels, groupOf, horizon }: Forecast): void {
  for (let g = 0; g <= allGrades; g += 1) {
    for (let h = 1; h <= horizon; h += 1) {
      const sums = levels.group.units.map(() => 0)
      for (const [u, group] of groupOf.entries()) sums[group]! += levels.school.pupils[cellOf(u, g, h, horizon)]!
      let all = 0
      for (const [u, sum] of sums.entries()) {
        expect(levels.group.pupils[cellOf(u, g, h, horizon)]).toBe(sum)
        all += sum
      }
      expect(levels.whole.pupils[cellOf(0, g, h, horizon)]).toBe(all)
    }
  }
}

/** Next year's grade 3 of one school. */
const nextThird = (forecast: Forecast): number => {
  const u = forecast.levels.school.units.indexOf('d0s0')
  return forecast.levels.school.pupils[cellOf(u, 3, 1, 5)]!
}

describe('a forecast', () => {
  it('adds up exactly in whole pupils, and its intervals hold it and never fall below nothing', () => {
    assert(
      property(integer({ min: 1, max: 5 }), integer({ min: 2, max: 9 }), nat(9999), (districts, years, seed) => {
        const forecast = forecastRolls(
          question(madeRolls(districts, years, seed), { origin: 2014 + years, horizon: 4 }),
        )
        expectExactSums(forecast)
        for (const level of levelNames) {
          const { pupils, low, high } = forecast.levels[level]
          for (const [i, value] of pupils.entries()) {
            expect(Number.isInteger(value) && low[i]! >= 0 && low[i]! <= value && value <= high[i]!).toBe(true)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is the same whatever the schools are called and in whatever order the rows stand', () => {
    assert(
      property(integer({ min: 1, max: 5 }), integer({ min: 3, max: 9 }), nat(9999), (districts, years, seed) => {
        const rows = madeRolls(districts, years, seed)
        const asked = { origin: 2014 + years, horizon: 3 }
        const usual = said(forecastRolls(question(rows, asked)))
        const shuffled = seededRandom(seed)
        const mixed = rows
          .map((row) => ({ row, at: shuffled.unit() }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ row }) => row)
        expect(said(forecastRolls(question(mixed, asked)))).toEqual(usual)
        const renamed = rows.map((row) => ({ ...row, school: other(row.school), group: other(row.group) }))
        expect(said(forecastRolls(question(renamed, asked)), back)).toEqual(usual)
      }),
      { numRuns: 12 },
    )
  })

  it('takes nothing from years after its origin', () => {
    const rows = madeRolls(3, 8, 11)
    const later = rows.map((row) => (row.year > 2020 ? { ...row, pupils: 9999 } : row))
    expect(said(forecastRolls(question(later, { origin: 2020 })))).toEqual(
      said(forecastRolls(question(rows, { origin: 2020 }))),
    )
  })

  it('does not take an unknown cell for nobody', () => {
    const rows = madeRolls(1, 6, 5).map((row) => ({ ...row, pupils: row.pupils ?? 50 }))
    const gap = rows.map((row) =>
      row.year === 2020 && row.school === 'd0s0' && row.grade === 2 ? { ...row, pupils: null } : row,
    )
    const [known, unknown] = [rows, gap].map((each) => nextThird(forecastRolls(question(each, { origin: 2020 })))) as [
      number,
      number,
    ]
    expect(unknown).toBeGreaterThan(0.7 * known)
  })

  it('follows births by the 31 August rule where they are known', () => {
    const rows = madeRolls(2, 8, 2).filter(({ grade }) => grade === 1)
    const entered = (group: string, year: number): number =>
      rows.reduce((sum, row) => sum + (row.group === group && row.year === year ? (row.pupils ?? 0) : 0), 0)
    // Twice as many as later enter; from 2017 on half as many as of 2016.
    const births = ['d0', 'd1'].flatMap((group) =>
      Array.from({ length: 15 }, (_, i) => {
        const year = 2008 + i
        return {
          group,
          year,
          month: null,
          births: year <= 2016 ? 2 * entered(group, Math.max(2015, year + 6)) : entered(group, 2022),
        }
      }),
    )
    const forecast = forecastRolls(question(rows, { births, horizon: 3 }))
    // Births halve from 2017 on: the entry of 2024 (a third of 2017, two thirds of 2018) is half of that of 2022.
    const first = (h: number): number => forecast.levels.whole.pupils[cellOf(0, 1, h, 3)]!
    expect(first(2) / first(1)).toBeCloseTo(0.75, 1)
  })

  it('gives a place with one or two years of rolls a forecast with its widths', () => {
    const forecast = forecastRolls(question(madeRolls(2, 2, 4), { origin: 2016 }))
    expect(forecast.levels.whole.pupils[cellOf(0, allGrades, 1, 5)]).toBeGreaterThan(0)
    expect(new Set(forecast.heldOut.school.grade.origin)).toEqual(new Set([1]))
    const one = forecastRolls(question(madeRolls(2, 1, 4), { origin: 2015 }))
    expect(one.heldOut.school.grade.actual).toHaveLength(0)
    expect(one.levels.whole.high[cellOf(0, allGrades, 1, 5)]).toBeGreaterThan(
      one.levels.whole.pupils[cellOf(0, allGrades, 1, 5)]!,
    )
  })
})

const pupils = (forecast: Forecast, school: string, grade: number, step: number): number => {
  const u = forecast.levels.school.units.indexOf(school)
  return forecast.levels.school.pupils[cellOf(u, grade, step, 5)]!
}

const firstGrade = (forecast: Forecast): number => forecast.levels.whole.pupils[cellOf(0, 1, 1, 5)]!

describe('what is assumed', () => {
  const rows = madeRolls(2, 8, 21).map((row) => ({ ...row, pupils: row.pupils ?? 40 }))
  const withChanges = (changes: readonly Change[]): Forecast =>
    forecastRolls(question(rows), { ...nothingAssumed, changes })
  const usual = forecastRolls(question(rows))

  it('opens a school that fills from its first grade and grows a grade a year', () => {
    const forecast = withChanges([
      { kind: 'opening', school: 'new', group: 'd0', year: 2024, fromGrade: 1, toGrade: 1, growsTo: 6, intake: 60 },
    ])
    expectExactSums(forecast)
    expect(pupils(forecast, 'new', 1, 1)).toBe(0)
    expect(pupils(forecast, 'new', 1, 2)).toBeGreaterThan(20)
    expect(pupils(forecast, 'new', 2, 2)).toBe(0)
    expect(pupils(forecast, 'new', 2, 3)).toBeGreaterThan(20)
    expect(pupils(forecast, 'd0s0', 1, 2)).toBeLessThan(pupils(usual, 'd0s0', 1, 2))
    // The children are the group's: there are no more of them for a new school, now or later.
    for (const step of [2, 5]) {
      const all = (each: Forecast): number => each.levels.whole.pupils[cellOf(0, allGrades, step, 5)]!
      expect(Math.abs(all(forecast) / all(usual) - 1)).toBeLessThan(0.005)
    }
  })

  it('lets those who are there finish where nobody enters any more', () => {
    const forecast = withChanges([{ kind: 'no-entry', school: 'd0s0', year: 2024, grade: null }])
    expectExactSums(forecast)
    expect(pupils(forecast, 'd0s0', 1, 1)).toBeGreaterThan(0)
    expect(pupils(forecast, 'd0s0', 1, 2)).toBe(0)
    expect(pupils(forecast, 'd0s0', 2, 2)).toBeGreaterThan(0)
    expect(pupils(forecast, 'd0s0', 2, 3)).toBe(0)
    expect(pupils(forecast, 'd0s0', 3, 3)).toBeGreaterThan(0)
  })

  it('moves all pupils of a merger and all later entries, and a share of a zone', () => {
    const merged = withChanges([{ kind: 'merger', school: 'd0s0', into: 'd0s1', year: 2024 }])
    expectExactSums(merged)
    for (const step of [2, 3, 5]) {
      expect(pupils(merged, 'd0s0', allGrades, step)).toBe(0)
      const both = pupils(usual, 'd0s0', allGrades, step) + pupils(usual, 'd0s1', allGrades, step)
      expect(pupils(merged, 'd0s1', allGrades, step) / both).toBeCloseTo(1, 1)
    }
    const zone = withChanges([{ kind: 'zone', school: 'd0s0', to: 'd0s1', year: 2024, share: 0.5, grade: 1 }])
    expect(pupils(zone, 'd0s0', 1, 2) / pupils(usual, 'd0s0', 1, 2)).toBeCloseTo(0.5, 1)
    expect(pupils(zone, 'd0s0', 3, 2)).toBe(pupils(usual, 'd0s0', 3, 2))
  })

  it('adds the children of new homes over three years, and fewer births take as many away', () => {
    const housing = [
      {
        group: 'd1',
        primarySchool: 'd1s0',
        juniorSchool: null,
        year: 2023,
        homes: 1000,
        primaryPerHundred: 12,
        juniorPerHundred: 0,
      },
    ]
    const built = forecastRolls(question(rows), { ...nothingAssumed, housing })
    const more = pupils(built, 'd1s0', allGrades, 3) - pupils(usual, 'd1s0', allGrades, 3)
    expect(more).toBeGreaterThan(70)
    expect(more).toBeLessThan(150)
    const fewer = forecastRolls(question(rows), { ...nothingAssumed, entry: { factor: 0.8, from: 2023 } })
    expect(firstGrade(fewer) / firstGrade(usual)).toBeCloseTo(0.8, 2)
  })
})
