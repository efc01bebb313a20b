/** A kept plan as the planner's own state, so that edits are weighed and laid out exactly as the planner does it. */
import { bands } from '../county/county-words.ts'
import type { CountyProblem } from '../county/county-problem.ts'
import { countyModel } from '../county/county-model.ts'
import { choiceFor, recount, startState, type PlanState } from '../county/plan-state.ts'
import type { PlanView } from './plan-view.ts'

/** Null where the plan sends somebody where the model has no way: then it was made from another input. */
export function planAsState({ plan, siteYear, catchment }: PlanView, problem: CountyProblem): PlanState | null {
  const state = startState(countyModel(problem))
  const { model, opens, closes, turns, choice, presentChoice } = state
  const T = model.years
  for (const [s] of problem.sites.entries()) {
    const years = plan.years.map((year) => siteYear(s, year))
    const open = years.map((own) => own?.state === 'open')
    const from = open.indexOf(true)
    opens[s] = from < 0 ? T : from
    closes[s] = from < 0 ? T : open.lastIndexOf(true) + 1
    // A site that was open and never teaches is closed from the first year on.
    if (from < 0 && model.isOpenBefore[s] === 1) {
      opens[s] = 0
      closes[s] = 0
    }
    const second = model.spans[s]!.phases[1]
    const turned =
      second && !second.isBranch ? years.findIndex((own) => own?.state === 'open' && own.kind === second.kind) : -1
    turns[s] = turned < 0 ? T : turned
  }
  for (let u = 0; u < model.units; u += 1) {
    const [v, b] = [Math.floor(u / bands.length), u % bands.length]
    for (let t = 0; t < T; t += 1) {
      const own = catchment(v, b, plan.years[t]!)
      const k = own
        ? choiceFor(
            model,
            u,
            problem.sites.findIndex(({ id }) => id === own.site),
          )
        : -1
      if (own && k < 0) return null
      choice[u * T + t] = own ? k : presentChoice[u]! >= 0 ? presentChoice[u]! : model.choiceStart[u]!
    }
  }
  recount(state)
  return state
}
