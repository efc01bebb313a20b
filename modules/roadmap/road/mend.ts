/**
 * Makes whole plans of what a relaxation leaves in fractions: rounds amounts up, adds the cheapest thing where a unit or a CV
 * still fails, then takes away whatever is not needed. Greedy, exact in its sums, and never ends with less than it began.
 */
import { isCrossing } from './move-profiles.ts'
import { effectOn, needOf, type Amounts, type RoadModel } from './road-model.ts'
import { keyOf, openState, type Parts, type RoadIndex, type RoadState } from './road-state.ts'

/** The least multiple of the step that is not below the amount. */
export const stepUp = (amount: number, step: number): number => {
  const steps = Math.ceil(amount / step - 1e-6)
  return Math.max(0, step < 1 ? Number((steps * step).toFixed(6)) : steps * step)
}

/** One thing that can be done at once: a column by so much, or a move out of one school and into another. */
interface Deed {
  readonly parts: Parts
  readonly cost: number
}

const most = 4000

/** Rounds and mends; null where nothing it knows of makes the plan hold. */
export function mend(road: RoadModel, index: RoadIndex, wanted: Amounts, isTrimmed = true): Amounts | null {
  const rounded = Float64Array.from(wanted, (amount, j) => {
    const { step, isWhole, least, most: limit } = road.columns[j]!
    const up = isWhole && Math.abs(amount - Math.round(amount)) < 1e-5 ? Math.round(amount) : stepUp(amount, step)
    return Math.min(Math.max(least, up), limit)
  })
  const state = openState(road, index, rounded)
  if (!mendUnits(road, index, state)) return null
  if (!mendSpreads(road, index, state)) return null
  if (!mendUnits(road, index, state) || !state.holds()) return null
  if (isTrimmed) trim(road, index, state)
  return Float64Array.from(state.amounts)
}

/** Brings every unit to its rule: each indicator that is short, but for the dearest one that may stay at 85 %. */
function mendUnits(road: RoadModel, index: RoadIndex, state: RoadState): boolean {
  // Schools that were mended later may be able to give to those that found nobody at first.
  for (let pass = 0; pass < passes; pass++) {
    for (const unit of state.failingUnits()) if (!state.isUnitMet(unit)) mendUnit(road, index, state, unit)
  }
  for (const row of state.failingRows()) mendExchange(road, index, state, row)
  return state.failingUnits().length === 0 && state.failingRows().length === 0
}

const passes = 3

function mendUnit(road: RoadModel, index: RoadIndex, state: RoadState, unit: number): void {
  const short = index.cellsOf[unit]!.flatMap((c) => {
    const own = road.cells[c]!
    const [toMeet, toFloor] = [needOf(own, own.toMeet), needOf(own, own.toFloor)]
    const got = state.cell(c) - own.have
    if (got >= toMeet - 1e-9 * Math.max(1, Math.abs(toMeet), own.have)) return []
    const costTo = (need: number) => cheapest(road, index, state, c, need - got)?.cost ?? 1e15
    return [{ c, toMeet, toFloor, saved: costTo(toMeet) - costTo(toFloor) }]
  })
  for (const [i, { c, toMeet, toFloor }] of short.toSorted((a, b) => b.saved - a.saved).entries()) {
    raiseCell(road, index, state, c, i < road.mayFallShort ? toFloor : toMeet)
  }
}

/** How many columns on the other side of an exchange is looked for. */
const near = 24

/** Where more teachers have to be exchanged: two who are alike change places, which alters no school. */
function mendExchange(road: RoadModel, index: RoadIndex, state: RoadState, row: number): void {
  const entries = road.rows[row]!.entries.filter(
    ([j, value]) => value > 0 && road.columns[j]!.subject.move?.way === 'in',
  )
  for (const [i, [into]] of entries.entries()) {
    for (const [back] of entries.slice(i + 1, i + 1 + near)) {
      if (state.isRowMet(row)) return
      const deed = exchangeOf(road, index, into, back)
      if (deed && hasRoom(road, state, deed) && keepsRows(state, index, deed)) {
        for (const [j, by] of deed) state.change(j, by)
      }
    }
  }
}

function exchangeOf(road: RoadModel, index: RoadIndex, into: number, back: number): Parts | null {
  const [a, b] = [road.columns[into]!.subject, road.columns[back]!.subject]
  const isPair = keyOf(road, into) === keyOf(road, back) && a.units[0] !== b.units[0]
  if (!isPair || isCrossing(a.move!.profile)) return null
  const outA = index.moveOf.get(`out ${a.move!.profile} ${a.units[0]}`)
  const outB = index.moveOf.get(`out ${a.move!.profile} ${b.units[0]}`)
  return outA === undefined || outB === undefined
    ? null
    : [
        [outA, 1],
        [back, 1],
        [outB, 1],
        [into, 1],
      ]
}

/** Gives a cell what it needs: the cheapest things first, as much of each as may be, then people from schools that can spare them. */
function raiseCell(road: RoadModel, index: RoadIndex, state: RoadState, cell: number, need: number): void {
  const { have } = road.cells[cell]!
  const lack = (): number => need - (state.cell(cell) - have)
  const ways = index.columnsOf[cell]!.map((j) => ({
    j,
    by: effectOn(road.columns[j]!, cell),
  }))
    .filter(({ by }) => by > 0)
    .toSorted((a, b) => road.columns[a.j]!.cost / a.by - road.columns[b.j]!.cost / b.by)
  for (const { j, by } of ways) {
    const { subject, step, most: limit } = road.columns[j]!
    if (subject.move) continue
    if (lack() <= 1e-9) return
    let amount = Math.min(stepUp(lack() / by, step), Math.max(0, limit - state.amounts[j]!))
    while (amount >= step && !keepsRows(state, index, [[j, amount]])) amount = stepUp(amount / 2 - step / 2, step)
    if (amount >= step) state.change(j, amount)
  }
  for (const { j } of ways) {
    const { subject, most: limit } = road.columns[j]!
    if (!subject.move) continue
    for (const out of givers(road, index, j)) {
      while (lack() > 1e-9 && state.amounts[j]! + 1 <= limit && state.amounts[out]! + 1 <= road.columns[out]!.most) {
        const parts = [plainMove(out, j), swapOf(road, index, out, j, road.cells[cell]!.indicator)].find(
          (deed) =>
            deed !== null &&
            hasRoom(road, state, deed) &&
            keepsRows(state, index, deed) &&
            keepsGiver(road, state, deed),
        )
        if (!parts) break
        for (const [column, by] of parts) state.change(column, by)
      }
      if (lack() <= 1e-9) return
    }
  }
}

const plainMove = (out: number, into: number): Parts => [
  [out, 1],
  [into, 1],
]

/** Where no post is free: somebody who is alike but for the one indicator goes the other way. */
function swapOf(road: RoadModel, index: RoadIndex, out: number, into: number, indicator: number): Parts | null {
  const { profile } = road.columns[into]!.subject.move!
  const other = profile.replace(String(indicator + 1), '') || '-'
  const back = index.moveOf.get(`out ${other} ${road.columns[into]!.subject.units[0]}`)
  const there = index.moveOf.get(`in ${other} ${road.columns[out]!.subject.units[0]}`)
  if (back === undefined || there === undefined) return null
  return [...plainMove(out, into), [back, 1], [there, 1]]
}

/** Columns by which the same kind of teacher leaves another school. */
const givers = (road: RoadModel, index: RoadIndex, into: number): number[] =>
  (index.outsOf.get(keyOf(road, into)!) ?? []).filter(
    (out) => road.columns[out]!.subject.units[0] !== road.columns[into]!.subject.units[0],
  )

const hasRoom = (road: RoadModel, state: RoadState, parts: Parts): boolean =>
  parts.every(([j, by]) => state.amounts[j]! + by <= road.columns[j]!.most)

/** Whether every school still has enough of what it gives, all parts taken together. */
function keepsGiver(road: RoadModel, state: RoadState, parts: Parts): boolean {
  const given = new Map<number, number>()
  for (const [j, by] of parts) {
    for (const effect of road.columns[j]!.effects) {
      given.set(effect.cell, (given.get(effect.cell) ?? 0) + effect.by * by)
    }
  }
  const isAmple = [...given].every(([cell, by]) => {
    const { have, toMeet } = road.cells[cell]!
    return by >= 0 || state.cell(cell) + by - have >= toMeet
  })
  const giving = [...given].flatMap(([cell, by]) => (by < 0 ? [road.cells[cell]!.unit] : []))
  // A school that keeps its rule all the same may go down to 85 % in one indicator.
  return isAmple || state.answerAfter(parts, () => giving.every(state.isUnitMet))
}

/** The cheapest single column that gives a cell so much more. */
function cheapest(road: RoadModel, index: RoadIndex, state: RoadState, cell: number, lack: number): Deed | null {
  if (lack <= 0) return { parts: [], cost: 0 }
  let best: Deed | null = null
  for (const j of index.columnsOf[cell]!) {
    const { cost, step, most: limit } = road.columns[j]!
    const by = effectOn(road.columns[j]!, cell)
    if (by <= 0) continue
    const amount = stepUp(lack / by, step)
    if (state.amounts[j]! + amount > limit * (1 + 1e-9)) continue
    if (best && cost * amount >= best.cost) continue
    const parts = [[j, amount]] as const
    if (keepsRows(state, index, parts)) best = { parts, cost: cost * amount }
  }
  return best
}

/** Whether no row that holds is broken by it. */
function keepsRows(state: RoadState, index: RoadIndex, parts: Parts): boolean {
  const touched = [...new Set(parts.flatMap(([j]) => index.rowsOf[j]!))].filter(state.isRowMet)
  return state.answerAfter(parts, () => touched.every(state.isRowMet))
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
  const consider = (parts: Parts, cost: number, slope: number) => {
    if (slope >= 0) return
    const worth = -slope / Math.max(cost, 1e-9)
    if (best !== null && worth <= best.worth) return
    const keepsUnits = () => unitsOf(road, parts).every(state.isUnitMet)
    if (keepsRows(state, index, parts) && state.answerAfter(parts, keepsUnits)) best = { deed: { parts, cost }, worth }
  }
  const ways = new Map<string, { outs: [number, number][]; ins: [number, number][] }>()
  for (const c of road.spreads[s]!.cells) {
    const slope = state.slope(s, c)
    for (const j of index.columnsOf[c]!) {
      const { subject, cost, step, isWhole, most: limit } = road.columns[j]!
      const by = effectOn(road.columns[j]!, c)
      if (subject.move) {
        const key = keyOf(road, j)!
        const way = ways.get(key) ?? { outs: [], ins: [] }
        ways.set(key, way)
        if (state.amounts[j]! + 1 <= limit) (by < 0 ? way.outs : way.ins).push([j, slope * by])
        continue
      }
      if (by <= 0 || slope >= 0) continue
      const room = limit - state.amounts[j]!
      const amount = isWhole
        ? step
        : Math.min(room, Math.max(step, stepUp(Math.min(excess / -(slope * by), partOf(road, state, c) / by), step)))
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

const unitsOf = (road: RoadModel, parts: Parts): number[] =>
  parts.flatMap(([j]) => road.columns[j]!.effects.map(({ cell }) => road.cells[cell]!.unit))

/** Part of a cell by which fine amounts are added, so that the lowest schools rise together. */
const partAdded = 0.02

const partOf = (road: RoadModel, state: RoadState, cell: number): number => {
  const { toMeet, have } = road.cells[cell]!
  return Math.max(partAdded * Math.max(state.cell(cell), have + toMeet), 1e-6)
}

/** Takes away what is not needed, the dearest first; a move out and a move in go together. */
function trim(road: RoadModel, index: RoadIndex, state: RoadState): void {
  const order = [...road.columns.keys()]
    .filter((j) => state.amounts[j]! > 0)
    .toSorted((a, b) => road.columns[b]!.cost * state.amounts[b]! - road.columns[a]!.cost * state.amounts[a]!)
  for (const j of order) {
    const { subject, step, least } = road.columns[j]!
    if (subject.move) {
      if (subject.move.way === 'in') trimMove(road, index, state, j)
      continue
    }
    const all = Math.round((state.amounts[j]! - least) / step)
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

function trimMove(road: RoadModel, index: RoadIndex, state: RoadState, into: number): void {
  for (const out of givers(road, index, into)) {
    const { least } = road.columns[into]!
    while (state.amounts[into]! >= least + 1 && state.amounts[out]! >= road.columns[out]!.least + 1) {
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
