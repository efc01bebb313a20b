/** Raises the bound step by step: who is served too little is priced up, who is served twice is priced down. */
import { boundAt, boundTask, type BoundPrices, type SiteAnswer } from './bound.ts'
import type { CountyModel } from './county-model.ts'

/** How much of the earlier direction goes on. */
const memory = 0.6

/** Steps without a better bound before they get shorter. */
const patience = 8

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

/** To begin with: the way to the nearest site and a share of what running it costs. */
function firstPrices(model: CountyModel): BoundPrices {
  const { units: U, years: T, choiceStart, choiceCost, choiceSite, presentLoad, spans } = model
  const served = new Float64Array(U * T)
  for (let u = 0; u < U; u += 1) {
    const k = choiceStart[u]!
    if (k === choiceStart[u + 1]!) continue
    const s = choiceSite[k]!
    for (let t = 0; t < T; t += 1) {
      const there = presentLoad[s * 2 * T + t]! + presentLoad[(s * 2 + 1) * T + t]!
      served[u * T + t] = choiceCost[k]! + spans[s]!.phases[0]!.run / Math.max(60, there)
    }
  }
  return { served, budget: new Float64Array(T) }
}

/** Above the least cost of a site that is not looked at, such a site would have to be looked at: prices stay below. */
function hold(model: CountyModel, served: Float64Array): void {
  const T = model.years
  for (let u = 0; u < model.units; u += 1) {
    const most = model.farCost[u]!
    for (let t = 0; t < T; t += 1) if (served[u * T + t]! > most) served[u * T + t] = most
  }
}

export function raiseBound(model: CountyModel, raising: Raising, from: BoundPrices | null = null): Raised {
  const task = boundTask(model)
  const { units: U, years: T, pupils } = model
  const prices = from ? { served: from.served.slice(), budget: from.budget.slice() } : firstPrices(model)
  hold(model, prices.served)
  let best: Raised = {
    bound: Number.NEGATIVE_INFINITY,
    prices: { served: prices.served.slice(), budget: prices.budget.slice() },
    answer: emptyAnswer(model.sites),
    steps: 0,
  }
  const shares = new Float64Array(U * T)
  const direction = new Float64Array(U * T)
  let length = 1
  let waited = 0
  for (let step = 0; step < raising.mostSteps; step += 1) {
    const answer = emptyAnswer(model.sites)
    const bound = boundAt(task, prices, shares, answer)
    if (bound > best.bound + 1e-7 * Math.abs(best.bound)) {
      best = { bound, prices: { served: prices.served.slice(), budget: prices.budget.slice() }, answer, steps: step + 1 }
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
    const stride = (length * Math.max(0, raising.target() * 1.001 - bound)) / square
    for (let i = 0; i < U * T; i += 1) prices.served[i]! += stride * direction[i]!
    hold(model, prices.served)
  }
  return best
}
