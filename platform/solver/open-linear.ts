/** Keeps a linear model open in HiGHS: rows are added and it is solved again from where it stood. Blocks its thread while it solves. */
import type { AddedRow, LinearModel, LinearSession, OpenLinear, Relaxed, WholeSolve } from '#kernel/linear-model.ts'
import { loadHighs, modelOf, type Highs } from './highs-model.ts'

const csrOf = (rows: readonly AddedRow[], columns: number) => {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { entries } of rows) {
    for (const [variable, value] of entries) {
      indices.push(variable)
      values.push(value)
    }
    starts.push(indices.length)
  }
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: columns,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  }
}

/** The channel on which HiGHS tells its bounds and may be asked to stop. */
const callbackOfBounds = 6

function open(highs: Highs, given: LinearModel): LinearSession {
  const { modelStatus } = highs.constants
  const columns = given.cost.length
  const model = modelOf(highs, given)
  model.options.set({
    output_flag: false,
    mip_abs_gap: 1e-9,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
  })
  const statusOf = (): Relaxed['status'] => {
    const found = model.getModelStatus()
    if (found === modelStatus.optimal) return 'optimal'
    if (found === modelStatus.infeasible || found === modelStatus.unboundedOrInfeasible) return 'infeasible'
    return found === modelStatus.timeLimit ? 'time' : 'other'
  }
  /** Runs; where the numbers are too wild for close tolerances, once more from the beginning with usual ones. */
  const runs = (callbacks?: Parameters<typeof model.run>[0]): boolean => {
    try {
      model.run(callbacks)
      return true
    } catch {
      model.clearSolver()
      model.options.set({ primal_feasibility_tolerance: 1e-7, dual_feasibility_tolerance: 1e-7 })
    }
    try {
      model.run(callbacks)
      return true
    } catch {
      return false
    }
  }
  // The time limit of HiGHS counts from the first run of a model on.
  const limit = (seconds: number) =>
    model.options.set('time_limit', model.getRunTime() + Math.max(0.05, Math.min(seconds, 1e6)))
  return {
    addRows(rows) {
      if (rows.length === 0) return
      model.addRows({
        lower: Float64Array.from(rows, ({ lower }) => lower),
        upper: Float64Array.from(rows, ({ upper }) => upper),
        matrix: csrOf(rows, columns),
      })
    },
    setBounds(variables, lower, upper) {
      for (const [i, variable] of variables.entries()) model.changeColBounds(variable, lower[i]!, upper[i]!)
    },
    relax(seconds) {
      model.options.set('solve_relaxation', true)
      limit(seconds)
      if (!runs())
        return { status: 'other', objective: 0, values: new Float64Array(columns), rowDual: new Float64Array(0) }
      const { colValue, rowDual } = model.getSolution()
      return {
        status: statusOf(),
        objective: model.getObjectiveValue(),
        values: Float64Array.from(colValue),
        rowDual: Float64Array.from(rowDual),
      }
    },
    solveWhole({ seconds, start, gap, onBound }): WholeSolve {
      model.options.set({ solve_relaxation: false, mip_rel_gap: gap })
      limit(seconds)
      if (start) model.setSolution({ colValue: start })
      const hasRun = runs(
        onBound && {
          [callbackOfBounds]: (event: {
            data: { mip_dual_bound?: number; mip_primal_bound?: number }
            interrupt: () => void
          }) => {
            const { mip_dual_bound: bound = -Infinity, mip_primal_bound: objective = Infinity } = event.data
            if (onBound(bound, objective)) event.interrupt()
            return undefined
          },
        },
      )
      if (!hasRun) return { status: 'other', values: null, objective: null, bound: -Infinity }
      const hasSolution = Number(model.info.get('primal_solution_status')) === 2
      const status = statusOf()
      return {
        status,
        values: hasSolution ? Float64Array.from(model.getSolution().colValue) : null,
        objective: hasSolution ? model.getObjectiveValue() : null,
        bound: status === 'infeasible' ? Infinity : Number(model.info.get('mip_dual_bound')),
      }
    },
    close: () => model.dispose(),
  }
}

/** Loads the solver once. */
export async function loadOpenLinear(): Promise<OpenLinear> {
  const highs = await loadHighs()
  return (model) => open(highs, model)
}
