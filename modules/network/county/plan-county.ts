/** Plans a county: a start that keeps everything, one pass of closings and openings, then search and bound, side by side or in turn, until the time is up. */
import type { CountyProblem } from './county-problem.ts'
import { countyModel, type CountyModel } from './county-model.ts'
import { boundHere, type Bounding } from './bounding.ts'
import { explainImpossible } from './explain-impossible.ts'
import { descend, improvePlan, keepPlan, realCost, returnTo, sendAllBest, type KeptPlan } from './improve-plan.ts'
import { followBound } from './follow-bound.ts'
import { layOutPlan } from './lay-out-plan.ts'
import type { CountyPlan } from './plan-file.ts'
import { drawIn, sendAway, sendBest, type Journal } from './plan-changes.ts'
import { isSound, recount, settle, startState, teaches, type PlanState } from './plan-state.ts'

export interface PlanProgress {
  readonly seconds: number
  readonly objective: number | null
  readonly bound: number | null
}

export interface PlanTask {
  readonly problem: CountyProblem
  /** Seconds that may be used. */
  readonly seconds: number
  readonly seed: number
  /** Seconds since the start; the caller owns the clock. */
  readonly clock: () => number
  readonly shouldStop?: () => boolean
  readonly onProgress?: (progress: PlanProgress) => void
  /** Changes of the search at most; for results that are the same on every machine, however fast. */
  readonly mostChanges?: number
  /** Raises the bound elsewhere at the same time; where nobody does, it is raised here once the search is over. */
  readonly boundApart?: (model: CountyModel) => Bounding
  /** Without the prices that the bound is worked out from, the file is much smaller. */
  readonly withoutProof?: boolean
}

/** Everything as it is; those without a school, and those whose school is closed by a lock, to wherever it is best. */
function keepAll(state: PlanState): boolean {
  const { model, choice, presentChoice } = state
  const T = model.years
  const homeless: number[] = []
  for (let u = 0; u < model.units; u += 1) {
    const k = presentChoice[u]!
    const hasChoice = model.choiceStart[u]! < model.choiceStart[u + 1]!
    for (let t = 0; t < T; t += 1) choice[u * T + t] = k >= 0 ? k : hasChoice ? model.choiceStart[u]! : -1
    let isAtHome = k >= 0
    for (let t = 0; t < T && isAtHome; t += 1) {
      const locked = model.locked[u * T + t]!
      isAtHome = teaches(state, model.choiceSite[k]!, u % 3, t) && (locked < 0 || locked === model.choiceSite[k])
    }
    // Without a choice and with pupils there is no plan at all, which is told before.
    if (!isAtHome && hasChoice) homeless.push(u)
  }
  recount(state)
  const journal: Journal = []
  for (const u of homeless) {
    if (sendBest(state, journal, u, 0, T, 8)) continue
    // No one site serves all years: year by year.
    for (let t = 0; t < T; t += 1) if (!sendBest(state, journal, u, t, t + 1, 24)) return false
    settle(state)
  }
  for (let s = 0; s < model.sites; s += 1) if (!sendAway(state, journal, s, 8)) return false
  for (let s = 0; s < model.sites; s += 1) if (state.missing[s]! > 0) drawIn(state, journal, s, 0)
  settle(state)
  return true
}

/** Money is short: nothing is built that may be left, and the search finds what must be. */
function weighAll(state: PlanState): void {
  const { budgets, prices } = state.model.problem
  budgets.forEach((budget, t) => {
    if (budget === null) return
    state.weight[t] = 20
    state.roomPrice[t] = prices.room.value * 20
  })
}

const nothing = (problem: CountyProblem, seed: number, seconds: number, model: CountyModel): CountyPlan => ({
  kind: 'county',
  name: problem.name,
  isMade: problem.isMade,
  input: { files: problem.files.map(({ name, sha256 }) => ({ name, sha256 })) },
  scenario: problem.scenario,
  seed,
  years: [...problem.years],
  objective: { build: 0, run: 0, travel: 0, beds: 0, buses: 0, close: 0, overfull: 0, policy: 0, total: 0 },
  bound: null,
  gap: null,
  seconds,
  status: 'infeasible',
  byYear: [],
  sites: [],
  actions: [],
  catchments: [],
  exceptions: [],
  impossible: explainImpossible(model),
  proof: null,
})

/** Units and years below which a county is small. */
const smallSize = 20_000

/** Units and years from which on the bound is raised in a thread of its own. */
const threadSize = 4000

/** Shares of the time between which plans are searched; where the bound is not raised elsewhere, it gets the rest. */
const here = { from: 0.1, until: 0.66, polished: 0.76 }
const apart = { from: 0.15, until: 0.93, polished: 0.98 }

/** Yuan that a change may be dearer by at first, for a year of the plan, where sites stand as the bound uses them. */
const followedWarmth = 400

/** From this share on sites stand as the bound uses them. */
const followFrom = 0.4
const followUntil = 0.65

export function planCounty(task: PlanTask): CountyPlan {
  const { problem, seconds, seed, clock, shouldStop = () => false, onProgress = () => {} } = task
  const model = countyModel(problem)
  const state = startState(model)
  const isOver = (share: number): boolean => shouldStop() || clock() >= seconds * share
  const impossible = explainImpossible(model)
  if (
    impossible.unreached.length > 0 ||
    impossible.short.length > 0 ||
    impossible.money.length > 0 ||
    !keepAll(state)
  ) {
    return nothing(problem, seed, clock(), model)
  }
  let best: KeptPlan | null = null
  const size = model.units * model.years
  const apartBounding = size >= threadSize && task.mostChanges === undefined ? task.boundApart?.(model) : undefined
  const isApart = apartBounding !== undefined
  const tellBound = (bound: number): void => onProgress({ seconds: clock(), objective: best?.cost ?? null, bound })
  const bounding = apartBounding ?? boundHere(model, isOver, tellBound)
  const tell = (cost: number): void => {
    bounding.tell(cost)
    onProgress({ seconds: clock(), objective: cost, bound: bounding.now() })
  }
  const offer = (): void => {
    if (!isSound(state) || (best !== null && realCost(state) >= best.cost)) return
    best = keepPlan(state)
    tell(best.cost)
  }
  offer()
  const asIs = keepPlan(state)
  if (problem.budgets.some((budget) => budget !== null) && best === null) {
    weighAll(state)
    recount(state)
    offer()
  }
  sendAllBest(state, () => isOver(0.15))
  descend(state, () => isOver(0.25))
  sendAllBest(state, () => isOver(0.3))
  recount(state)
  offer()
  const kept = keepPlan(state)
  // A small county is searched several times, every other time from how things are now.
  const rounds = size < smallSize ? 6 : isApart ? 2 : 1
  const { from: searchFrom, until: searchUntil, polished } = isApart ? apart : here
  let improved: KeptPlan | null = best
  for (let round = 0; round < rounds; round += 1) {
    const share =
      isApart && rounds === 2 && round === 0
        ? followFrom
        : searchFrom + ((searchUntil - searchFrom) * (round + 1)) / rounds
    returnTo(state, round === 0 ? kept : round % 2 === 1 ? asIs : (improved ?? kept))
    const raised = isApart && round % 2 === 1 ? bounding.latest() : null
    if (raised) {
      followBound(state, raised.use, () => isOver(share))
      recount(state)
    }
    const from = clock()
    const until = Math.max(from, seconds * share)
    improved = improvePlan(state, improved, {
      seed: seed * 100 + round,
      changes: (task.mostChanges ?? Number.MAX_SAFE_INTEGER) / rounds,
      warm: (raised ? followedWarmth : 3000) * model.years,
      cold: (size < smallSize ? 60 : 20) * model.years,
      elapsed() {
        const gone = (clock() - from) / Math.max(1e-9, until - from)
        // Without prices that sites could follow, on a busy machine, the first search goes on a while.
        const isWaiting = isApart && rounds === 2 && round === 0 && bounding.now() === null && !isOver(followUntil)
        return shouldStop() ? 1 : isWaiting ? Math.min(gone, 0.999) : gone
      },
      isSoft: raised !== null,
      onBest: tell,
    })
  }
  if (improved === null) return nothing(problem, seed, clock(), model)
  // What single changes still gain is taken.
  returnTo(state, improved)
  sendAllBest(state, () => isOver(polished))
  descend(state, () => isOver(polished))
  sendAllBest(state, () => isOver(polished))
  recount(state)
  if (isSound(state) && realCost(state) < improved.cost) improved = keepPlan(state)
  returnTo(state, improved)
  const { cost } = improved
  bounding.tell(cost)
  const raised = bounding.end()
  state.weight.fill(1)
  state.roomPrice.fill(problem.prices.room.value)
  recount(state)
  const gap = (cost - raised.bound) / cost
  return layOutPlan(state, {
    seed,
    seconds: clock(),
    bound: raised.bound,
    status: gap <= 1e-6 ? 'optimal' : shouldStop() ? 'stopped' : 'feasible',
    proof: task.withoutProof
      ? null
      : {
          served: Array.from(raised.prices.served),
          enrolled: Array.from(raised.prices.enrolled ?? []),
          budget: Array.from(raised.prices.budget),
        },
  })
}
