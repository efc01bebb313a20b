/**
 * The linear relaxation of a road: one variable for each column, one for each indicator that may stay at 85 %, and for every
 * CV its mean and each school's share of the variance, held down by tangents that are added where they are needed.
 *
 * CV ≤ c ⇔ Σ w (r − μ)² ≤ c² μ² with w = P ÷ ΣP, r = x ÷ P. With t ≥ (r − μ)² ÷ μ, which is jointly convex, this is
 * Σ w t ≤ c² μ, and every tangent t ≥ 2ρ (r − μ) − ρ² μ holds for all r and μ: what it cuts off is over the limit. Valid at
 * every ρ, so the relaxation is never above the optimum. Source of the formula: 教督〔2017〕6号 art. 6, kernel/spread.ts.
 */
import { linearModel, type AddedRow, type LinearModel } from '#kernel/linear-model.ts'
import { effectOn, type Amounts, type RoadModel } from './road-model.ts'
import type { RoadIndex } from './road-state.ts'

/** Money of the linear model is in this many yuan, near to the size of its other figures. */
export const moneyUnit = 10_000
/** Yuan of equipment are reckoned by so many, for the same reason. */
const scaleOf = (step: number, isWhole: boolean, largest: number): number =>
  isWhole ? 1 : largest > 1e5 ? 10_000 : step === 1 ? 10_000 : 10

interface Term {
  readonly variable: number
  readonly value: number
}

export interface Relaxation {
  readonly model: LinearModel
  /** Amount of column j is `scale[j]` times its variable. */
  readonly scale: Float64Array
  /** Variable of a cell that may stay at 85 %; −1 where it never has to. */
  readonly shortOf: Int32Array
  /** Change of a cell as a linear sum of variables. */
  readonly changeOf: (cell: number) => readonly Term[]
  readonly meanOf: Int32Array
  readonly shareOf: (cell: number) => number
  /** Everything in a spread is divided by this mean, so that its figures are near 1. */
  readonly unitOf: Float64Array
  readonly amountsOf: (values: Float64Array) => Amounts
  /** Where every rule may be missed: by how much a cell is, in its own unit divided by `sizeOf`; −1 elsewhere. */
  readonly lackOf: Int32Array
  readonly sizeOf: (cell: number) => number
  /** The same for a CV, in its variance. */
  readonly excessOf: Int32Array
  /** First row of the side rows. */
  readonly sideFrom: number
}

/**
 * With `isLoose` every need and every CV may be missed, missing all that a threshold asks at a price of 1, and nothing else costs
 * anything: what is left to pay is by how much the goal is out of reach.
 */
export function formulateRoad(road: RoadModel, index: RoadIndex, isLoose = false): Relaxation {
  const { units, cells, spreads, columns, rows } = road
  const variables: { cost: number; lower: number; upper: number; isWhole: boolean }[] = []
  const add = (cost: number, lower: number, upper: number, isWhole: boolean): number =>
    variables.push({ cost, lower, upper, isWhole }) - 1

  const scale = Float64Array.from(columns, ({ step, isWhole, most }) => (isWhole ? step : scaleOf(step, isWhole, most)))
  for (const [j, column] of columns.entries()) {
    add(
      isLoose ? 0 : (column.cost * scale[j]!) / moneyUnit,
      column.least / scale[j]!,
      column.most / scale[j]!,
      column.isWhole,
    )
  }
  // The least that may become of a cell decides whether it can fall short at all.
  const leastOf = cells.map((_, c) => {
    let least = 0
    for (const j of index.columnsOf[c]!) {
      for (const { cell, by } of columns[j]!.effects) if (cell === c && by < 0) least += by * columns[j]!.most
    }
    return least
  })
  const shortOf = Int32Array.from(cells, ({ toMeet }, c) => (toMeet > leastOf[c]! ? add(0, 0, 1, true) : -1))

  const direct = (c: number): Term[] =>
    index.columnsOf[c]!.map((j) => ({
      variable: j,
      value: effectOn(columns[j]!, c) * scale[j]!,
    }))
  // A cell that many columns change gets a variable of its own, so that tangents stay short.
  const own = new Int32Array(cells.length).fill(-1)
  const defined: { variable: number; terms: Term[] }[] = []
  for (const [c, { have }] of cells.entries()) {
    const terms = direct(c)
    if (terms.length < 2) continue
    let most = 0
    for (const { variable, value } of terms) if (value > 0) most += value * variables[variable]!.upper
    own[c] = add(0, Math.max(-have, leastOf[c]!), most, false)
    defined.push({ variable: own[c], terms })
  }
  const changeOf = (c: number): readonly Term[] => (own[c]! >= 0 ? [{ variable: own[c]!, value: 1 }] : direct(c))

  const meanOf = new Int32Array(spreads.length).fill(-1)
  const unitOf = new Float64Array(spreads.length)
  const firstShare = new Int32Array(cells.length).fill(-1)
  for (const [s, { cells: members }] of spreads.entries()) {
    let sum = 0
    let all = 0
    for (const c of members) {
      sum += cells[c]!.have
      all += units[cells[c]!.unit]!.pupils
    }
    const wanted = members.reduce((total, c) => total + Math.max(0, cells[c]!.toMeet), 0)
    unitOf[s] = Math.max(sum, wanted, 1e-9) / all
    meanOf[s] = add(0, 0, 1e3, false)
    for (const c of members) {
      const weight = units[cells[c]!.unit]!.pupils / all
      firstShare[c] = add(0, 0, Math.min(1e6, (1e3 * spreads[s]!.limit ** 2) / weight), false)
    }
  }

  const sizeOf = (c: number): number => Math.max(1e-9, cells[c]!.have + Math.max(0, cells[c]!.toMeet))
  const lackOf = new Int32Array(cells.length).fill(-1)
  const excessOf = new Int32Array(spreads.length).fill(-1)
  if (isLoose) {
    for (const [c, short] of shortOf.entries()) if (short >= 0) lackOf[c] = add(1, 0, 1e4, false)
    for (const s of spreads.keys()) excessOf[s] = add(1, 0, 1e6, false)
  }
  const maker = linearModel(variables)
  let made = defined.length
  for (const { variable, terms } of defined) {
    maker.row(0, 0, [[variable, -1], ...terms.map(({ variable: v, value }) => [v, value] as const)])
  }
  const shorts = units.map((): number[] => [])
  for (const [c, { unit, toMeet, toFloor }] of cells.entries()) {
    const terms = changeOf(c)
    const short = shortOf[c]!
    if (short < 0) continue
    shorts[unit]!.push(short)
    // Where one whole thing does it all, what is needed of it is whole too.
    const single = terms.length === 1 && variables[terms[0]!.variable]!.isWhole ? terms[0]!.value : 0
    const size = single > 0 ? single : Math.max(1, ...terms.map(({ value }) => Math.abs(value)))
    const need = (amount: number) => (single > 0 && !isLoose ? Math.ceil(amount / single - 1e-9) : amount / size)
    const meet = need(toMeet)
    const floor = need(Math.max(toFloor, leastOf[c]!))
    maker.row(meet, Infinity, [
      ...terms.map(({ variable, value }) => [variable, value / size] as const),
      [short, meet - floor],
      ...(isLoose ? [[lackOf[c]!, sizeOf(c) / size] as const] : []),
    ])
    made++
  }
  for (const members of shorts) {
    if (members.length === 0) continue
    maker.row(
      -Infinity,
      road.mayFallShort,
      members.map((variable) => [variable, 1] as const),
    )
    made++
  }
  for (const { lower, upper, entries } of rows) {
    const size = Math.max(...entries.map(([j, value]) => Math.abs(value * scale[j]!)), 1e-12)
    maker.row(
      lower / size,
      upper / size,
      entries.map(([j, value]) => [j, (value * scale[j]!) / size] as const),
    )
  }
  const relaxation = {
    scale,
    shortOf,
    changeOf,
    meanOf,
    shareOf: (cell: number) => firstShare[cell]!,
    unitOf,
    lackOf,
    sizeOf,
    excessOf,
    sideFrom: made,
    amountsOf: (values: Float64Array): Amounts => Float64Array.from(columns, (_, j) => values[j]! * scale[j]!),
  }
  for (const [s, { cells: members, limit }] of spreads.entries()) {
    const all = members.reduce((sum, c) => sum + units[cells[c]!.unit]!.pupils, 0)
    const have = members.reduce((sum, c) => sum + cells[c]!.have, 0)
    const per = 1 / (all * unitOf[s]!)
    maker.row(have * per, have * per, [
      [meanOf[s]!, 1],
      ...members.flatMap((c) => changeOf(c).map(({ variable, value }) => [variable, -value * per] as const)),
    ])
    maker.row(-Infinity, 0, [
      ...members.map((c) => [firstShare[c]!, units[cells[c]!.unit]!.pupils / all] as const),
      [meanOf[s]!, -(limit ** 2)],
      ...(isLoose ? [[excessOf[s]!, -1] as const] : []),
    ])
  }
  return { ...relaxation, model: maker.model() }
}

type Parts = Pick<Relaxation, 'changeOf' | 'meanOf' | 'shareOf' | 'unitOf'>

/** t ≥ 2ρ (r − μ) − ρ² μ for one cell. */
function tangent(road: RoadModel, parts: Parts, spread: number, cell: number, rho: number): AddedRow {
  const { have, unit } = road.cells[cell]!
  const per = 1 / (road.units[unit]!.pupils * parts.unitOf[spread]!)
  return {
    lower: 2 * rho * have * per,
    upper: Infinity,
    entries: [
      [parts.shareOf(cell), 1],
      ...parts.changeOf(cell).map(({ variable, value }) => [variable, -2 * rho * value * per] as const),
      [parts.meanOf[spread]!, 2 * rho + rho * rho],
    ],
  }
}

/**
 * Tangents that cut off amounts whose CV is over its limit, at the schools that carry the excess. `found` are the amounts of
 * a relaxation, `shares` its variables of the variance; without them a tangent is given for every school of a failing CV.
 */
export function tangentsAt(road: RoadModel, parts: Relaxation, values: Float64Array): AddedRow[] {
  const { units, cells, spreads } = road
  const added: AddedRow[] = []
  for (const [s, { cells: own, limit }] of spreads.entries()) {
    const mean = values[parts.meanOf[s]!]!
    if (!(mean > 0)) continue
    const all = own.reduce((sum, c) => sum + units[cells[c]!.unit]!.pupils, 0)
    let over = -(limit ** 2) * mean - (parts.excessOf[s]! < 0 ? 0 : values[parts.excessOf[s]!]!)
    const found = own.map((c) => {
      const { have, unit } = cells[c]!
      const change = parts.changeOf(c).reduce((sum, { variable, value }) => sum + value * values[variable]!, 0)
      const ratio = (have + change) / (units[unit]!.pupils * parts.unitOf[s]!)
      const weight = units[unit]!.pupils / all
      const truth = (ratio - mean) ** 2 / mean
      over += weight * truth
      return { c, rho: ratio / mean - 1, lack: weight * (truth - values[parts.shareOf(c)]!) }
    })
    const slack = limit ** 2 * mean
    if (over <= 1e-7 * slack) continue
    for (const { c, rho, lack } of found) {
      if (lack > (1e-3 * over) / own.length) added.push(tangent(road, parts, s, c, rho))
    }
  }
  return added
}
