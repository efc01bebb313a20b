/** Solves linear models with whole variables by HiGHS, compiled to WebAssembly: one thread, so a long solve wants a thread of its own. */
import type { LinearModel } from '#kernel/linear-model.ts'
import { loadHighs, modelOf } from './highs-model.ts'

export interface Solved {
  readonly status: 'optimal' | 'infeasible' | 'time' | 'other'
  /** Cost of the best solution; null where none was found. */
  readonly objective: number | null
  /** Proven by the solver within its tolerances; -Infinity where it proved nothing. */
  readonly bound: number
  /** Value of each variable; null without a solution. */
  readonly values: Float64Array | null
}

export interface SolveLimits {
  readonly seconds: number
  /** Solutions at this cost or above are of no interest. */
  readonly below?: number
}

export type LinearSolver = (model: LinearModel, limits: SolveLimits) => Solved

/** Loads the solver once; the function that comes back works at once and blocks its thread. */
export async function loadLinearSolver(): Promise<LinearSolver> {
  const highs = await loadHighs()
  const { modelStatus } = highs.constants
  return (given, { seconds, below }) => {
    const model = modelOf(highs, given)
    try {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 1e-9 })
      if (below !== undefined && below < Infinity) model.options.set('objective_bound', below)
      model.run()
      const found = model.getModelStatus()
      const isWhole = given.isWhole.some((each) => each === 1)
      const hasSolution = Number(model.info.get('primal_solution_status')) === 2
      const objective = hasSolution ? model.getObjectiveValue() : null
      const isOptimal = found === modelStatus.optimal
      const bound = isWhole ? Number(model.info.get('mip_dual_bound')) : isOptimal ? objective! : -Infinity
      return {
        status: isOptimal
          ? 'optimal'
          : found === modelStatus.infeasible
            ? 'infeasible'
            : found === modelStatus.timeLimit
              ? 'time'
              : 'other',
        objective,
        bound: found === modelStatus.infeasible ? Infinity : bound,
        values: hasSolution ? Float64Array.from(model.getSolution().colValue) : null,
      }
    } finally {
      model.dispose()
    }
  }
}
