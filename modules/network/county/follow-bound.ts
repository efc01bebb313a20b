/** Lets sites stand as the prices of the bound use them: a plan with such spans, whose units the search then sends better. */
import { closeAt, descend, openAt, sendAllBest } from './improve-plan.ts'
import { takeBack, type Journal } from './plan-changes.ts'
import { missingWeight, settle, type PlanState } from './plan-state.ts'
import type { SiteUse } from './raise-bound.ts'
import { tradeBands } from './trade-bands.ts'

/** From this share of the steps on a site stands, or teaches grades 1–3 only. */
const often = 0.5

/** Yuan that a seat which is missing counts for, round by round: units make room for each other afterwards. */
const perMissingOfRounds = [15_000, 30_000, 100_000]

/** Year from which on the site is used so; the number of years stands for never. */
function firstYear(shares: Float64Array, s: number, years: number, isSo: (share: number) => boolean): number {
  let t = 0
  while (t < years && !isSo(shares[s * years + t]!)) t += 1
  return t
}

/** Changes the state, in which everything should be as it is now. */
export function followBound(state: PlanState, use: SiteUse, isLate: () => boolean): void {
  const { model } = state
  const T = model.years
  const journal: Journal = []
  /** What is done stays where the plan gets cheaper by it, seats that are missing being weighed less than in the end. */
  const change = (how: () => boolean, perMissing: number): void => {
    journal.length = 0
    const before = settle(state) - state.sums.missing * (missingWeight - perMissing)
    if (!isLate() && how() && settle(state) - state.sums.missing * (missingWeight - perMissing) < before) return
    takeBack(state, journal, 0)
    settle(state)
  }
  const loads = Array.from({ length: model.sites }, (_, s) => {
    let load = 0
    for (let at = s * 2 * T; at < (s + 1) * 2 * T; at += 1) load += state.load[at]!
    return load
  })
  const sites = loads.map((_, s) => s).toSorted((a, b) => loads[a]! - loads[b]! || a - b)
  for (const s of sites) {
    if (model.isOpenBefore[s] === 1) continue
    const { openFrom, openBy } = model.spans[s]!
    const t = Math.min(
      openBy,
      Math.max(
        openFrom,
        firstYear(use.stands, s, T, (share) => share > often),
      ),
    )
    if (t < T) openAt(state, journal, s, t)
  }
  for (const perMissing of perMissingOfRounds) {
    for (const s of sites) {
      if (model.isOpenBefore[s] === 0) continue
      const { closeFrom, closeBy } = model.spans[s]!
      const t = Math.min(
        closeBy,
        Math.max(
          closeFrom,
          firstYear(use.stands, s, T, (share) => share <= often),
        ),
      )
      if (t < state.closes[s]!) change(() => closeAt(state, journal, s, t, 12), perMissing)
    }
    sendAllBest(state, isLate)
  }
  for (const s of sites) {
    const t = firstYear(use.turned, s, T, (share) => share > often)
    const phases = model.spans[s]!.phases.length
    if (t >= T || phases < 2 || state.closes[s]! <= t) continue
    for (const year of [t, t + 1, t + 2].filter((each) => each < state.closes[s]!)) {
      change(() => tradeBands(state, journal, s, year), missingWeight)
      if (state.turns[s]! < T) break
    }
  }
  descend(state, isLate)
  sendAllBest(state, isLate)
}
