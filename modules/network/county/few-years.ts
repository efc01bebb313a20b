/** Prices of the bound to begin with: those of a county with few years, each of which stands for several. */
import { enrolledYears } from './bound-lists.ts'
import { countyModel, type CountyModel } from './county-model.ts'
import type { CountyProblem, Price } from './county-problem.ts'
import { raiseBound } from './raise-bound.ts'

/** A few years that stand for all, each for as many: mean pupils, and what is paid once shared out among the years. */
function coarseYears(problem: CountyProblem, groups: number): CountyProblem {
  const T = problem.years.length
  const { prices } = problem
  const share = (price: Price): Price => ({ ...price, value: (price.value * groups) / T })
  const once = [
    'open.point',
    'open.primary',
    'open.junior',
    'open.nine-year',
    'room',
    'branch',
    'close',
    'bed',
  ] as const
  const groupOf = (t: number): number => Math.floor((t * groups) / T)
  return {
    ...problem,
    years: problem.years.slice(0, groups),
    villages: problem.villages.map((village) => ({
      ...village,
      pupils: village.pupils.map((each) =>
        Array.from({ length: groups }, (_, g) => {
          const own = each.filter((__, t) => groupOf(t) === g)
          return Math.round(own.reduce((sum, one) => sum + one, 0) / own.length)
        }),
      ),
    })),
    sites: problem.sites.map((site) => ({
      ...site,
      opensFrom: null,
      repairBy: null,
      repairCost: (site.repairCost * groups) / T,
    })),
    prices: { ...prices, ...Object.fromEntries(once.map((code) => [code, share(prices[code])])) },
    rules: {
      ...problem.rules,
      'lead.rooms': { ...problem.rules['lead.rooms'], value: 0 },
      'finish.where-enrolled': { ...problem.rules['finish.where-enrolled'], value: 0 },
    },
    budgets: Array.from({ length: groups }, () => null),
    locks: { sites: [], catchments: [] },
  }
}

/** Prices of more years from those of fewer that stand for them. */
function spreadPrices(served: Float64Array, units: number, before: number, years: number): Float64Array {
  const cells = new Float64Array(units * (years + enrolledYears))
  for (let u = 0; u < units; u += 1) {
    for (let t = 0; t < years; t += 1) {
      const price = served[u * before + Math.floor((t * before) / years)]!
      cells[u * years + t] = price
      if (t < enrolledYears) cells[units * years + u * enrolledYears + t] = price
    }
  }
  return cells
}

/** Prices to begin with, from one year that stands for all, then from a few: found in a fraction of the time, and near. */
export function pricesOfFewYears(model: CountyModel, cost: number, steps: number, isLate: () => boolean): Float64Array {
  const { units: U, years: T } = model
  let from: Float64Array | null = null
  let before = 0
  for (const groups of [1, 3]) {
    if (groups > 1 && groups * 2 > T) break
    const coarse = countyModel(coarseYears(model.problem, groups))
    const start: Float64Array | null = from && spreadPrices(from, U, before, groups)
    const target = (): number => (cost * groups) / T
    const { prices } = raiseBound(coarse, { target, isLate, onStep: () => {}, mostSteps: steps }, start)
    from = prices.served
    before = groups
  }
  return spreadPrices(from!, U, before, T)
}
