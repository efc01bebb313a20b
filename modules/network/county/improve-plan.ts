/** Makes a county's plan cheaper by many small changes, each weighed exactly; worse ones are let pass less and less (annealing). */
import { seededRandom, type SeededRandom } from '#kernel/seeded-random.ts'
import { partIndexOf } from './county-model.ts'
import { drawIn, mayGo, sendAway, sendBest, setChoices, setSpan, takeBack, type Journal } from './plan-changes.ts'
import { choiceFor, isSound, missingWeight, recount, settle, uses, type PlanState } from './plan-state.ts'

export interface KeptPlan {
  readonly cost: number
  readonly choice: Int32Array
  readonly opens: Int32Array
  readonly closes: Int32Array
  readonly turns: Int32Array
}

/** Yuan, without the weights of tight years. */
export function realCost(state: PlanState): number {
  const { sums, investmentOfYear, weight } = state
  let cost = sums.sites + sums.ways
  for (let t = 0; t < weight.length; t += 1) cost -= investmentOfYear[t]! * (1 - 1 / weight[t]!)
  return cost
}

export const keepPlan = (state: PlanState): KeptPlan => ({
  cost: realCost(state),
  choice: state.choice.slice(),
  opens: state.opens.slice(),
  closes: state.closes.slice(),
  turns: state.turns.slice(),
})

export function returnTo(state: PlanState, plan: KeptPlan): void {
  state.choice.set(plan.choice)
  state.opens.set(plan.opens)
  state.closes.set(plan.closes)
  state.turns.set(plan.turns)
  recount(state)
}

/** From this share of the time on buses are paid whole. */
const wholeFrom = 0.7

/** Until this share of the time seats may be missing, at first for so many yuan a year each. */
const softUntil = 0.6
const softPrice = 6000
/** And until this one those without a seat look for one, unit by unit. */
const mendUntil = 0.75

/** A change of what stands is let be dearer by so many times what one unit's change is. */
const structural = 8

type Move = (state: PlanState, journal: Journal, random: SeededRandom, warmth: number) => boolean

/** One unit goes elsewhere from a year on, or for some years. */
const shiftUnit: Move = (state, journal, random, warmth) => {
  const { model } = state
  const T = model.years
  const u = random.whole(0, model.units - 1)
  const start = model.choiceStart[u]!
  const choices = model.choiceStart[u + 1]! - start
  if (choices < 2) return false
  // Choices stand in the order of their cost: half of the time one that is cheaper than now.
  const now = state.choice[u * T + random.whole(0, T - 1)]! - start
  const isCheaper = now > 0 && random.unit() < 0.5
  const k = start + (isCheaper ? Math.floor(random.unit() * now) : Math.floor(random.unit() ** 2 * choices))
  const s = model.choiceSite[k]!
  let from = random.unit() < 0.5 ? 0 : random.whole(0, T - 1)
  let until = random.unit() < 0.75 ? T : random.whole(from + 1, T)
  from = Math.max(from, state.opens[s]!)
  until = Math.min(until, state.closes[s]!)
  if (from >= until) return false
  let isSame = true
  for (let t = from; t < until; t += 1) if (state.choice[u * T + t] !== k) isSame = false
  if (isSame) return false
  // A far dearer way is hardly ever made up for by rooms and buses: it is looked at now and then only.
  let loss = 0
  for (let t = from; t < until; t += 1) {
    loss += model.pupils[u * T + t]! * (model.choiceCost[k]! - model.choiceCost[state.choice[u * T + t]!]!)
  }
  if (loss > warmth * 5 && random.unit() < 0.9) return false
  if (!mayGo(state, u, k, from, until)) return false
  setChoices(state, journal, u, from, until, k)
  return true
}

/** Two units change places from a year on. */
const swapUnits: Move = (state, journal, random) => {
  const { model, choice, siteUnitStart, siteUnits } = state
  const T = model.years
  const u = random.whole(0, model.units - 1)
  const from = random.unit() < 0.5 ? 0 : random.whole(0, T - 1)
  const start = model.choiceStart[u]!
  const k = start + Math.floor(random.unit() ** 2 * (model.choiceStart[u + 1]! - start))
  if (k >= model.choiceStart[u + 1]!) return false
  const there = model.choiceSite[k]!
  const here = model.choiceSite[choice[u * T + from]!]!
  if (here === there || !mayGo(state, u, k, from, T)) return false
  const others = siteUnitStart[there + 1]! - siteUnitStart[there]!
  for (let tries = 0; tries < 8; tries += 1) {
    const other: number = siteUnits[siteUnitStart[there]! + random.whole(0, others - 1)]!
    if (other === u || other % 3 !== u % 3 || model.choiceSite[choice[other * T + from]!] !== there) continue
    const back = choiceFor(model, other, here)
    if (back < 0 || !mayGo(state, other, back, from, T)) continue
    setChoices(state, journal, u, from, T, k)
    setChoices(state, journal, other, from, T, back)
    return true
  }
  return false
}

/** After a change of what stands: units give way, a few of them, where newcomers have no seats. */
function relieve(state: PlanState, journal: Journal, random: SeededRandom, allowed: number): void {
  const { model, choice, siteUnitStart, siteUnits } = state
  const T = model.years
  for (let step = 0; step < 8 && state.sums.missing > allowed; step += 1) {
    const s = state.missing.findIndex((each) => each > 0)
    const here: number[] = []
    for (let n = siteUnitStart[s]!; n < siteUnitStart[s + 1]!; n += 1) {
      if (uses(state, siteUnits[n]!, s)) here.push(siteUnits[n]!)
    }
    if (here.length === 0) return
    const u = random.oneOf(here)
    let from = random.whole(0, T - 1)
    while (from > 0 && random.unit() < 0.5 && model.choiceSite[choice[u * T + from - 1]!] === s) from -= 1
    const until = random.unit() < 0.7 ? T : from + 1
    const before = journal.length
    const missing = state.sums.missing
    if (!sendBest(state, journal, u, from, until, 6)) continue
    settle(state)
    if (state.sums.missing <= missing) continue
    takeBack(state, journal, before)
    settle(state)
  }
}

/** Whether one more closing in the year is allowed. */
function mayClose(state: PlanState, t: number): boolean {
  const most = state.model.problem.rules['closures.yearly'].value
  return t >= state.model.years || most === null || state.closings[t]! < most
}

/** A site closes, closes earlier or later, or does not close. */
export function closeAt(state: PlanState, journal: Journal, s: number, t: number, tries: number): boolean {
  const { model } = state
  const span = model.spans[s]!
  const before = state.closes[s]!
  if (t === before || t < span.closeFrom || t > span.closeBy || !mayClose(state, t)) return false
  setSpan(state, journal, s, state.opens[s]!, t, state.turns[s]!)
  if (t < before) return sendAway(state, journal, s, tries)
  drawIn(state, journal, s, before)
  return true
}

const closeSome: Move = (state, journal, random) => {
  const { model } = state
  const s = random.whole(0, model.sites - 1)
  if (model.isOpenBefore[s] === 0 || model.spans[s]!.closeFrom >= model.years) return false
  const T = model.years
  const { closeFrom } = model.spans[s]!
  const now = state.closes[s]!
  const t =
    now < T && random.unit() < 0.5
      ? random.unit() < 0.5
        ? T
        : now + (random.unit() < 0.5 ? 1 : -1)
      : random.unit() < 0.5
        ? closeFrom
        : random.whole(closeFrom, T - 1)
  return closeAt(state, journal, s, t, 4)
}

/** A place that is not open opens, opens earlier or later, or not at all. */
export function openAt(state: PlanState, journal: Journal, s: number, t: number): boolean {
  const span = state.model.spans[s]!
  const before = state.opens[s]!
  if (t === before || t < span.openFrom || t > span.openBy) return false
  setSpan(state, journal, s, t, state.closes[s]!, state.turns[s]!)
  if (t > before) return sendAway(state, journal, s, 4)
  drawIn(state, journal, s, t)
  return true
}

const openSome: Move = (state, journal, random) => {
  const { model } = state
  const idle: number[] = []
  for (let s = 0; s < model.sites; s += 1)
    if (model.isOpenBefore[s] === 0 && model.spans[s]!.openFrom < model.years) idle.push(s)
  if (idle.length === 0) return false
  const s = random.oneOf(idle)
  const T = model.years
  const t = state.opens[s]! < T && random.unit() < 0.5 ? T : random.whole(model.spans[s]!.openFrom, T - 1)
  return openAt(state, journal, s, t)
}

/** A primary school keeps grades 1–3 only from a year on, or does not. */
export function turnAt(state: PlanState, journal: Journal, s: number, t: number): boolean {
  const { phases } = state.model.spans[s]!
  const before = state.turns[s]!
  if (phases.length < 2 || phases[1]!.isBranch || t === before) return false
  setSpan(state, journal, s, state.opens[s]!, state.closes[s]!, t)
  if (t < before) return sendAway(state, journal, s, 4)
  drawIn(state, journal, s, before)
  return true
}

const turnSome: Move = (state, journal, random) => {
  const { model } = state
  const s = random.whole(0, model.sites - 1)
  const T = model.years
  return turnAt(state, journal, s, state.turns[s]! < T && random.unit() < 0.5 ? T : random.whole(0, T - 1))
}

/** The units of a neighbourhood are sent anew, one after another, in a random order. */
const sendAnew: Move = (state, journal, random) => {
  const { model, siteUnitStart, siteUnits } = state
  const s = random.whole(0, model.sites - 1)
  const near = siteUnitStart[s + 1]! - siteUnitStart[s]!
  if (near === 0) return false
  const from = random.unit() < 0.6 ? 0 : random.whole(0, model.years - 1)
  let hasChanged = false
  for (let n = 0; n < 10; n += 1) {
    const u = siteUnits[siteUnitStart[s]! + random.whole(0, near - 1)]!
    if (uses(state, u, s) || random.unit() < 0.3) {
      hasChanged = sendBest(state, journal, u, from, model.years, 5) || hasChanged
    }
  }
  return hasChanged
}

/** One unit goes where it is cheaper though that site is full; others there give way, to wherever is best for them. */
const pushIn: Move = (state, journal, random) => {
  const { model, choice, siteUnitStart, siteUnits } = state
  const T = model.years
  const u = random.whole(0, model.units - 1)
  const start = model.choiceStart[u]!
  const from = random.unit() < 0.6 ? 0 : random.whole(0, T - 1)
  const now = choice[u * T + from]!
  if (now <= start) return false
  // Choices stand in the order of their cost.
  const k = start + Math.floor(random.unit() * (now - start))
  const s = model.choiceSite[k]!
  if (!mayGo(state, u, k, from, T)) return false
  setChoices(state, journal, u, from, T, k)
  settle(state)
  const near = siteUnitStart[s + 1]! - siteUnitStart[s]!
  const part = partIndexOf(u % 3)
  for (let given = 0; given < 4 && state.missing[s]! > 0; given += 1) {
    // Who has the least to lose by going elsewhere, of a few that are there.
    let away = -1
    let least = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 40; tries += 1) {
      const other = siteUnits[siteUnitStart[s]! + random.whole(0, near - 1)]!
      const there = choice[other * T + from]!
      if (
        other === u ||
        partIndexOf(other % 3) !== part ||
        model.choiceSite[there] !== s ||
        model.pupils[other * T + from] === 0
      )
        continue
      const next = there + 1 < model.choiceStart[other + 1]! ? there + 1 : there
      const loss = (model.choiceCost[next]! - model.choiceCost[there]!) * random.range(0.5, 1.5)
      if (loss >= least) continue
      least = loss
      away = other
    }
    if (away < 0 || !sendBest(state, journal, away, from, T, 6, s)) return false
    settle(state)
  }
  return true
}

/** A site closes and a neighbour that was to close stays, or the other way round. */
const tradeClosing: Move = (state, journal, random) => {
  const { model, siteUnitStart, siteUnits } = state
  const T = model.years
  const s = random.whole(0, model.sites - 1)
  if (model.isOpenBefore[s] === 0 || state.closes[s] === T || model.spans[s]!.closeBy < T) return false
  const near = siteUnitStart[s + 1]! - siteUnitStart[s]!
  if (near === 0) return false
  const u = siteUnits[siteUnitStart[s]! + random.whole(0, near - 1)]!
  const other = model.choiceSite[state.choice[u * T + T - 1]!]
  if (other === undefined || model.isOpenBefore[other] === 0 || state.closes[other]! < T) return false
  const t = state.closes[s]!
  return (
    closeAt(state, journal, s, T, 4) && closeAt(state, journal, other, Math.max(t, model.spans[other]!.closeFrom), 4)
  )
}

/** Two changes of what stands at once: often neither is any good without the other. */
const changeTwice: Move = (state, journal, random, warmth) => {
  const pick = (): Move => random.oneOf([closeSome, closeSome, turnSome, openSome])
  const first = pick()(state, journal, random, warmth)
  if (!first) return false
  settle(state)
  const second = pick()(state, journal, random, warmth)
  if (second && random.unit() < 0.3) return sendAnew(state, journal, random, warmth) || second
  return second
}

const moves: readonly (readonly [Move, number])[] = [
  [shiftUnit, 0.58],
  [pushIn, 0.12],
  [swapUnits, 0.12],
  [closeSome, 0.07],
  [tradeClosing, 0.02],
  [changeTwice, 0.02],
  [turnSome, 0.02],
  [openSome, 0.01],
  [sendAnew, 0.04],
]

const structures: ReadonlySet<Move> = new Set([closeSome, tradeClosing, changeTwice, turnSome, openSome])

function pickMove(random: SeededRandom): Move {
  let left = random.unit()
  for (const [each, share] of moves) {
    left -= share
    if (left < 0) return each
  }
  return shiftUnit
}

/** A year over its budget weighs more, one under it slowly less. */
function weighYears(state: PlanState): void {
  const { problem, years } = state.model
  let hasChanged = false
  for (let t = 0; t < years; t += 1) {
    const budget = problem.budgets[t]!
    if (budget === null || budget === undefined) continue
    const before = state.weight[t]!
    const isOver = state.investmentOfYear[t]! / before > budget + 0.01
    const next = isOver ? Math.min(1e4, before * 1.15 + 0.02) : Math.max(1, before * 0.985)
    if (next === before) continue
    hasChanged = true
    state.weight[t] = next
    state.roomPrice[t] = problem.prices.room.value * next
  }
  if (hasChanged) recount(state)
}

/** Every unit in turn goes where the whole plan is cheapest, for all years or from each year on; until nothing is gained. */
export function sendAllBest(state: PlanState, isLate: () => boolean): void {
  const { model, choice } = state
  const T = model.years
  const journal: Journal = []
  const starts = [0, 1, 2, 3, Math.floor(T / 2), Math.floor((T * 3) / 4)].filter((t, n, all) => all.indexOf(t) === n)
  let total = settle(state)
  for (let round = 0; round < 3; round += 1) {
    const before = total
    for (let u = 0; u < model.units && !isLate(); u += 1) {
      for (const from of round === 0 ? [0] : starts) {
        if (from >= T) continue
        const now = choice[u * T + from]!
        // Who is where it is cheapest moves only where seats are missing.
        if (now < 0 || (now === model.choiceStart[u]! && state.missing[model.choiceSite[now]!] === 0)) continue
        journal.length = 0
        const missing = state.sums.missing
        const isSent = sendBest(state, journal, u, from, T, 8)
        const after = isSent ? settle(state) : Number.POSITIVE_INFINITY
        if (after < total - 1e-6 && state.sums.missing <= missing) total = after
        else {
          takeBack(state, journal, 0)
          settle(state)
        }
      }
    }
    if (total > before * (1 - 1e-5)) return
  }
}

/** Closes and opens wherever that alone makes the plan cheaper, site by site; smallest sites first. */
export function descend(state: PlanState, isLate: () => boolean): void {
  const { model } = state
  const T = model.years
  const journal: Journal = []
  const sizes = Array.from({ length: model.sites }, (_, s) => {
    let load = 0
    for (let t = 0; t < T; t += 1) load += state.load[s * 2 * T + t]! + state.load[(s * 2 + 1) * T + t]!
    return load
  })
  const order = sizes.map((_, s) => s).toSorted((a, b) => sizes[a]! - sizes[b]! || a - b)
  const attempt = (change: () => boolean): void => {
    journal.length = 0
    const before = settle(state)
    const missing = state.sums.missing
    const isDone = change()
    if (isDone && settle(state) < before - 1e-6 && state.sums.missing <= missing) return
    takeBack(state, journal, 0)
    settle(state)
  }
  for (const s of order) {
    if (isLate()) return
    const span = model.spans[s]!
    if (model.isOpenBefore[s] === 0) {
      for (let t = span.openFrom; t < T; t += 1) attempt(() => openAt(state, journal, s, t))
      continue
    }
    for (let t = span.closeFrom; t < T; t += 1) {
      if (t > span.closeFrom && state.closes[s]! < T) break
      attempt(() => closeAt(state, journal, s, t, 5))
    }
    if (state.closes[s] === T) attempt(() => turnAt(state, journal, s, 0))
  }
}

export interface Improving {
  readonly seed: number
  /** How many changes are looked at, if there is time. */
  readonly changes: number
  /** Yuan that a change may be dearer by, about, at first and at last. */
  readonly warm: number
  readonly cold: number
  /** Share of the time that has gone, 0 to 1; ends at 1. */
  readonly elapsed: () => number
  /** Seats may be missing at first, ever more dearly: what stands can change where all seats about are taken. */
  readonly isSoft: boolean
  /** Called now and then with the best so far. */
  readonly onBest: (cost: number) => void
}

/** Improves the plan of the state; returns the best sound plan found, or null where none was. */
export function improvePlan(state: PlanState, start: KeptPlan | null, task: Improving): KeptPlan | null {
  const random = seededRandom(task.seed)
  let best = start
  let total = recount(state)
  const journal: Journal = []
  const keepIfBest = (share: number): void => {
    if (state.buses.whole < 1 || !isSound(state)) return
    const cost = realCost(state)
    if (best !== null && cost >= best.cost * (1 - share) - 1e-6) return
    best = keepPlan(state)
    task.onBest(best.cost)
  }
  keepIfBest(0)
  state.buses.whole = 0
  let isSoft = task.isSoft
  if (isSoft) state.missingPrice.value = softPrice
  total = recount(state)
  let warmth = task.warm
  // Counting everything anew takes longer in a large county.
  const lookEvery = Math.max(100, Math.min(20_000, Math.floor((state.model.units * state.model.years) / 4)))
  for (let n = 0; n < task.changes; n += 1) {
    if (n % 256 === 0) {
      const gone = Math.max(task.elapsed(), n / task.changes)
      if (gone >= 1) break
      warmth = task.warm * (task.cold / task.warm) ** gone
    }
    if (n % lookEvery === lookEvery - 1) {
      weighYears(state)
      const gone = Math.max(task.elapsed(), n / task.changes)
      state.buses.whole = Math.min(1, gone / wholeFrom)
      if (isSoft) {
        isSoft = gone < softUntil
        state.missingPrice.value = softPrice * (missingWeight / softPrice) ** Math.min(1, gone / softUntil)
        recount(state)
        // From here on every seat counts: who has none looks for one.
        if (!isSoft) sendAllBest(state, () => task.elapsed() >= mendUntil)
      }
      total = recount(state)
    }
    journal.length = 0
    const missing = state.sums.missing
    const change = pickMove(random)
    const isDone = change(state, journal, random, warmth)
    const allowed = -Math.log(1 - random.unit()) * warmth * (structures.has(change) ? structural : 1)
    let after = isDone ? settle(state) : Number.POSITIVE_INFINITY
    if (isDone && !isSoft && state.sums.missing > missing && structures.has(change)) {
      relieve(state, journal, random, missing)
      after = settle(state)
    }
    if ((isSoft || state.sums.missing <= missing) && after <= total + allowed) {
      total = after
      keepIfBest(2e-5)
    } else {
      takeBack(state, journal, 0)
      settle(state)
    }
  }
  state.buses.whole = 1
  state.missingPrice.value = missingWeight
  recount(state)
  keepIfBest(0)
  return best
}
