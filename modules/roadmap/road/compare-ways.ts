/** What a plan is held against: every school buying every gap by itself (填平补齐), and plain greedy; and what each of its actions is worth. */
import { mend, stepUp } from './mend.ts'
import { costOf, effectOn, type Amounts, type RoadModel } from './road-model.ts'
import { indexRoad, openState, type Parts } from './road-state.ts'

export interface NaiveWay {
  readonly cost: number
  /** Cells that no single thing can raise so far: the price leaves them out. */
  readonly missing: number
  /** Whether schools and CVs would hold after it; null where something is missing. */
  readonly holds: boolean | null
}

/** 填平补齐: at every school every indicator is brought to its threshold by the cheapest thing that does it, nothing being shared or moved. */
export function naiveWay(road: RoadModel): NaiveWay {
  const index = indexRoad(road)
  const state = openState(road, index)
  let missing = 0
  for (const [c, { toMeet, have }] of road.cells.entries()) {
    const lack = toMeet - (state.cell(c) - have)
    if (lack <= 1e-9 * Math.max(1, Math.abs(toMeet))) continue
    const ways = index.columnsOf[c]!.flatMap((j) => {
      const { subject, cost, step, most } = road.columns[j]!
      const by = effectOn(road.columns[j]!, c)
      if (by <= 0 || subject.move) return []
      const amount = stepUp(lack / by, step)
      return state.amounts[j]! + amount > most * (1 + 1e-9) ? [] : [{ j, amount, cost: cost * amount }]
    })
    const [cheapest] = ways.toSorted((a, b) => a.cost - b.cost)
    if (cheapest) state.change(cheapest.j, cheapest.amount)
    else missing++
  }
  // Posts, budgets and the rest are not looked at: this is only a price.
  const isEven = state.failingUnits().length === 0 && road.spreads.every((_, s) => state.excess(s) <= 0)
  return { cost: state.cost(), missing, holds: missing > 0 ? null : isEven }
}

/** Unit by unit the cheapest, then whatever lowers a CV most for its money, nothing weighed against anything else; null where it gets stuck. */
export function greedyWay(road: RoadModel): number | null {
  const plan = mend(road, indexRoad(road), new Float64Array(road.columns.length), false)
  return plan && costOf(road, plan)
}

/** What would fail if one action were left out of the plan. */
export interface Without {
  readonly units: readonly number[]
  readonly spreads: readonly number[]
}

/** For each action, which is a group of columns, what no longer holds without it. */
export function worthOf(road: RoadModel, amounts: Amounts, groups: readonly Parts[]): Without[] {
  const state = openState(road, indexRoad(road), amounts)
  return groups.map((parts) => {
    const touched = new Set(parts.flatMap(([j]) => road.columns[j]!.effects.map(({ cell }) => road.cells[cell]!.unit)))
    const undone = parts.map(([j, amount]) => [j, -amount] as const)
    return state.answerAfter(undone, () => ({
      units: [...touched].filter((unit) => !state.isUnitMet(unit)),
      spreads: road.spreads.flatMap((_, s) => (state.excess(s) > 0 ? [s] : [])),
    }))
  })
}
