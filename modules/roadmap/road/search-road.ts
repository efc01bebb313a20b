/**
 * Finds the cheapest road and proves how cheap it can be at the least: the relaxation with its tangents from below, whole plans
 * from above, until they are near enough or time is over. Knows the solver only as what opens a linear model.
 */
import type { AddedRow, LinearSession, OpenLinear } from '#kernel/linear-model.ts'
import { mend } from './mend.ts'
import { formulateRoad, moneyUnit, tangentsAt, type Relaxation } from './relaxation.ts'
import { costOf, type Amounts, type RoadModel } from './road-model.ts'
import { indexRoad, openState, type RoadIndex } from './road-state.ts'
import { provenBy } from './safe-bound.ts'

export interface RoadProgress {
  readonly seconds: number
  /** Cheapest plan so far, yuan; Infinity before there is one. */
  readonly cost: number
  /** No plan costs less, yuan. */
  readonly bound: number
}

export interface SearchLimits {
  readonly open: OpenLinear
  /** Seconds on a clock that never goes back. */
  readonly now: () => number
  readonly seconds: number
  /** Relative distance at which it stops: (cost − bound) ÷ cost. */
  readonly gap: number
  readonly onProgress?: (progress: RoadProgress) => void
  readonly shouldStop?: () => boolean
  /** A plan of before; it is mended first. */
  readonly start?: Amounts
}

export interface RoadFound {
  readonly status: 'optimal' | 'feasible' | 'impossible' | 'stopped'
  readonly amounts: Amounts | null
  readonly cost: number
  readonly bound: number
  /** What the relaxation alone proved, recomputed without the solver from its multipliers. */
  readonly relaxedBound: number
  readonly rounds: number
}

/** Distance that is good enough as long as there is no better plan. */
const firstGap = 0.004

/** HiGHS proves bounds within tolerances; what is told is lower by this share. */
const tolerance = 1e-7
/** A plan this near to its bound is the cheapest, but for the solver's tolerances and the rounding of fine amounts. */
const optimalGap = 1e-6

/** What rounding fine amounts up to their steps (0.01 m², 1 yuan) may have cost: no more than two steps of each. */
const roundingOf = ({ columns }: RoadModel, amounts: Amounts): number =>
  columns.reduce((sum, { isWhole, cost, step }, j) => (isWhole || amounts[j] === 0 ? sum : sum + 2 * cost * step), 0)

const isOptimal = ({ road, best, cost, bound }: Search): boolean =>
  best !== null && cost - bound <= optimalGap * cost + roundingOf(road, best)

interface Search {
  readonly road: RoadModel
  readonly index: RoadIndex
  readonly parts: Relaxation
  readonly limits: SearchLimits
  readonly from: number
  added: AddedRow[]
  session: LinearSession
  /** Bounds of the variables, drawn closer as the plan gets cheaper. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Reduced costs of the relaxation that proved `relaxedBound`. */
  reduced: Float64Array
  best: Amounts | null
  cost: number
  bound: number
  relaxedBound: number
  rounds: number
}

const left = ({ limits, from }: Search): number => limits.seconds - (limits.now() - from)
const isOver = (search: Search): boolean => left(search) <= 0.2 || search.limits.shouldStop?.() === true
const gapOf = ({ cost, bound }: Pick<Search, 'cost' | 'bound'>): number =>
  cost <= 0 ? 0 : Math.max(0, (cost - bound) / cost)

function tell(search: Search): void {
  search.limits.onProgress?.({
    seconds: search.limits.now() - search.from,
    cost: search.cost,
    bound: Math.max(0, search.bound),
  })
}

function raise(search: Search, bound: number): void {
  const lowered = bound - Math.abs(bound) * tolerance
  if (lowered > search.bound) {
    search.bound = Math.min(lowered, search.cost)
    tell(search)
  }
}

function offer(search: Search, wanted: Amounts): void {
  const plan = mend(search.road, search.index, wanted)
  if (plan === null) return
  const cost = costOf(search.road, plan)
  if (cost < search.cost) {
    search.cost = cost
    search.best = plan
    tell(search)
  }
}

const addRows = (search: Search, rows: readonly AddedRow[]): void => {
  search.session.addRows(rows)
  search.added.push(...rows)
}

/** Opens the model anew with only those tangents that hold something. */
function reopen(search: Search, values: Float64Array, duals: Float64Array): void {
  const own = search.parts.model.rowLower.length
  const kept = search.added.filter(({ lower, entries }, i) => {
    if (Math.abs(duals[own + i]!) > 1e-12) return true
    let activity = 0
    for (const [variable, value] of entries) activity += value * values[variable]!
    return activity - lower < 1e-4
  })
  search.session.close()
  search.session = search.limits.open(search.parts.model)
  search.session.addRows(kept)
  search.added = kept
}

/** Solves the relaxation, adding tangents until it keeps every CV; gives null where it has no solution or time is over. */
function relaxFully(search: Search): { values: Float64Array; isPossible: boolean } | null {
  let last: { values: Float64Array; isPossible: boolean } | null = null
  let still = 0
  for (;;) {
    if (isOver(search) && last) return last
    const relaxed = search.session.relax(Math.max(0.2, left(search)))
    search.rounds++
    if (relaxed.status === 'infeasible') return { values: relaxed.values, isPossible: false }
    if (relaxed.status !== 'optimal') return last
    const proven = provenBy(search.parts.model, search.added, relaxed.rowDual)
    const bound = proven.bound * moneyUnit
    still = bound > search.relaxedBound + 1e-7 * Math.abs(bound) ? 0 : still + 1
    if (bound > search.relaxedBound) {
      search.relaxedBound = bound
      search.reduced = proven.reduced
    }
    raise(search, bound)
    const rows = still > 4 ? [] : tangentsAt(search.road, search.parts, relaxed.values)
    const isFirst = last === null
    last = { values: relaxed.values, isPossible: true }
    if (rows.length === 0) {
      reopen(search, relaxed.values, relaxed.rowDual)
      return last
    }
    if (isFirst || search.rounds % 4 === 0) offer(search, search.parts.amountsOf(relaxed.values))
    addRows(search, rows)
    if (gapOf(search) <= search.limits.gap) return last
  }
}

/** Variables that no cheaper plan would have otherwise: a change of them costs more than what is still open. */
function fixByCost(search: Search): void {
  const { model } = search.parts
  const { reduced, relaxedBound, cost } = search
  const open = (cost - relaxedBound) / moneyUnit + 1e-6
  for (const [j, each] of reduced.entries()) {
    if (model.isWhole[j] === 0 || Math.abs(each) < 1e-9) continue
    const room = Math.floor(open / Math.abs(each) + 1e-9)
    if (each > 0) search.upper[j] = Math.min(search.upper[j]!, model.lower[j]! + room)
    else search.lower[j] = Math.max(search.lower[j]!, model.upper[j]! - room)
  }
  setBounds(search, search.lower, search.upper)
}

function setBounds({ session, parts }: Search, lower: Float64Array, upper: Float64Array): void {
  const whole = [...parts.model.isWhole.keys()].filter((j) => parts.model.isWhole[j] === 1)
  session.setBounds(
    whole,
    whole.map((j) => lower[j]!),
    whole.map((j) => upper[j]!),
  )
}

/** Keeps the whole numbers of a solution and lets the rest find the cheapest way to every CV: what it found keeps only its tangents. */
function polish(search: Search, values: Float64Array): void {
  const kept = Float64Array.from(values, (value) => Math.round(value))
  setBounds(search, kept, kept)
  for (let round = 0; round < 8 && !isOver(search); round++) {
    const relaxed = search.session.relax(Math.max(0.2, left(search)))
    if (relaxed.status !== 'optimal') break
    const rows = tangentsAt(search.road, search.parts, relaxed.values)
    if (rows.length === 0 || round === 7) offer(search, search.parts.amountsOf(relaxed.values))
    if (rows.length === 0) break
    addRows(search, rows)
  }
  setBounds(search, search.lower, search.upper)
}

/** The plan as a point of the linear model, to start from. */
function startOf(search: Search): Float64Array | undefined {
  const { road, parts, index, best } = search
  if (best === null) return undefined
  const state = openState(road, index, best)
  const point = new Float64Array(parts.model.cost.length)
  for (const [j, amount] of best.entries()) point[j] = amount / parts.scale[j]!
  for (const [c, { have, toMeet }] of road.cells.entries()) {
    const got = state.cell(c) - have
    if (parts.shortOf[c]! >= 0) point[parts.shortOf[c]!] = got >= toMeet - 1e-9 * Math.max(1, Math.abs(toMeet)) ? 0 : 1
    const [term] = parts.changeOf(c)
    if (term && term.variable >= road.columns.length) point[term.variable] = got
  }
  for (const [s, { cells }] of road.spreads.entries()) {
    let sum = 0
    let all = 0
    for (const c of cells) {
      sum += state.cell(c)
      all += road.units[road.cells[c]!.unit]!.pupils
    }
    const mean = sum / all / parts.unitOf[s]!
    point[parts.meanOf[s]!] = mean
    for (const c of cells) {
      const ratio = state.cell(c) / road.units[road.cells[c]!.unit]!.pupils / parts.unitOf[s]!
      point[parts.shareOf(c)] = (ratio - mean) ** 2 / mean
    }
  }
  return point
}

/** Whole numbers by the solver, tangents at what it finds, and again. */
function searchWhole(search: Search): 'done' | 'impossible' | 'open' {
  const isFree = (): boolean => gapOf(search) <= search.limits.gap || isOptimal(search)
  let still = 0
  let nearAlready = false
  for (let slice = 2; ; slice *= 1.3) {
    if (isFree() || still > 3) return 'done'
    if (isOver(search)) return 'open'
    const start = startOf(search)
    const before = { cost: search.cost, bound: search.bound }
    const isNear = nearAlready || gapOf(search) < firstGap
    if (Number.isFinite(search.cost)) fixByCost(search)
    const solved = search.session.solveWhole({
      // HiGHS looks at its clock between its own steps only, and may take half as long again.
      seconds: Math.min(left(search) * 0.6, slice),
      // A plan that is near enough first: what is cut away by its cost makes the rest quick.
      gap: isNear ? Math.max(1e-9, search.limits.gap / 2) : firstGap,
      ...(start && { start }),
      onBound: (bound) => {
        raise(search, bound * moneyUnit)
        return isOver(search) || isFree()
      },
    })
    search.rounds++
    if (solved.status === 'infeasible') {
      // Everything at or above the plan's own cost was cut away: nothing cheaper exists.
      if (search.best === null) return 'impossible'
      raise(search, search.cost)
      return 'done'
    }
    raise(search, solved.bound * moneyUnit)
    if (solved.values === null) {
      if (isOver(search) || solved.status === 'other') return 'open'
      continue
    }
    offer(search, search.parts.amountsOf(solved.values))
    if (!isFree() && !isOver(search)) polish(search, solved.values)
    if (isFree()) return 'done'
    const rows = tangentsAt(search.road, search.parts, solved.values)
    if (rows.length === 0 && solved.status === 'optimal') {
      if (isNear) return 'done'
      nearAlready = true
    }
    const isHeld =
      isNear && solved.status === 'optimal' && search.cost >= before.cost && search.bound <= before.bound * (1 + 1e-7)
    still = isHeld && search.best !== null ? still + 1 : 0
    addRows(search, rows)
  }
}

export function searchRoad(road: RoadModel, limits: SearchLimits): RoadFound {
  const index = indexRoad(road)
  const parts = formulateRoad(road, index)
  const search: Search = {
    road,
    index,
    parts,
    limits,
    from: limits.now(),
    added: [],
    session: limits.open(parts.model),
    lower: Float64Array.from(parts.model.lower),
    upper: Float64Array.from(parts.model.upper),
    reduced: new Float64Array(0),
    best: null,
    cost: Infinity,
    bound: -Infinity,
    relaxedBound: -Infinity,
    rounds: 0,
  }
  try {
    offer(search, limits.start ?? new Float64Array(road.columns.length))
    const relaxed = relaxFully(search)
    if (relaxed?.isPossible === false) return told(search, 'impossible')
    if (relaxed) offer(search, search.parts.amountsOf(relaxed.values))
    if (searchWhole(search) === 'impossible') return told(search, 'impossible')
    return told(search, null)
  } finally {
    search.session.close()
  }
}

function told(search: Search, status: 'impossible' | null): RoadFound {
  const { best, cost, relaxedBound, rounds } = search
  const bound = Math.max(0, search.bound)
  return {
    status: status ?? (best === null ? 'stopped' : isOptimal(search) ? 'optimal' : 'feasible'),
    amounts: best,
    cost,
    bound,
    relaxedBound: Math.max(0, relaxedBound),
    rounds,
  }
}
