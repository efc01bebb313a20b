/**
 * A plan while it is searched for: spans of sites, the choice of each unit and year, and what follows from them, kept up to
 * date change by change. Units are changed by `setChoices`, spans by `setSpan`; `settle` brings the costs of what was touched
 * up to date. Pupils who are there already finish where they are: a unit's year is three grades, each with its own site.
 */
import { board, bus, partIndexOf, type CountyModel } from './county-model.ts'
import { layRooms, type RoomCosts, type RoomTask } from './room-layers.ts'

export interface PlanState {
  readonly model: CountyModel
  /** Open from `opens` until before `closes`, year indices; its second phase from `turns` on. */
  readonly opens: Int32Array
  readonly closes: Int32Array
  readonly turns: Int32Array
  /** unit × years + year: index of the choice. */
  readonly choice: Int32Array
  readonly presentChoice: Int32Array
  /** (site × 2 + part) × years + year. */
  readonly load: Int32Array
  readonly newcomers: Int32Array
  readonly riders: Int32Array
  /** site × years + year. */
  readonly boarders: Int32Array
  readonly newBoarders: Int32Array
  /** Costs of sites as last settled, with the weight of what is missing, and of all units' ways. */
  readonly siteCost: Float64Array
  readonly missing: Float64Array
  readonly investment: Float64Array
  readonly investmentOfYear: Float64Array
  readonly closings: Int32Array
  readonly sums: { ways: number; sites: number; missing: number }
  /**
   * How much of a bus is paid whole, 0 to 1; the rest by the seat. A plan is paid whole; a search that begins by the seat sees
   * that one rider fewer is a step towards a bus fewer.
   */
  readonly buses: { whole: number }
  /** Yuan that a newcomer without a seat or bed counts for, for a year. */
  readonly missingPrice: { value: number }
  /** What a yuan of investment counts for in each year, 1 where the budget does not bind. */
  readonly weight: Float64Array
  readonly roomPrice: Float64Array
  readonly touched: Uint8Array
  readonly touchedList: Int32Array
  readonly count: { touched: number }
  /** Units that have the site among their choices. */
  readonly siteUnitStart: Int32Array
  readonly siteUnits: Int32Array
}

/** A newcomer without a seat or bed: more than any way round it costs. */
export const missingWeight = 300_000

export function startState(model: CountyModel): PlanState {
  const { units: U, years: T, sites: S, choiceStart, choiceSite, present, spans, problem } = model
  const opens = new Int32Array(S)
  const closes = new Int32Array(S)
  const turns = new Int32Array(S).fill(T)
  for (let s = 0; s < S; s += 1) {
    const isOpen = model.isOpenBefore[s] === 1
    opens[s] = isOpen ? 0 : Math.min(T, spans[s]!.openBy)
    closes[s] = isOpen ? Math.min(T, spans[s]!.closeBy) : T
  }
  const presentChoice = new Int32Array(U).fill(-1)
  const counts = new Int32Array(S + 1)
  for (let u = 0; u < U; u += 1) {
    for (let k = choiceStart[u]!; k < choiceStart[u + 1]!; k += 1) {
      counts[choiceSite[k]! + 1]! += 1
      if (choiceSite[k] === present[u]) presentChoice[u] = k
    }
  }
  for (let s = 0; s < S; s += 1) counts[s + 1]! += counts[s]!
  const siteUnits = new Int32Array(choiceSite.length)
  const next = counts.slice()
  for (let u = 0; u < U; u += 1) {
    for (let k = choiceStart[u]!; k < choiceStart[u + 1]!; k += 1) siteUnits[next[choiceSite[k]!]!++] = u
  }
  return {
    model,
    opens,
    closes,
    turns,
    choice: new Int32Array(U * T).fill(-1),
    presentChoice,
    load: new Int32Array(S * 2 * T),
    newcomers: new Int32Array(S * 2 * T),
    riders: new Int32Array(S * 2 * T),
    boarders: new Int32Array(S * T),
    newBoarders: new Int32Array(S * T),
    siteCost: new Float64Array(S),
    missing: new Float64Array(S),
    investment: new Float64Array(S * T),
    investmentOfYear: new Float64Array(T),
    closings: new Int32Array(T + 1),
    sums: { ways: 0, sites: 0, missing: 0 },
    buses: { whole: 1 },
    missingPrice: { value: missingWeight },
    weight: new Float64Array(T).fill(1),
    roomPrice: new Float64Array(T).fill(problem.prices.room.value),
    touched: new Uint8Array(S),
    touchedList: new Int32Array(S),
    count: { touched: 0 },
    siteUnitStart: counts,
    siteUnits,
  }
}

/** Whether the site teaches the band in the year. */
export function teaches(state: PlanState, s: number, band: number, t: number): boolean {
  if (t < state.opens[s]! || t >= state.closes[s]!) return false
  const { phases } = state.model.spans[s]!
  const phase = t >= state.turns[s]! && phases.length > 1 ? phases[1]! : phases[0]!
  return ((phase.bandMask >> band) & 1) === 1
}

export function touch(state: PlanState, s: number): void {
  if (state.touched[s] === 1) return
  state.touched[s] = 1
  state.touchedList[state.count.touched++] = s
}

/** A grade, or a part, of a unit's pupils comes to a site (or leaves it, with a negative number). */
function move(state: PlanState, u: number, t: number, k: number, pupils: number): void {
  const { model } = state
  const T = model.years
  const s = model.choiceSite[k]!
  const at = (s * 2 + partIndexOf(u % 3)) * T + t
  const isNew = s !== model.present[u]
  state.load[at]! += pupils
  if (isNew) state.newcomers[at]! += pupils
  const mode = model.choiceMode[k]
  if (mode === bus) state.riders[at]! += pupils
  else if (mode === board) {
    state.boarders[s * T + t]! += pupils
    if (isNew) state.newBoarders[s * T + t]! += pupils
  }
  state.sums.ways += pupils * model.choiceCost[k]!
  touch(state, s)
}

/** Pupils of a grade of the band: the first grades take what does not divide by three. */
export const gradePupils = (pupils: number, grade: number): number => Math.floor((pupils + 2 - grade) / 3)

/** Lets all pupils of a unit come (sign 1) or go (sign −1) by its present choices and the present spans. */
export function flow(state: PlanState, u: number, sign: number): void {
  const { model, choice, presentChoice } = state
  const { years: T, pupils, choiceSite, finishWhereEnrolled } = model
  const band = u % 3
  let first = presentChoice[u]!
  let second = first
  for (let t = 0; t < T; t += 1) {
    const now = choice[u * T + t]!
    const w = pupils[u * T + t]!
    let e1 = now
    let e2 = now
    if (finishWhereEnrolled) {
      if (first >= 0 && first !== now && teaches(state, choiceSite[first]!, band, t)) e1 = first
      if (second >= 0 && second !== now && teaches(state, choiceSite[second]!, band, t)) e2 = second
    }
    if (w > 0) {
      if (e1 === now && e2 === now) move(state, u, t, now, sign * w)
      else {
        move(state, u, t, now, sign * gradePupils(w, 0))
        move(state, u, t, e1, sign * gradePupils(w, 1))
        move(state, u, t, e2, sign * gradePupils(w, 2))
      }
    }
    second = e1
    first = now
  }
}

/** The choice of a unit for a site; -1 where it is none of its choices. */
export function choiceFor(model: CountyModel, u: number, s: number): number {
  for (let k = model.choiceStart[u]!; k < model.choiceStart[u + 1]!; k += 1) if (model.choiceSite[k] === s) return k
  return -1
}

/** True where pupils of the unit may be at the site in some year: present there, or sent there. */
export function uses(state: PlanState, u: number, s: number): boolean {
  const { model, choice } = state
  if (model.present[u] === s) return true
  for (let t = 0; t < model.years; t += 1) {
    const k = choice[u * model.years + t]!
    if (k >= 0 && model.choiceSite[k] === s) return true
  }
  return false
}

const costs: RoomCosts = { build: 0, keep: 0, overfull: 0, missing: 0 }

/** The year from which a point is run as a branch where that is cheaper; never is the number of years. */
export function branchYear(state: PlanState, s: number): number {
  const { phases } = state.model.spans[s]!
  const T = state.model.years
  if (phases.length < 2 || !phases[1]!.isBranch) return T
  const open = state.closes[s]! - state.opens[s]!
  return (phases[0]!.run - phases[1]!.run) * open > phases[1]!.entry * state.weight[state.opens[s]!]!
    ? state.opens[s]!
    : T
}

/** The task of laying rooms for a part of a site. */
export function roomTask(state: PlanState, s: number, part: 0 | 1): RoomTask {
  const { model } = state
  const { prices } = model.problem
  return {
    from: state.opens[s]!,
    until: state.closes[s]!,
    seats: model.seatsPerRoom[part],
    roomsBefore: model.roomsBefore[s * 2 + part]!,
    roomsMost: model.roomsMost[s * 2 + part]!,
    leadRooms: model.isOpenBefore[s] === 1 ? model.leadRooms : 0,
    buildCost: state.roomPrice,
    keepCost: prices['room-year'].value,
    overfullCost: prices['overfull-pupil-year'].value,
    missingCost: state.missingPrice.value,
  }
}

/** Opening, repair, closing and running of a site by itself; investment goes to its years, weighed. */
function fixedCost(state: PlanState, s: number): number {
  const { model } = state
  const T = model.years
  const { prices, sites } = model.problem
  const span = model.spans[s]!
  const from = state.opens[s]!
  const until = state.closes[s]!
  const investment = state.investment
  let cost = 0
  const invest = (t: number, yuan: number): void => {
    const weighed = yuan * state.weight[t]!
    investment[s * T + t]! += weighed
    cost += weighed
  }
  if (model.isOpenBefore[s] === 1) {
    if (until < T) cost += prices.close.value
    if (span.repairAt >= 0 && span.repairAt < until) invest(span.repairAt, sites[s]!.repairCost)
  } else if (from < until) {
    invest(from, sites[s]!.repairCost + (sites[s]!.state === 'new' ? prices[`open.${sites[s]!.kind}`].value : 0))
  }
  if (from >= until) return cost
  const turn = span.phases.length < 2 ? T : span.phases[1]!.isBranch ? branchYear(state, s) : state.turns[s]!
  const first = Math.max(0, Math.min(until, turn) - from)
  cost += first * span.phases[0]!.run
  if (turn < until) {
    cost += (until - Math.max(turn, from)) * span.phases[1]!.run
    invest(turn, span.phases[1]!.entry)
  }
  return cost
}

/** All that a site costs by what is known now, with the weight of what is missing. */
function costOfSite(state: PlanState, s: number): number {
  const { model, load, newcomers, riders, boarders, newBoarders } = state
  const T = model.years
  const { prices, sites } = model.problem
  state.investment.fill(0, s * T, (s + 1) * T)
  let cost = fixedCost(state, s)
  let missing = 0
  // Seats that are missing are weighed with the rooms; beds and size are not.
  let others = 0
  const from = state.opens[s]!
  const until = state.closes[s]!
  const busPrice = prices['bus-year'].value
  const busSeats = prices['bus-seats'].value
  const { whole } = state.buses
  for (let part = 0 as 0 | 1; part < 2; part += 1) {
    const at = (s * 2 + part) * T
    if (model.roomsMost[s * 2 + part] === 0) continue
    costs.build = 0
    costs.keep = 0
    costs.overfull = 0
    costs.missing = 0
    const own = state.investment.subarray(s * T, (s + 1) * T)
    cost += layRooms(roomTask(state, s, part), load, newcomers, at, costs, own, null)
    missing += costs.missing
    for (let t = from; t < until; t += 1) {
      const seated = riders[at + t]! / busSeats
      if (seated > 0) cost += busPrice * (whole * Math.ceil(seated) + (1 - whole) * seated)
    }
  }
  let beds = sites[s]!.beds
  for (let t = from; t < until; t += 1) {
    const here = boarders[s * T + t]!
    if (here > beds) {
      cost += (here - beds) * prices.bed.value * state.weight[t]!
      state.investment[s * T + t]! += (here - beds) * prices.bed.value * state.weight[t]!
      beds = here
    }
    if (newBoarders[s * T + t]! > 0) others += Math.max(0, here - sites[s]!.mostBeds)
    const first = s * 2 * T + t
    const isNew = newcomers[first]! + newcomers[first + T]! > 0
    if (isNew) others += Math.max(0, load[first]! + load[first + T]! - model.sizeMost[s]!)
  }
  state.missing[s] = missing + others
  return cost + others * state.missingPrice.value
}

/** Brings the costs of all touched sites up to date. The sum is that of a plan with `missing` weighed. */
export function settle(state: PlanState): number {
  const { sums, count, touchedList, model } = state
  const T = model.years
  for (let n = 0; n < count.touched; n += 1) {
    const s = touchedList[n]!
    state.touched[s] = 0
    sums.missing -= state.missing[s]!
    for (let t = 0; t < T; t += 1) state.investmentOfYear[t]! -= state.investment[s * T + t]!
    const cost = costOfSite(state, s)
    sums.sites += cost - state.siteCost[s]!
    sums.missing += state.missing[s]!
    for (let t = 0; t < T; t += 1) state.investmentOfYear[t]! += state.investment[s * T + t]!
    state.siteCost[s] = cost
  }
  count.touched = 0
  return sums.sites + sums.ways
}

/** Starts every sum anew, so that nothing is left of small errors. */
export function recount(state: PlanState): number {
  const { model } = state
  for (const each of [state.load, state.newcomers, state.riders, state.boarders, state.newBoarders]) each.fill(0)
  for (const each of [state.siteCost, state.missing, state.investment, state.investmentOfYear]) each.fill(0)
  state.sums.ways = 0
  state.sums.sites = 0
  state.sums.missing = 0
  state.closings.fill(0)
  for (let u = 0; u < model.units; u += 1) flow(state, u, 1)
  for (let s = 0; s < model.sites; s += 1) {
    touch(state, s)
    if (model.isOpenBefore[s] === 1) state.closings[state.closes[s]!]! += 1
  }
  return settle(state)
}

/** True where every pupil has what the rules ask and no year's money is exceeded. */
export function isSound(state: PlanState): boolean {
  const { budgets } = state.model.problem
  if (state.sums.missing > 0) return false
  return budgets.every((budget, t) => budget === null || state.investmentOfYear[t]! / state.weight[t]! <= budget + 0.01)
}

/** Whether a unit may be sent by the choice throughout the years. */
export function isServed(state: PlanState, k: number, band: number, from: number, until: number): boolean {
  const s = state.model.choiceSite[k]!
  if (from < state.opens[s]! || until > state.closes[s]!) return false
  return teaches(state, s, band, from) && teaches(state, s, band, until - 1)
}
