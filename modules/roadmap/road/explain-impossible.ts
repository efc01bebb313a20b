/**
 * Why no set of actions reaches the goal, in a form that can be checked again without the solver: cells that nothing can raise
 * far enough, stages that have too few of something in all, or multipliers whose sum proves that something must stay short.
 */
import type { AddedRow, OpenLinear } from '#kernel/linear-model.ts'
import { formulateRoad, tangentsAt, type Relaxation } from './relaxation.ts'
import type { RoadModel } from './road-model.ts'
import { indexRoad } from './road-state.ts'
import { provenBy } from './safe-bound.ts'

export interface Shortfall {
  readonly unit: number
  readonly indicator: number
  /** In the numerator's unit; whole where it is. */
  readonly amount: number
}

export interface Impossible {
  readonly kind: 'out-of-reach' | 'too-few' | 'multipliers' | 'search'
  /** Cells that stay below 85 % whatever is done; for `out-of-reach`. */
  readonly outOfReach: readonly Shortfall[]
  /** Stage and indicator whose schools together need more than there can be; for `too-few`. */
  readonly tooFew: readonly {
    readonly stage: string
    readonly indicator: number
    readonly needed: number
    readonly there: number
  }[]
  /** The least by which the rules are missed, in the cells where a cheapest way of missing them falls short. */
  readonly shortfalls: readonly Shortfall[]
  /** CVs over their limit in that way of missing them. */
  readonly spreads: readonly number[]
  /** Schools and indicators that carry the proof, the heaviest first. */
  readonly carriedBy: readonly { readonly unit: number; readonly indicator: number; readonly weight: number }[]
  /** Side rows that carry it. */
  readonly rows: readonly number[]
  /** Least total shortfall, as shares of what the thresholds ask, that the multipliers prove; recomputed without the solver. */
  readonly proven: number
  /** True where what is said was worked out again without the solver and holds. */
  readonly isRechecked: boolean
}

/** The most that may be added to each cell. */
function mostOf(road: RoadModel): Float64Array {
  const most = new Float64Array(road.cells.length)
  for (const { effects, most: limit } of road.columns) {
    for (const { cell, by } of effects) if (by > 0) most[cell]! += by * limit
  }
  return most
}

/** Cells that stay below 85 % even if everything that is allowed were done there, and units with more short cells than may be. */
function findOutOfReach(road: RoadModel): Shortfall[] {
  const most = mostOf(road)
  const index = indexRoad(road)
  const found: Shortfall[] = []
  for (const [unit, cells] of index.cellsOf.entries()) {
    const short = cells.filter(
      (c) => road.cells[c]!.toMeet > most[c]! + 1e-9 * Math.max(1, Math.abs(road.cells[c]!.toMeet)),
    )
    const below = short.filter(
      (c) => road.cells[c]!.toFloor > most[c]! + 1e-9 * Math.max(1, Math.abs(road.cells[c]!.toFloor)),
    )
    const told = below.length > 0 ? below : short.length > road.mayFallShort ? short : []
    for (const c of told) {
      const { indicator, toMeet, toFloor } = road.cells[c]!
      found.push({ unit, indicator, amount: (below.length > 0 ? toFloor : toMeet) - most[c]! })
    }
  }
  return found
}

/** Where something can only change places: what 85 % asks of all schools together against what there is. */
function findTooFew(road: RoadModel): Impossible['tooFew'][number][] {
  return road.spreads.flatMap(({ stage, indicator, cells }) => {
    const canGrow = cells.some((c) =>
      road.columns.some(
        ({ subject, effects }) => !subject.move && effects.some(({ cell, by }) => cell === c && by > 0),
      ),
    )
    if (canGrow) return []
    let needed = 0
    let there = 0
    for (const c of cells) {
      const { have, toFloor } = road.cells[c]!
      needed += Math.max(0, have + toFloor)
      there += have
    }
    return needed > there * (1 + 1e-9) ? [{ stage, indicator, needed, there }] : []
  })
}

export function explainImpossible(road: RoadModel, open: OpenLinear, seconds: number): Impossible {
  const outOfReach = findOutOfReach(road)
  const tooFew = findTooFew(road)
  const parts = formulateRoad(road, indexRoad(road), true)
  const loosest = loosenLeast(parts, road, open, seconds)
  const { values, duals, reduced, proven } = loosest
  const shortfalls = road.cells.flatMap(({ unit, indicator, have, toMeet }, c): Shortfall[] => {
    const lack = parts.lackOf[c]! < 0 ? 0 : values[parts.lackOf[c]!]!
    const amount = lack * parts.sizeOf(c)
    if (lack < 1e-7) return []
    const isWhole = Number.isInteger(have) && Number.isInteger(toMeet) && wholeIndicators.has(indicator)
    return [{ unit, indicator, amount: isWhole ? Math.ceil(amount - 1e-5) : amount }]
  })
  const carriedBy = road.cells.flatMap(({ unit, indicator }, c) => {
    const lack = parts.lackOf[c]!
    // Missing a threshold costs 1; what the multipliers leave of that is not carried by this cell.
    const weight = lack < 0 || reduced.length === 0 ? 0 : 1 - reduced[lack]!
    return weight > 1e-6 ? [{ unit, indicator, weight }] : []
  })
  const isProven = proven > 1e-6
  return {
    kind: outOfReach.length > 0 ? 'out-of-reach' : tooFew.length > 0 ? 'too-few' : isProven ? 'multipliers' : 'search',
    outOfReach,
    tooFew,
    shortfalls,
    spreads: [...parts.excessOf.entries()].flatMap(([s, excess]) => (values[excess]! > 1e-7 ? [s] : [])),
    carriedBy: carriedBy.toSorted((a, b) => b.weight - a.weight),
    rows: road.rows.flatMap((_, r) => (Math.abs(duals[parts.sideFrom + r] ?? 0) > 1e-9 ? [r] : [])),
    proven: Math.max(0, proven),
    isRechecked: outOfReach.length > 0 || tooFew.length > 0 || isProven,
  }
}

/** R1–R3 and R7 count people and rooms. */
const wholeIndicators = new Set([0, 1, 2, 6])

interface Loosest {
  readonly values: Float64Array
  readonly duals: Float64Array
  readonly reduced: Float64Array
  readonly proven: number
}

/** The least by which the goal is missed: proven by multipliers, and a way of missing it in whole people and rooms. */
function loosenLeast(parts: Relaxation, road: RoadModel, open: OpenLinear, seconds: number): Loosest {
  const session = open(parts.model)
  const added: AddedRow[] = []
  let best: Loosest = {
    values: new Float64Array(parts.model.cost.length),
    duals: new Float64Array(0),
    reduced: new Float64Array(0),
    proven: -Infinity,
  }
  try {
    for (let round = 0; round < 60; round++) {
      const { status, values, rowDual } = session.relax(seconds / 4)
      if (status !== 'optimal') break
      const { bound, reduced } = provenBy(parts.model, added, rowDual)
      if (bound > best.proven) best = { values, duals: rowDual, reduced, proven: bound }
      const rows = tangentsAt(road, parts, values)
      if (rows.length === 0) break
      session.addRows(rows)
      added.push(...rows)
    }
    let values = best.values
    for (let round = 0; round < 12; round++) {
      const whole = session.solveWhole({ seconds: seconds / 8, gap: 0.01 })
      if (whole.values === null) break
      values = whole.values
      const rows = tangentsAt(road, parts, values)
      if (rows.length === 0) break
      session.addRows(rows)
    }
    return { ...best, values }
  } finally {
    session.close()
  }
}
