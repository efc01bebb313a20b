/**
 * How a county stands with some amounts, kept up to date change by change: which cells reach what, whether every unit keeps
 * its rule, every CV its limit, every side row its bounds. In doubles with a hair of room; a plan is judged exactly afterwards.
 */
import { moveKey } from './move-profiles.ts'
import { needOf, type Amounts, type RoadModel } from './road-model.ts'

/** Relative room within which doubles call an amount reached. */
const hair = 1e-9
/** A CV has to stay this much below its limit, so that no other way of adding up finds it above. */
const cvRoom = 1e-9

/** Several columns changed together, each by so much. */
export type Parts = readonly (readonly [column: number, by: number])[]

export interface RoadState {
  readonly amounts: Amounts
  readonly cost: () => number
  /** Changes one amount. */
  readonly change: (column: number, by: number) => void
  /** What is answered once all parts of a deed are done; they are taken back again. */
  readonly answerAfter: <Answer>(parts: Parts, ask: () => Answer) => Answer
  readonly isUnitMet: (unit: number) => boolean
  /** Above 0 where a CV is over its limit: N Σ x²/P ÷ X² − (1 + c²), scaled. */
  readonly excess: (spread: number) => number
  readonly isRowMet: (row: number) => boolean
  readonly holds: () => boolean
  /** Whether all that a column touches holds. */
  readonly holdsAround: (column: number) => boolean
  readonly cell: (cell: number) => number
  /** Change of N Σ x²/P − (1 + c²) X² per unit of a cell's amount, divided by X². */
  readonly slope: (spread: number, cell: number) => number
  readonly failingUnits: () => number[]
  readonly failingRows: () => number[]
}

export interface RoadIndex {
  readonly cellsOf: readonly (readonly number[])[]
  readonly spreadOf: Int32Array
  readonly columnsOf: readonly (readonly number[])[]
  readonly rowsOf: readonly (readonly number[])[]
  /** Its value in each of these rows. */
  readonly rowValues: readonly (readonly number[])[]
  /** Columns by which a teacher of a profile leaves or enters a unit: `out 13 4`. */
  readonly moveOf: ReadonlyMap<string, number>
  /** Columns by which teachers leave, by the key of moves that balance one another. */
  readonly outsOf: ReadonlyMap<string, readonly number[]>
}

/** Key of the moves that a column balances with; null where it is no move. */
export function keyOf({ columns, units }: RoadModel, column: number): string | null {
  const { move, units: own } = columns[column]!.subject
  return move ? moveKey(move.profile, units[own[0]!]!.stage) : null
}

/** What belongs to what; worked out once for a model. */
export function indexRoad(model: RoadModel): RoadIndex {
  const cellsOf = model.units.map((): number[] => [])
  for (const [c, { unit }] of model.cells.entries()) cellsOf[unit]!.push(c)
  const spreadOf = new Int32Array(model.cells.length).fill(-1)
  for (const [s, { cells }] of model.spreads.entries()) for (const c of cells) spreadOf[c] = s
  const columnsOf = model.cells.map((): number[] => [])
  for (const [j, { effects }] of model.columns.entries()) for (const { cell } of effects) columnsOf[cell]!.push(j)
  const rowsOf = model.columns.map((): number[] => [])
  const rowValues = model.columns.map((): number[] => [])
  for (const [r, { entries }] of model.rows.entries()) {
    for (const [j, value] of entries) {
      rowsOf[j]!.push(r)
      rowValues[j]!.push(value)
    }
  }
  const moveOf = new Map(
    model.columns.flatMap(({ subject }, j) =>
      subject.move ? [[`${subject.move.way} ${subject.move.profile} ${subject.units[0]}`, j] as const] : [],
    ),
  )
  const outs = [...model.columns.keys()].filter((j) => model.columns[j]!.subject.move?.way === 'out')
  const outsOf = Map.groupBy(outs, (j) => keyOf(model, j)!)
  return { cellsOf, spreadOf, columnsOf, rowsOf, rowValues, moveOf, outsOf }
}

export function openState(model: RoadModel, index: RoadIndex, given?: Amounts): RoadState {
  const { units, cells, spreads, columns, rows } = model
  const amounts = new Float64Array(columns.length)
  const change = new Float64Array(cells.length)
  const sums = new Float64Array(spreads.length)
  const squares = new Float64Array(spreads.length)
  const pupils = new Float64Array(spreads.length)
  /** How many cells of a spread are other than they were. */
  const changed = new Float64Array(spreads.length)
  const activity = new Float64Array(rows.length)
  for (const [s, { cells: own }] of spreads.entries()) {
    for (const c of own) {
      const { have, unit } = cells[c]!
      sums[s]! += have
      squares[s]! += (have * have) / units[unit]!.pupils
      pupils[s]! += units[unit]!.pupils
    }
  }
  const isChanged = (cell: number): boolean => Math.abs(change[cell]!) > 1e-9 * Math.max(1, Math.abs(cells[cell]!.have))
  const apply = (column: number, by: number): void => {
    if (by === 0) return
    amounts[column]! += by
    for (const { cell, by: each } of columns[column]!.effects) {
      const before = cells[cell]!.have + change[cell]!
      const wasChanged = isChanged(cell)
      change[cell]! += each * by
      const s = index.spreadOf[cell]!
      if (s < 0) continue
      changed[s]! += Number(isChanged(cell)) - Number(wasChanged)
      const after = cells[cell]!.have + change[cell]!
      sums[s]! += after - before
      squares[s]! += (after * after - before * before) / units[cells[cell]!.unit]!.pupils
    }
    const own = index.rowsOf[column]!
    const values = index.rowValues[column]!
    for (const [i, r] of own.entries()) activity[r]! += values[i]! * by
  }
  if (given) for (const [j, amount] of given.entries()) apply(j, amount)

  const reaches = (cell: number, need: number): boolean => {
    const got = change[cell]!
    return got >= needOf(cells[cell]!, need) - hair * Math.max(1, Math.abs(need), cells[cell]!.have)
  }
  const isUnitMet = (unit: number): boolean => {
    let short = 0
    for (const c of index.cellsOf[unit]!) {
      const { toMeet, toFloor } = cells[c]!
      if (reaches(c, toMeet)) continue
      if (!reaches(c, toFloor)) return false
      if (++short > model.mayFallShort) return false
    }
    return true
  }
  const allowed = (s: number): number => 1 + spreads[s]!.limit ** 2 * (1 - cvRoom)
  const excess = (s: number): number => {
    const over = (pupils[s]! * squares[s]!) / sums[s]! ** 2 - allowed(s)
    return changed[s] === 0 ? (spreads[s]!.isKept ? Math.min(0, over) : Math.max(over, Number.MIN_VALUE)) : over
  }
  const isSpreadMet = (s: number): boolean => sums[s]! > 0 && excess(s) <= 0
  const isRowMet = (r: number): boolean => {
    const { lower, upper } = rows[r]!
    const room = hair * Math.max(1, Math.abs(activity[r]!))
    return activity[r]! >= lower - room && activity[r]! <= upper + room
  }
  const state: RoadState = {
    amounts,
    cost: () => {
      let cost = 0
      for (const [j, column] of columns.entries()) cost += column.cost * amounts[j]!
      return cost
    },
    change: apply,
    answerAfter: (parts, ask) => {
      for (const [j, by] of parts) apply(j, by)
      const answer = ask()
      for (const [j, by] of parts.toReversed()) apply(j, -by)
      return answer
    },
    isUnitMet,
    excess,
    isRowMet,
    holds: () =>
      units.every((_, u) => isUnitMet(u)) &&
      spreads.every((_, s) => isSpreadMet(s)) &&
      rows.every((_, r) => isRowMet(r)),
    holdsAround: (column) => {
      for (const { cell } of columns[column]!.effects) {
        if (!isUnitMet(cells[cell]!.unit)) return false
        const s = index.spreadOf[cell]!
        if (s >= 0 && !isSpreadMet(s)) return false
      }
      return index.rowsOf[column]!.every(isRowMet)
    },
    cell: (c) => cells[c]!.have + change[c]!,
    slope: (s, c) => {
      const { unit, have } = cells[c]!
      return (2 * ((pupils[s]! * (have + change[c]!)) / units[unit]!.pupils - allowed(s) * sums[s]!)) / sums[s]! ** 2
    },
    failingUnits: () => units.flatMap((_, u) => (isUnitMet(u) ? [] : [u])),
    failingRows: () => rows.flatMap((_, r) => (isRowMet(r) ? [] : [r])),
  }
  return state
}
