/** Small cities: each county's year under one budget, held against trying every choice. */
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel/seeded-random.ts'
import { loadOpenLinear } from '#platform/solver/open-linear.ts'
import { chooseYears, payLate, type CountyYearCost } from './choose-years.ts'

const open = await loadOpenLinear()

const option = (county: string, targetYear: number, cost: number, lead = 1): CountyYearCost => ({
  county,
  targetYear,
  cost,
  bound: cost,
  due: [{ year: targetYear - lead, cost }],
})

type Budgets = readonly { readonly year: number; readonly amount: number }[]

const fits = (taken: readonly CountyYearCost[], budgets: Budgets): boolean =>
  [2026, 2027, 2028, 2029, 2030].every((year) => {
    const owed = taken.flatMap(({ due }) => due).reduce((sum, each) => (each.year <= year ? sum + each.cost : sum), 0)
    return owed <= budgets.reduce((sum, each) => (each.year <= year ? sum + each.amount : sum), 0)
  })

const isBetter = (a: readonly number[], b: readonly number[]): boolean =>
  a[0]! !== b[0]! ? a[0]! > b[0]! : a[1]! !== b[1]! ? a[1]! < b[1]! : a[2]! < b[2]!

/** Count, years and cost of the best of all choices. */
function best(costs: readonly CountyYearCost[], budgets: Budgets): readonly number[] {
  const counties = [...new Set(costs.map(({ county }) => county))]
  let found: number[] = [0, 0, 0]
  const tryFrom = (i: number, taken: readonly CountyYearCost[]): void => {
    if (i === counties.length) {
      if (!fits(taken, budgets)) return
      const own = [
        taken.length,
        taken.reduce((sum, { targetYear }) => sum + targetYear, 0),
        taken.reduce((sum, { cost }) => sum + cost, 0),
      ]
      if (isBetter(own, found)) found = own
      return
    }
    tryFrom(i + 1, taken)
    for (const each of costs.filter(({ county }) => county === counties[i])) tryFrom(i + 1, [...taken, each])
  }
  tryFrom(0, [])
  return found
}

describe('years of counties', () => {
  it('are the earliest where money has no limit', () => {
    const costs = [option('a', 2027, 90_000), option('a', 2028, 10_000), option('b', 2028, 50_000)]
    expect([...chooseYears(costs, [], open, 5).years]).toEqual([
      ['a', 2027],
      ['b', 2028],
    ])
  })

  it('bring in as many as the shared budget does', () => {
    const costs = [option('a', 2027, 90_000), option('b', 2027, 30_000), option('c', 2027, 30_000)]
    const { years } = chooseYears(costs, [{ year: 2026, amount: 100_000 }], open, 5)
    expect([...years.keys()]).toEqual(['b', 'c'])
  })

  it('are those of trying every choice', () => {
    const random = seededRandom(5)
    for (let i = 0; i < 60; i++) {
      const costs = ['a', 'b', 'c', 'd'].flatMap((county) =>
        [2027, 2028, 2029].flatMap((year) =>
          random.unit() < 0.8 ? [option(county, year, 1000 * random.whole(1, 60), random.whole(0, 1))] : [],
        ),
      )
      const budgets = [2026, 2027, 2028, 2029].map((year) => ({ year, amount: 1000 * random.whole(0, 60) }))
      const { years, isProved } = chooseYears(costs, budgets, open, 5)
      const taken = costs.filter(({ county, targetYear }) => years.get(county) === targetYear)
      expect(isProved).toBe(true)
      expect([
        taken.length,
        taken.reduce((sum, { targetYear }) => sum + targetYear, 0),
        taken.reduce((sum, { cost }) => sum + cost, 0),
      ]).toEqual(best(costs, budgets))
      const paid = payLate(taken, budgets)
      for (const { year, amount } of budgets) {
        const spent = [...paid.values()].reduce((sum, own) => sum + (own.get(year) ?? 0), 0)
        expect(spent).toBeLessThanOrEqual(amount + 1e-6)
      }
      const all = [...paid.values()].flatMap((own) => [...own.values()]).reduce((sum, amount) => sum + amount, 0)
      expect(all).toBeCloseTo(
        taken.reduce((sum, { cost }) => sum + cost, 0),
        6,
      )
    }
  })
})
