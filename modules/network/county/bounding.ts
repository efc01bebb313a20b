/** How the bound is raised while a plan is searched for: here, when the search is over, or elsewhere at the same time. */
import type { CountyModel } from './county-model.ts'
import { pricesOfFewYears } from './few-years.ts'
import { raiseBound, type Raised } from './raise-bound.ts'

/** Steps after which the bound of a small county no longer rises to speak of. */
const mostStepsHere = 800

export const stepsOfFewYears = 300

export interface Bounding {
  /** The cost of the best plan so far; the work begins with the first. */
  readonly tell: (cost: number) => void
  readonly now: () => number | null
  /** What is known, where it is raised elsewhere. */
  readonly latest: () => Raised | null
  /** Waits for the last step, or raises it now. */
  readonly end: () => Raised
}

export function boundHere(
  model: CountyModel,
  isOver: (share: number) => boolean,
  onStep: (bound: number) => void,
): Bounding {
  let target = Number.POSITIVE_INFINITY
  return {
    tell: (cost) => {
      target = cost
    },
    now: () => null,
    latest: () => null,
    end() {
      // Most of the rest of the time is for the prices of all years.
      const first = pricesOfFewYears(model, target, stepsOfFewYears, () => isOver(0.84))
      return raiseBound(
        model,
        { target: () => target, isLate: () => isOver(1), onStep, mostSteps: mostStepsHere },
        first,
      )
    },
  }
}
