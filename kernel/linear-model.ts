/** A linear model with whole variables as plain columns, least cost wanted; what a solver is handed, and nothing of how it solves. */

export interface LinearModel {
  /** Cost of each variable. */
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** 1 where a variable must be a whole number. */
  readonly isWhole: Uint8Array
  /** Bounds of each row; -Infinity or Infinity where there is none. */
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** Entries row by row: those of row `r` stand from `start[r]` up to `start[r + 1]`. */
  readonly start: Int32Array
  readonly index: Int32Array
  readonly value: Float64Array
}

export interface RowMaker {
  readonly row: (lower: number, upper: number, entries: readonly (readonly [variable: number, value: number])[]) => void
  readonly model: () => LinearModel
}

/** Writes a model down variable by variable and row by row. */
export function linearModel(
  variables: readonly { cost: number; lower: number; upper: number; isWhole: boolean }[],
): RowMaker {
  const rowLower: number[] = []
  const rowUpper: number[] = []
  const start = [0]
  const index: number[] = []
  const value: number[] = []
  return {
    row(lower, upper, entries) {
      rowLower.push(lower)
      rowUpper.push(upper)
      for (const [variable, amount] of entries) {
        index.push(variable)
        value.push(amount)
      }
      start.push(index.length)
    },
    model: () => ({
      cost: Float64Array.from(variables, ({ cost }) => cost),
      lower: Float64Array.from(variables, ({ lower }) => lower),
      upper: Float64Array.from(variables, ({ upper }) => upper),
      isWhole: Uint8Array.from(variables, ({ isWhole }) => (isWhole ? 1 : 0)),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      start: Int32Array.from(start),
      index: Int32Array.from(index),
      value: Float64Array.from(value),
    }),
  }
}
