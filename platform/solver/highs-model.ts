/** HiGHS itself, compiled to WebAssembly, and a linear model handed over to it. */
import highsModule from 'highs'
import type { LinearModel } from '#kernel/linear-model.ts'

// The package's types name its only export twice over when a module of this kind imports it.
export const loadHighs = highsModule as unknown as typeof highsModule.default
export type Highs = Awaited<ReturnType<typeof loadHighs>>

export const modelOf = (highs: Highs, given: LinearModel) =>
  highs.createModel({
    numCols: given.cost.length,
    numRows: given.rowLower.length,
    colCost: given.cost,
    colLower: given.lower,
    colUpper: given.upper,
    rowLower: given.rowLower,
    rowUpper: given.rowUpper,
    integrality: Int32Array.from(given.isWhole),
    matrix: {
      format: 'csr',
      numRows: given.rowLower.length,
      numCols: given.cost.length,
      starts: given.start,
      indices: given.index,
      values: given.value,
    },
  })
