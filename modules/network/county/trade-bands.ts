/**
 * A primary school keeps grades 1–3 only: whose grades 4–6 leave it fill its neighbours, so units of grades 1–3 come from there in
 * return. Both begin with the entry grades two years before, as who is enrolled finishes where he is.
 */
import { mayGo, sendBest, setChoices, setSpan, type Journal } from './plan-changes.ts'
import { choiceFor, settle, type PlanState } from './plan-state.ts'

/** Entry grades two years before reach the last grade of a band in time. */
const ahead = 2

/** Units of grades 1–3 go from a site that lacks seats to `to`, who lose least first, until nothing is missing. */
function callFrom(state: PlanState, journal: Journal, full: number, to: number, from: number): void {
  const { model, siteUnitStart, siteUnits, choice } = state
  const T = model.years
  const units: { readonly u: number; readonly k: number; readonly loss: number }[] = []
  for (let n = siteUnitStart[full]!; n < siteUnitStart[full + 1]!; n += 1) {
    const u = siteUnits[n]!
    const now = choice[u * T + T - 1]!
    if (u % 3 !== 0 || model.choiceSite[now] !== full || model.pupils[u * T + from] === 0) continue
    const k = choiceFor(model, u, to)
    if (k >= 0 && mayGo(state, u, k, from, T)) units.push({ u, k, loss: model.choiceCost[k]! - model.choiceCost[now]! })
  }
  for (const { u, k } of units.toSorted((a, b) => a.loss - b.loss)) {
    if (state.missing[full] === 0) return
    setChoices(state, journal, u, from, T, k)
    settle(state)
  }
}

/** The site turns in the year t; everything is written down. False where some unit finds no other site at all. */
export function tradeBands(state: PlanState, journal: Journal, s: number, t: number): boolean {
  const { model, siteUnitStart, siteUnits, choice } = state
  const T = model.years
  const { phases } = model.spans[s]!
  if (phases.length < 2 || phases[1]!.isBranch || t >= state.closes[s]! || t >= state.turns[s]!) return false
  const from = Math.max(0, t - ahead)
  setSpan(state, journal, s, state.opens[s]!, state.closes[s]!, t)
  for (let n = siteUnitStart[s]!; n < siteUnitStart[s + 1]!; n += 1) {
    const u = siteUnits[n]!
    if (u % 3 !== 1) continue
    let first = from
    while (first < T && model.choiceSite[choice[u * T + first]!] !== s) first += 1
    if (first === T) continue
    if (!sendBest(state, journal, u, first, T, 6, s)) return false
    settle(state)
    // Those nearest to the new site of grades 4–6 make room at once, so that the next ones still find seats there.
    const there = model.choiceSite[choice[u * T + T - 1]!]!
    if (state.missing[there]! > 0) callFrom(state, journal, there, s, from)
  }
  return true
}
