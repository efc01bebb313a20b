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

/** Rows to be added to a model that is being solved. */
export interface AddedRow {
  readonly lower: number
  readonly upper: number
  readonly entries: readonly (readonly [variable: number, value: number])[]
}

/** What a linear relaxation came to. Duals are of the rows in their order: ≥ 0 where the lower bound holds it, ≤ 0 the upper. */
export interface Relaxed {
  readonly status: 'optimal' | 'infeasible' | 'time' | 'other'
  readonly objective: number
  readonly values: Float64Array
  readonly rowDual: Float64Array
}

export interface WholeSolve {
  readonly status: 'optimal' | 'infeasible' | 'time' | 'other'
  /** Best solution; null where none was found. */
  readonly values: Float64Array | null
  readonly objective: number | null
  /** Proven by the solver within its tolerances; -Infinity where it proved nothing. */
  readonly bound: number
}

/** A model that is kept open: solved, given more rows, solved again from where it stood. */
export interface LinearSession {
  addRows(rows: readonly AddedRow[]): void
  setBounds(variables: readonly number[], lower: readonly number[], upper: readonly number[]): void
  /** Without the whole numbers. */
  relax(seconds: number): Relaxed
  /** With them. `onBound` hears of bounds and solutions as they are found and may ask to stop by giving true. */
  solveWhole(limits: {
    readonly seconds: number
    readonly start?: Float64Array
    /** Relative distance at which it may stop. */
    readonly gap: number
    readonly onBound?: (bound: number, objective: number) => boolean
  }): WholeSolve
  close(): void
}

export type OpenLinear = (model: LinearModel) => LinearSession
