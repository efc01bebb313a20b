/**
 * What multipliers of the rows of a linear model prove of its least cost, worked out without any solver: whatever the
 * multipliers are, Σ y·b + Σ min over each variable's bounds of its reduced cost is no more than the cost of any solution.
 */
import type { AddedRow, LinearModel } from '#kernel/linear-model.ts'

export interface Proven {
  readonly bound: number
  /** Reduced cost of each variable. */
  readonly reduced: Float64Array
}

/** `added` are rows that came after those of the model; `duals` is in the order of all rows. */
export function provenBy(model: LinearModel, added: readonly AddedRow[], duals: Float64Array): Proven {
  const reduced = Float64Array.from(model.cost)
  let bound = 0
  const own = model.rowLower.length
  const take = (dual: number, lower: number, upper: number): number => {
    const side = dual > 0 ? lower : upper
    if (dual === 0 || !Number.isFinite(side)) return 0
    bound += dual * side
    return dual
  }
  for (let r = 0; r < own; r++) {
    const dual = take(duals[r]!, model.rowLower[r]!, model.rowUpper[r]!)
    if (dual === 0) continue
    for (let e = model.start[r]!; e < model.start[r + 1]!; e++) reduced[model.index[e]!]! -= dual * model.value[e]!
  }
  for (const [i, { lower, upper, entries }] of added.entries()) {
    const dual = take(duals[own + i]!, lower, upper)
    if (dual === 0) continue
    for (const [variable, value] of entries) reduced[variable]! -= dual * value
  }
  for (const [j, cost] of reduced.entries()) bound += cost > 0 ? cost * model.lower[j]! : cost * model.upper[j]!
  return { bound, reduced }
}
