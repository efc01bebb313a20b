/**
 * Makes whole plans of what a relaxation leaves in fractions: rounds amounts up, adds the cheapest thing where a unit or a CV
 * still fails, then takes away whatever is not needed. Greedy, exact in its sums, and never ends with less than it began.
 */
import type { Amounts, RoadModel } from './road-model.ts'
import { openState, type RoadIndex, type RoadState } from './road-state.ts'

/** The least multiple of the step that is not below the amount. */
export const stepUp = (amount: number, step: number): number => {
  const steps = Math.ceil(amount / step - 1e-6)
  return Math.max(0, step < 1 ? Number((steps * step).toFixed(6)) : steps * step)
}

/** One thing that can be done at once: a column by so much, or a move out of one school and into another. */
interface Deed {
  readonly parts: readonly (readonly [column: number, by: number])[]
  readonly cost: number
}

const most = 4000

/** Rounds and mends; null where nothing it knows of makes the plan hold. */
export function mend(road: RoadModel, index: RoadIndex, wanted: Amounts, isTrimmed = true): Amounts | null {
  const rounded = Float64Array.from(wanted, (amount, j) => {
    const { step, isWhole, most: limit } = road.columns[j]!
    const up = isWhole && Math.abs(amount - Math.round(amount)) < 1e-5 ? Math.round(amount) : stepUp(amount, step)
    return Math.min(Math.max(0, up), limit)
  })
  const state = openState(road, index, rounded)
  if (!mendUnits(road, index, state)) return null
  if (!mendSpreads(road, index, state)) return null
  if (!mendUnits(road, index, state) || !state.holds()) return null
  if (isTrimmed) trim(road, state)
  return Float64Array.from(state.amounts)
}

/** Brings every unit to its rule by single columns, each indicator that is short but for the dearest one that may stay. */
function mendUnits(road: RoadModel, index: RoadIndex, state: RoadState): boolean {
  for (const unit of state.failingUnits()) {
    const short = index.cellsOf[unit]!.flatMap((c) => {
      const { have, toMeet, toFloor } = road.cells[c]!
      const got = state.cell(c) - have
      if (got >= toMeet - 1e-9 * Math.max(1, Math.abs(toMeet))) return []
      const to = (need: number) => cheapest(road, index, state, c, need - got)
      return [{ meet: to(toMeet), floor: to(toFloor) }]
    })
    const order = short.toSorted(
      (a, b) => (b.meet?.cost ?? 1e15) - (b.floor?.cost ?? 0) - (a.meet?.cost ?? 1e15) + (a.floor?.cost ?? 0),
    )
    for (const [i, { meet, floor }] of order.entries()) {
      const deed = i < road.mayFallShort ? floor : meet
      if (deed === null) return false
      for (const [j, by] of deed.parts) state.change(j, by)
    }
    if (!state.isUnitMet(unit)) return false
  }
  return state.failingRows().length === 0
}

/** The cheapest single column that gives a cell so much more. */
function cheapest(road: RoadModel, index: RoadIndex, state: RoadState, cell: number, lack: number): Deed | null {
  if (lack <= 0) return { parts: [], cost: 0 }
  let best: Deed | null = null
  for (const j of index.columnsOf[cell]!) {
    const { effects, cost, step, most: limit } = road.columns[j]!
    const by = effects.find((effect) => effect.cell === cell)!.by
    if (by <= 0) continue
    const amount = stepUp(lack / by, step)
    if (state.amounts[j]! + amount > limit * (1 + 1e-9)) continue
    if (best && cost * amount >= best.cost) continue
    const parts = [[j, amount]] as const
    if (keepsRows(state, index, parts)) best = { parts, cost: cost * amount }
  }
  return best
}

function keepsRows(state: RoadState, index: RoadIndex, parts: Deed['parts']): boolean {
  for (const [j, by] of parts) state.change(j, by)
  const keeps = parts.every(([j]) => index.rowsOf[j]!.every(state.isRowMet))
  for (const [j, by] of parts.toReversed()) state.change(j, -by)
  return keeps
}

/** Brings every CV within its limit by what lowers it most for its money. */
function mendSpreads(road: RoadModel, index: RoadIndex, state: RoadState): boolean {
  for (let tries = 0; tries < most; tries++) {
    const s = road.spreads.findIndex((_, spread) => state.excess(spread) > 0)
    if (s < 0) return true
    const deed = bestFor(road, index, state, s)
    if (deed === null) return false
    for (const [j, by] of deed.parts) state.change(j, by)
  }
  return false
}

function bestFor(road: RoadModel, index: RoadIndex, state: RoadState, s: number): Deed | null {
  const excess = state.excess(s)
  let best: { deed: Deed; worth: number } | null = null
  const consider = (parts: Deed['parts'], cost: number, slope: number) => {
    if (slope >= 0) return
    const worth = -slope / Math.max(cost, 1e-9)
    if (best !== null && worth <= best.worth) return
    if (keepsRows(state, index, parts) && keepsUnits(road, state, parts)) best = { deed: { parts, cost }, worth }
  }
  const ways = new Map<string, { outs: [number, number][]; ins: [number, number][] }>()
  for (const c of road.spreads[s]!.cells) {
    const slope = state.slope(s, c)
    for (const j of index.columnsOf[c]!) {
      const { subject, effects, cost, step, isWhole, most: limit } = road.columns[j]!
      const by = effects.find(({ cell }) => cell === c)!.by
      if (subject.move) {
        const key = `${road.units[subject.units[0]!]!.stage} ${subject.move.profile}`
        const way = ways.get(key) ?? { outs: [], ins: [] }
        ways.set(key, way)
        if (state.amounts[j]! + 1 <= limit) (by < 0 ? way.outs : way.ins).push([j, slope * by])
        continue
      }
      if (by <= 0 || slope >= 0) continue
      const room = limit - state.amounts[j]!
      const amount = isWhole
        ? step
        : Math.min(room, Math.max(step, stepUp(Math.min(excess / -(slope * by), fill(road, state, s, c) / by), step)))
      if (amount > room * (1 + 1e-9)) continue
      consider([[j, amount]], cost, slope * by)
    }
  }
  for (const { outs, ins } of ways.values()) {
    const from = outs.toSorted((a, b) => a[1] - b[1]).slice(0, 6)
    const to = ins.toSorted((a, b) => a[1] - b[1]).slice(0, 6)
    for (const [out, gainOut] of from)
      for (const [into, gainIn] of to) {
        if (road.columns[out]!.subject.units[0] === road.columns[into]!.subject.units[0]) continue
        consider(
          [
            [out, 1],
            [into, 1],
          ],
          road.columns[into]!.cost + road.columns[out]!.cost,
          gainOut + gainIn,
        )
      }
  }
  return (best as { deed: Deed } | null)?.deed ?? null
}

/** What a cell lacks to a tenth above the ratio it has: fine amounts are added in such parts, so that the lowest rise together. */
const fill = (road: RoadModel, state: RoadState, _spread: number, cell: number): number => {
  const { toMeet, have } = road.cells[cell]!
  return Math.max(0.02 * Math.max(state.cell(cell), have + toMeet), 1e-6)
}

function keepsUnits(road: RoadModel, state: RoadState, parts: Deed['parts']): boolean {
  for (const [j, by] of parts) state.change(j, by)
  const keeps = parts.every(([j]) =>
    road.columns[j]!.effects.every(({ cell }) => state.isUnitMet(road.cells[cell]!.unit)),
  )
  for (const [j, by] of parts.toReversed()) state.change(j, -by)
  return keeps
}

/** Takes away what is not needed, the dearest first; a move out and a move in go together. */
function trim(road: RoadModel, state: RoadState): void {
  const order = [...road.columns.keys()]
    .filter((j) => state.amounts[j]! > 0)
    .toSorted((a, b) => road.columns[b]!.cost * state.amounts[b]! - road.columns[a]!.cost * state.amounts[a]!)
  for (const j of order) {
    const { subject, step } = road.columns[j]!
    if (subject.move) {
      if (subject.move.way === 'in') trimMove(road, state, j)
      continue
    }
    const all = Math.round(state.amounts[j]! / step)
    const holdsWithout = (steps: number): boolean => {
      state.change(j, -steps * step)
      if (state.holdsAround(j)) return true
      state.change(j, steps * step)
      return false
    }
    if (holdsWithout(all)) continue
    let kept = 0
    let lost = all
    while (lost - kept > 1) {
      const middle = Math.floor((kept + lost) / 2)
      if (holdsWithout(middle)) {
        state.change(j, middle * step)
        kept = middle
      } else lost = middle
    }
    if (kept > 0) state.change(j, -kept * step)
  }
}

function trimMove(road: RoadModel, state: RoadState, into: number): void {
  const { subject } = road.columns[into]!
  const stage = road.units[subject.units[0]!]!.stage
  for (const [out, { subject: other }] of road.columns.entries()) {
    if (other.move?.way !== 'out' || other.move.profile !== subject.move!.profile) continue
    if (road.units[other.units[0]!]!.stage !== stage) continue
    while (state.amounts[into]! >= 1 && state.amounts[out]! >= 1) {
      state.change(into, -1)
      state.change(out, -1)
      if (state.holdsAround(into) && state.holdsAround(out)) continue
      state.change(into, 1)
      state.change(out, 1)
      break
    }
    if (state.amounts[into]! < 1) return
  }
}
