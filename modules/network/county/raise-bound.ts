/** Raises the bound step by step: who is served too little is priced up, who is served twice is priced down. */
import { boundAt, boundTask, type BoundPrices, type SiteAnswer } from './bound.ts'
import { countyModel, type CountyModel } from './county-model.ts'
import type { CountyProblem, Price } from './county-problem.ts'

/** How much of the earlier direction goes on. */
const memory = 0.6

/** Steps without a better bound before they get shorter. */
const patience = 12

/** How far above the best bound is aimed, as a share of it. */
const ahead = 0.015

export interface Raised {
  readonly bound: number
  readonly prices: BoundPrices
  /** Spans that sites would have at these prices. */
  readonly answer: SiteAnswer
  readonly steps: number
}

export interface Raising {
  /** Cost of a plan that is known. */
  readonly target: () => number
  readonly isLate: () => boolean
  readonly onStep: (bound: number) => void
  readonly mostSteps: number
}

const emptyAnswer = (sites: number): SiteAnswer => ({
  opens: new Int32Array(sites),
  closes: new Int32Array(sites),
  turns: new Int32Array(sites),
})

/** To begin with: the way to the nearest site. Prices that are too low are mended in fewer steps than those too high. */
function firstPrices(model: CountyModel): BoundPrices {
  const { units: U, years: T, choiceStart, choiceCost } = model
  const served = new Float64Array(U * T)
  for (let u = 0; u < U; u += 1) {
    const k = choiceStart[u]!
    if (k < choiceStart[u + 1]!) served.fill(choiceCost[k]!, u * T, (u + 1) * T)
  }
  return { served, budget: new Float64Array(T) }
}

/** One year that stands for all: the mean pupils, and what is paid once shared out among the years. */
function meanYear(problem: CountyProblem): CountyProblem {
  const T = problem.years.length
  const { prices } = problem
  const share = (price: Price): Price => ({ ...price, value: price.value / T })
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
  return {
    ...problem,
    years: [problem.years[0]!],
    villages: problem.villages.map((village) => ({
      ...village,
      pupils: village.pupils.map((each) => [Math.round(each.reduce((sum, one) => sum + one, 0) / T)]),
    })),
    sites: problem.sites.map((site) => ({ ...site, opensFrom: null, repairCost: site.repairCost / T })),
    prices: { ...prices, ...Object.fromEntries(once.map((code) => [code, share(prices[code])])) },
    rules: { ...problem.rules, 'lead.rooms': { ...problem.rules['lead.rooms'], value: 0 } },
    budgets: [null],
    locks: { sites: [], catchments: [] },
  }
}

/** Prices for every year from those of a year that stands for all: found in a tenth of the time, and near. */
export function pricesOfMeanYear(model: CountyModel, cost: number, steps: number, isLate: () => boolean): BoundPrices {
  const T = model.years
  const mean = countyModel(meanYear(model.problem))
  const { prices } = raiseBound(mean, { target: () => cost / T, isLate, onStep: () => {}, mostSteps: steps })
  return {
    served: Float64Array.from({ length: model.units * T }, (_, i) => prices.served[Math.floor(i / T)]!),
    budget: new Float64Array(T),
  }
}

export function raiseBound(model: CountyModel, raising: Raising, from: BoundPrices | null = null): Raised {
  const task = boundTask(model)
  const { units: U, years: T, pupils } = model
  const prices = from ? { served: from.served.slice(), budget: from.budget.slice() } : firstPrices(model)
  let best: Raised = {
    bound: Number.NEGATIVE_INFINITY,
    prices: { served: prices.served.slice(), budget: prices.budget.slice() },
    answer: emptyAnswer(model.sites),
    steps: 0,
  }
  const shares = new Float64Array(U * T)
  const direction = new Float64Array(U * T)
  let length = from ? 0.2 : 1
  let waited = 0
  for (let step = 0; step < raising.mostSteps; step += 1) {
    const answer = emptyAnswer(model.sites)
    const bound = boundAt(task, prices, shares, answer)
    if (best.steps === 0 || bound > best.bound + 1e-7 * Math.abs(best.bound)) {
      best = {
        bound,
        prices: { served: prices.served.slice(), budget: prices.budget.slice() },
        answer,
        steps: step + 1,
      }
      waited = 0
      raising.onStep(bound)
    } else {
      waited += 1
      if (waited >= patience) {
        waited = 0
        length *= 0.6
        // Back to the best prices there were.
        prices.served.set(best.prices.served)
        direction.fill(0)
      }
    }
    if (raising.isLate() || length < 1e-4) break
    let square = 0
    for (let i = 0; i < U * T; i += 1) {
      if (pupils[i] === 0) continue
      direction[i] = memory * direction[i]! + (1 - memory) * (1 - shares[i]!)
      square += pupils[i]! * direction[i]! ** 2
    }
    if (square < 1e-9) break
    // As if a plan lay a little above the best bound: what is really there is too far away to aim at.
    const aim = Math.min(raising.target() * 1.001, best.bound + ahead * Math.abs(best.bound))
    const stride = (length * Math.max(0, aim - bound)) / square
    for (let i = 0; i < U * T; i += 1) prices.served[i]! += stride * direction[i]!
  }
  return best
}
