/** Changes of a plan that is searched for, each written down so that it can be taken back: other choices, other spans, whole moves. */
import { partIndexOf } from './county-model.ts'
import { choiceFor, flow, isServed, settle, teaches, touch, uses, type PlanState } from './plan-state.ts'

interface ChoicesBefore {
  readonly unit: number
  readonly choices: Int32Array
}
interface SpanBefore {
  readonly site: number
  readonly opens: number
  readonly closes: number
  readonly turns: number
}

/** What was there before each change, in order. */
export type Journal = (ChoicesBefore | SpanBefore)[]

/** A unit goes by the choice from one year until before another. */
export function setChoices(
  state: PlanState,
  journal: Journal,
  u: number,
  from: number,
  until: number,
  k: number,
): void {
  const T = state.model.years
  const own = state.choice.subarray(u * T, (u + 1) * T)
  journal.push({ unit: u, choices: own.slice() })
  flow(state, u, -1)
  own.fill(k, from, until)
  flow(state, u, 1)
}

function changeSpan(state: PlanState, s: number, opens: number, closes: number, turns: number): void {
  const { siteUnitStart, siteUnits, model } = state
  const users: number[] = []
  for (let n = siteUnitStart[s]!; n < siteUnitStart[s + 1]!; n += 1) {
    if (uses(state, siteUnits[n]!, s)) users.push(siteUnits[n]!)
  }
  for (const u of users) flow(state, u, -1)
  if (model.isOpenBefore[s] === 1) {
    state.closings[state.closes[s]!]! -= 1
    state.closings[closes]! += 1
  }
  state.opens[s] = opens
  state.closes[s] = closes
  state.turns[s] = turns
  for (const u of users) flow(state, u, 1)
  touch(state, s)
}

/** Another span; the units that were sent there in years without it must be sent elsewhere next. */
export function setSpan(
  state: PlanState,
  journal: Journal,
  s: number,
  opens: number,
  closes: number,
  turns: number,
): void {
  journal.push({ site: s, opens: state.opens[s]!, closes: state.closes[s]!, turns: state.turns[s]! })
  changeSpan(state, s, opens, closes, turns)
}

/** Takes back everything down to a length of the journal. */
export function takeBack(state: PlanState, journal: Journal, length: number): void {
  const T = state.model.years
  while (journal.length > length) {
    const last = journal.pop()!
    if ('unit' in last) {
      flow(state, last.unit, -1)
      state.choice.set(last.choices, last.unit * T)
      flow(state, last.unit, 1)
    } else changeSpan(state, last.site, last.opens, last.closes, last.turns)
  }
}

/** True where the choice is allowed to the unit in all these years: by the rules, by locks, and by what is open. */
export function mayGo(state: PlanState, u: number, k: number, from: number, until: number): boolean {
  const { model } = state
  const s = model.choiceSite[k]!
  if (model.choiceMayBeNew[k] === 0 && s !== model.present[u]) return false
  if (!isServed(state, k, u % 3, from, until)) return false
  for (let t = from; t < until; t += 1) {
    const locked = model.locked[u * model.years + t]!
    if (locked >= 0 && locked !== s) return false
  }
  return true
}

/** Sends a unit in these years wherever the whole plan comes out cheapest, looking at the cheapest few. */
export function sendBest(
  state: PlanState,
  journal: Journal,
  u: number,
  from: number,
  until: number,
  tries: number,
  without = -1,
): boolean {
  const { model } = state
  let best = -1
  let least = Number.POSITIVE_INFINITY
  let left = tries
  const before = journal.length
  for (let k = model.choiceStart[u]!; k < model.choiceStart[u + 1]! && left > 0; k += 1) {
    if (model.choiceSite[k] === without || !mayGo(state, u, k, from, until)) continue
    left -= 1
    setChoices(state, journal, u, from, until, k)
    const total = settle(state)
    if (total < least) {
      least = total
      best = k
    }
    takeBack(state, journal, before)
    // With nothing but the next choices being dearer on the way alone, the rest is not looked at.
  }
  if (best < 0) return false
  setChoices(state, journal, u, from, until, best)
  return true
}

/** Sends each unit that is still sent to the site in years when it does not teach it somewhere else. */
export function sendAway(state: PlanState, journal: Journal, s: number, tries: number): boolean {
  const { model, siteUnitStart, siteUnits, choice } = state
  const T = model.years
  for (let n = siteUnitStart[s]!; n < siteUnitStart[s + 1]!; n += 1) {
    const u = siteUnits[n]!
    const band = u % 3
    for (let t = 0; t < T; t += 1) {
      const isStray = (year: number): boolean =>
        model.choiceSite[choice[u * T + year]!] === s && !teaches(state, s, band, year)
      if (!isStray(t)) continue
      let until = t + 1
      while (until < T && isStray(until)) until += 1
      if (!sendBest(state, journal, u, t, until, tries, s)) return false
      t = until - 1
    }
  }
  return true
}

/** Lets units come to a site that teaches from a year on, one by one, wherever the plan gets cheaper by it. */
export function drawIn(state: PlanState, journal: Journal, s: number, from: number): void {
  const { model, siteUnitStart, siteUnits, choice } = state
  const T = model.years
  const until = state.closes[s]!
  if (from >= until) return
  let total = settle(state)
  for (let n = siteUnitStart[s]!; n < siteUnitStart[s + 1]!; n += 1) {
    const u = siteUnits[n]!
    if (model.pupils[u * T + from] === 0 && model.pupils[u * T + until - 1] === 0) continue
    const k = choiceFor(model, u, s)
    const now = choice[u * T + from]!
    if (model.choiceSite[now] === s || !mayGo(state, u, k, from, until)) continue
    const fromSite = model.choiceSite[now]!
    const part = partIndexOf(u % 3)
    const isTight =
      state.load[(fromSite * 2 + part) * T + from]! > model.roomsBefore[fromSite * 2 + part]! * model.seatsPerRoom[part]
    if (model.choiceCost[k]! >= model.choiceCost[now]! && !isTight && model.present[u] !== s) continue
    const before = journal.length
    setChoices(state, journal, u, from, until, k)
    const after = settle(state)
    if (after < total) total = after
    else {
      takeBack(state, journal, before)
      settle(state)
    }
  }
}
