/** The cheapest road by trying every plan there is: for tests alone, on counties so small that this ends. Knows no solver and no relaxation. */
import type { RoadModel } from './road-model.ts'
import { compareCvExactly } from '#kernel/spread.ts'
import { compare, plus, ratioOf, times, type Ratio } from '#kernel/ratio.ts'

export interface EveryPlan {
  readonly cost: number
  readonly amounts: Float64Array | null
  /** Plans that were looked at. */
  readonly tried: number
}

/** Judges amounts in fractions alone, by the words of the rule: six of seven and 85 %, every CV, every side row. */
export function holdsExactly(road: RoadModel, amounts: Float64Array): boolean {
  const after: Ratio[] = road.cells.map(({ have }) => ratioOf(have))
  for (const [j, { effects }] of road.columns.entries()) {
    if (amounts[j] === 0) continue
    for (const { cell, by } of effects) after[cell] = plus(after[cell]!, times(ratioOf(by), ratioOf(amounts[j]!)))
  }
  const short = road.units.map(() => 0)
  for (const [c, { unit, have, toMeet, toFloor }] of road.cells.entries()) {
    if (compare(after[c]!, ratioOf(have + toMeet)) >= 0) continue
    if (compare(after[c]!, ratioOf(have + toFloor)) < 0) return false
    short[unit]!++
  }
  if (short.some((many) => many > road.mayFallShort)) return false
  for (const { cells, limit } of road.spreads) {
    const sum = cells.reduce((all, c) => plus(all, after[c]!), ratioOf(0))
    if (sum.n === 0n) return false
    const pupils = cells.map((c) => ratioOf(road.units[road.cells[c]!.unit]!.pupils))
    if (
      compareCvExactly(
        pupils,
        cells.map((c) => after[c]!),
        ratioOf(limit),
      ) > 0
    )
      return false
  }
  return road.rows.every(({ lower, upper, entries }) => {
    const sum = entries.reduce((all, [j, value]) => all + value * amounts[j]!, 0)
    return sum >= lower - 1e-9 && sum <= upper + 1e-9
  })
}

export function tryEveryPlan(road: RoadModel): EveryPlan {
  const amounts = new Float64Array(road.columns.length)
  let best: EveryPlan = { cost: Infinity, amounts: null, tried: 0 }
  let tried = 0
  const visit = (j: number, cost: number): void => {
    if (cost >= best.cost) return
    if (j === road.columns.length) {
      tried++
      if (holdsExactly(road, amounts)) best = { cost, amounts: Float64Array.from(amounts), tried }
      return
    }
    const { least, most, step, cost: price } = road.columns[j]!
    for (let amount = least; amount <= most + 1e-9; amount += step) {
      amounts[j] = amount
      visit(j + 1, cost + price * amount)
    }
    amounts[j] = 0
  }
  visit(0, 0)
  return { ...best, tried }
}
