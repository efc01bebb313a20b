/** The cheapest plan of a tiny county by trying every one: every span of every site, every choice of every unit and year. */
import { countyModel } from './county-model.ts'
import type { CountyProblem } from './county-problem.ts'
import { realCost } from './improve-plan.ts'
import { layOutPlan } from './lay-out-plan.ts'
import { mayGo } from './plan-changes.ts'
import type { CountyPlan } from './plan-file.ts'
import { isSound, recount, startState, type PlanState } from './plan-state.ts'

/** Every list that takes one of each. */
const product = <Each>(lists: readonly (readonly Each[])[]): Each[][] =>
  lists.reduce<Each[][]>((all, list) => all.flatMap((before) => list.map((each) => [...before, each])), [[]])

interface Span {
  readonly opens: number
  readonly closes: number
  readonly turns: number
}

function spansOf(state: PlanState, s: number): Span[] {
  const { model } = state
  const T = model.years
  const { closeFrom, closeBy, openFrom, openBy, phases } = model.spans[s]!
  const years = Array.from({ length: T + 1 }, (_, t) => t)
  if (model.isOpenBefore[s] === 0)
    return years
      .filter((t) => (t >= openFrom || t === T) && t <= openBy)
      .map((t) => ({ opens: t, closes: T, turns: T }))
  const turns = phases.length > 1 && !phases[1]!.isBranch ? years : [T]
  return years
    .filter((t) => t >= closeFrom && t <= closeBy)
    .flatMap((closes) => turns.filter((t) => t < closes || t === T).map((turn) => ({ opens: 0, closes, turns: turn })))
}

/** The cheapest sound plan; null where there is none. Costs are those of the plan's own sums, which the verifier checks. */
export function cheapestOfAll(problem: CountyProblem): CountyPlan | null {
  const model = countyModel(problem)
  const T = model.years
  const state = startState(model)
  let best: { cost: number; plan: CountyPlan } | null = null
  const busy = Array.from({ length: model.units }, (_, u) => u).filter((u) =>
    model.pupils.subarray(u * T, (u + 1) * T).some((each) => each > 0),
  )
  for (const spans of product(Array.from({ length: model.sites }, (_, s) => spansOf(state, s)))) {
    spans.forEach(({ opens, closes, turns }, s) => {
      state.opens[s] = opens
      state.closes[s] = closes
      state.turns[s] = turns
    })
    const ways = busy.map((u) => {
      const choices = Array.from(
        { length: model.choiceStart[u + 1]! - model.choiceStart[u]! },
        (_, n) => model.choiceStart[u]! + n,
      )
      return product(Array.from({ length: T }, (_, t) => choices.filter((k) => mayGo(state, u, k, t, t + 1))))
    })
    if (ways.some((each) => each.length === 0)) continue
    state.choice.fill(-1)
    for (const all of product(ways)) {
      all.forEach((own, n) => state.choice.set(own, busy[n]! * T))
      recount(state)
      const cost = realCost(state)
      if (!isSound(state) || (best !== null && cost >= best.cost)) continue
      best = { cost, plan: layOutPlan(state, { seed: 0, seconds: 0, bound: null, status: 'feasible', proof: null }) }
    }
  }
  return best?.plan ?? null
}
