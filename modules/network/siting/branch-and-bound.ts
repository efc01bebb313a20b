/**
 * Raises the proven bound: the prices of the whole problem first, then of its halves (a site open, or left out), the half with
 * the lowest bound next. A half whose bound is not below the best answer needs no more looking at (branch and bound).
 */
import { ascend, type Ascent } from './ascent.ts'
import type { Assigned } from './exchange.ts'
import type { NearSites } from './near-sites.ts'
import { anyCounts, regionsOf, type Counts } from './regions.ts'
import { relaxationOf, type Half } from './relaxation.ts'
import { hasLoadLimits, isWhole, siteStates, type SitingProblem } from './siting-problem.ts'
import { transportTo } from './transport.ts'

export interface BoundSearch {
  /** Proven: no answer costs less. `goal` is the cost of the best answer known. */
  readonly bound: () => number
  /** Works for a moment. */
  readonly step: (goal: number) => void
  /** Nothing is left that could be better than the goal, or the bound can rise no further. */
  readonly isDone: () => boolean
  /** How often each site was used by the prices of the whole problem: a hint for those who look for answers. */
  readonly use: () => Float64Array
  /** A set of sites that came up on the way and may be worth costing; null where there is none. */
  readonly suggestion: () => Int32Array | null
  /** The best whole assignment found to the end, given once. */
  readonly assignment: () => Assigned | null
}

/** Assigns whole demands to given sites, exactly or as far as it comes. */
export type AssignWhole = (
  open: Int32Array,
  goal: number,
) => { readonly bound: number; readonly siteOf: Int32Array | null }

/** A part of all answers that is still to be looked at. */
interface Open extends Half {
  readonly prices: Float64Array
  readonly bound: number
}

/** Steps of the whole problem, of a half at most, and between two looks at whether a half is worth more of them. */
const wholeSteps = 1500
const halfSteps = 160
const look = 40

/** Regions that are tried before one is halved by, and the steps into each half. */
const triedRegions = 6
const glanceSteps = 20

function countOf(states: Int8Array, state: number): number {
  let count = 0
  for (const each of states) if (each === state) count++
  return count
}

export function searchBound(
  problem: SitingProblem,
  near: NearSites,
  first: Float64Array,
  big: number,
  goalAtStart: number,
  assignWhole: AssignWhole | null,
): BoundSearch {
  const { p } = problem
  const sites = problem.capacity.length
  const regions = regionsOf(sites, problem.at?.x ?? null, problem.at?.y ?? null)
  const relaxation = relaxationOf(problem, near, regions)
  const whole: Half = { states: problem.states, counts: anyCounts(regions) }
  const areWhole = isWhole(problem)
  const isBounded = hasLoadLimits(problem)
  const open: Open[] = []
  let root: Ascent | null = ascend(relaxation, first, whole)
  let isExact = false
  let done = 0
  let restarts = 0
  let use: Float64Array = root.use
  let suggestion: Int32Array | null = null
  let assignment: Assigned | null = null
  /** The suggestion was looked at to the end: a worse one does not replace it. */
  let isLast = false
  /** Least bound of what was looked at to the end and can be split no more. */
  let ended = Infinity
  let proven = root.best()
  const lift = (bound: number): number =>
    areWhole && bound < Infinity ? Math.ceil(bound - 1e-6 * Math.max(1, Math.abs(bound) * 1e-3)) : bound
  const isBeaten = (bound: number, goal: number): boolean =>
    goal === Infinity ? bound === Infinity : lift(bound) >= goal - Math.abs(goal) * 1e-9

  function boundNow(goal: number): number {
    let least = Math.min(ended, goal)
    for (const half of open) least = Math.min(least, half.bound)
    return Math.max(proven, lift(least))
  }

  function suggest(): void {
    if (isLast) return
    const found: number[] = []
    for (let i = 0; i < sites; i++) if (relaxation.used[i] === 1) found.push(i)
    suggestion = Int32Array.from(found)
  }

  /** Sites that every better answer opens or leaves out, by what they are worth at the best prices. */
  function fixed(half: Half, prices: Float64Array, goal: number): Int8Array {
    const { states } = half
    const value = relaxation.evaluate(prices, half, isExact)
    const next = states.slice()
    if (value === Infinity || relaxation.isCovered()) return next
    let lastUsed = -Infinity
    let firstUnused = Infinity
    for (let i = 0; i < sites; i++) {
      if (states[i] !== siteStates.free) continue
      if (relaxation.used[i] === 1) lastUsed = Math.max(lastUsed, relaxation.worth[i]!)
      else firstUnused = Math.min(firstUnused, relaxation.worth[i]!)
    }
    for (let i = 0; i < sites; i++) {
      if (states[i] !== siteStates.free) continue
      const isUsed = relaxation.used[i] === 1
      const other = p === null ? 0 : isUsed ? firstUnused : lastUsed
      const change = isUsed ? other - relaxation.worth[i]! : relaxation.worth[i]! - other
      if (isBeaten(value + change - Math.abs(value) * 1e-11, goal))
        next[i] = isUsed ? siteStates.open : siteStates.closed
    }
    return next
  }

  /** The free site that the prices are least sure of; -1 where all are decided. */
  function doubtful(states: Int8Array, shares: Float64Array): number {
    let best = -1
    let most = -1
    for (let i = 0; i < sites; i++) {
      if (states[i] !== siteStates.free) continue
      const doubt = 0.5 - Math.abs(0.5 - Math.min(1, shares[i]!)) + (shares[i]! > 0.5 ? 0.05 : 0)
      if (doubt > most) {
        most = doubt
        best = i
      }
    }
    return best
  }

  /** With as many open as there may be, the rest is closed; with as many left as there must be, the rest is open. */
  function settled(states: Int8Array): Int8Array | null {
    if (p === null) return states
    const isOpen = countOf(states, siteStates.open)
    const free = countOf(states, siteStates.free)
    if (isOpen > p || isOpen + free < p) return null
    if (isOpen === p) return states.map((state) => (state === siteStates.free ? siteStates.closed : state))
    if (isOpen + free === p) return states.map((state) => (state === siteStates.free ? siteStates.open : state))
    return states
  }

  /** All sites are decided: what the set costs, at least, if its demands cannot be split. */
  function endWith(states: Int8Array, goal: number): void {
    const set = Int32Array.from([...states.keys()].filter((i) => states[i] === siteStates.open))
    if (set.length === 0) return
    const opening = set.reduce((sum, i) => sum + problem.fixed[i]!, 0)
    const asked = { prices: null, big, limit: goal - opening, nearest: set.length }
    const serving = transportTo(problem, near, set, asked).cost
    // Somebody would have to go where nobody may.
    if (serving >= big) return
    let cost = serving + opening
    if (isBeaten(cost, goal)) return
    if (isBounded && !problem.isSplit && assignWhole) {
      const { bound, siteOf } = assignWhole(set, goal)
      cost = Math.max(cost, bound)
      if (siteOf) assignment = { open: set, siteOf }
      if (isBeaten(cost, goal)) return
    }
    suggestion = set
    isLast = true
    ended = Math.min(ended, cost)
  }

  /** Ways to halve that the prices leave open: by the number of sites of a region, the larger the better, and by a site. */
  function splits(states: Int8Array, counts: Counts, shares: Float64Array): readonly (readonly [Half, Half])[] {
    const { order, start, end } = regions
    // Whole items cost much more by the step.
    const tried = isExact ? 2 : triedRegions
    const found: { readonly region: number; readonly below: number; readonly score: number }[] = []
    for (let r = 0; r < start.length - 1; r++) {
      if (counts.least[r] === counts.most[r]) continue
      let sum = 0
      for (let at = start[r]!; at < end[r]!; at++) sum += shares[order[at]!]!
      const below = Math.floor(sum)
      const doubt = Math.min(sum - below, below + 1 - sum)
      if (doubt >= 0.15) found.push({ region: r, below, score: doubt * Math.sqrt(end[r]! - start[r]!) })
    }
    const byRegion = found
      .sort((a, b) => b.score - a.score)
      .slice(0, tried)
      .map(({ region, below }): readonly [Half, Half] => {
        const [most, least] = [counts.most.slice(), counts.least.slice()]
        most[region] = Math.min(most[region]!, below)
        least[region] = Math.max(least[region]!, below + 1)
        return [
          { states, counts: { least: counts.least, most } },
          { states, counts: { least, most: counts.most } },
        ]
      })
    const site = doubtful(states, shares)
    if (site < 0 || byRegion.length >= tried) return byRegion
    const bySite = [siteStates.open, siteStates.closed].map((state): Half => {
      const half = states.slice()
      half[site] = state
      return { states: half, counts }
    }) as [Half, Half]
    return [...byRegion, bySite]
  }

  /** A few steps into a half: what it promises. */
  function glance(half: Half, prices: Float64Array, bound: number, aimed: number): Open | null {
    const own = settled(half.states)
    if (!own) return null
    const ascent = ascend(relaxation, prices, { states: own, counts: half.counts }, isExact)
    if (ascent.best() === Infinity) return null
    for (let step = 0; step < (isExact ? glanceSteps / 2 : glanceSteps); step++) ascent.step(aimed)
    return { states: own, counts: half.counts, prices: ascent.prices.slice(), bound: Math.max(bound, ascent.best()) }
  }

  function take({ states, counts, prices, bound: parentBound }: Open, goal: number): void {
    const own = settled(states)
    if (!own) return
    if (countOf(own, siteStates.free) === 0) return endWith(own, goal)
    const ascent = ascend(relaxation, prices, { states: own, counts }, isExact)
    if (ascent.best() === Infinity) return
    const aimed = Math.min(goal, goalAtStart * 1.5)
    let before = ascent.best()
    for (let step = 0; step < halfSteps; step++) {
      ascent.step(aimed)
      if (isBeaten(ascent.best(), goal)) return
      if ((step + 1) % look !== 0) continue
      // Left early where the rest of the way is too long for what a step brings.
      const gained = ascent.best() - before
      if (gained * ((halfSteps - step) / look) < (aimed - ascent.best()) * 0.25) break
      before = ascent.best()
    }
    suggest()
    const narrowed = settled(fixed({ states: own, counts }, ascent.prices, goal))
    if (!narrowed) return
    const bound = Math.max(parentBound, ascent.best())
    if (countOf(narrowed, siteStates.free) === 0) return endWith(narrowed, goal)
    const tried = splits(narrowed, counts, ascent.use)
    let best: readonly (Open | null)[] = []
    let most = -Infinity
    for (const halves of tried) {
      const glances = halves.map((half) => glance(half, ascent.prices, bound, aimed))
      // What both halves gain; a half that cannot be counts as reaching the goal.
      const gains = glances.map((half) => Math.max(1e-9, Math.min(half?.bound ?? aimed, aimed) - bound))
      const score = Math.min(...gains) * 4 + Math.max(...gains)
      if (score <= most) continue
      most = score
      best = glances
    }
    for (const half of best) if (half && !isBeaten(half.bound, goal)) push(half)
  }

  function push(half: Open): void {
    open.push(half)
    let at = open.length - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      if (open[up]!.bound <= half.bound) break
      open[at] = open[up]!
      at = up
    }
    open[at] = half
  }

  function pop(): Open | undefined {
    const top = open[0]
    const last = open.pop()
    if (!top || !last || open.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= open.length) break
      if (child + 1 < open.length && open[child + 1]!.bound < open[child]!.bound) child++
      if (open[child]!.bound >= last.bound) break
      open[at] = open[child]!
      at = child
    }
    open[at] = last
    return top
  }

  let isOver = false
  return {
    bound: () => proven,
    isDone: () => isOver,
    use: () => use,
    suggestion: () => {
      const found = suggestion
      suggestion = null
      isLast = false
      return found
    },
    assignment: () => {
      const found = assignment
      assignment = null
      return found
    },
    step(goal) {
      if (isOver) return
      if (root) {
        for (let time = 0; time < 10; time++) root.step(Math.min(goal, goalAtStart * 1.5))
        done += 10
        use = root.use
        proven = Math.max(proven, lift(root.best()))
        if (done % 100 === 0) suggest()
        if (isBeaten(root.best(), goal)) isOver = true
        else if (done >= wholeSteps || root.isSettled()) {
          // Settled far below the goal: the steps were too long for a start; again from where they led.
          if (goal < Infinity && goal - root.best() > Math.abs(goal) * 0.03 && restarts < 3) {
            restarts++
            done = 0
            root = ascend(relaxation, root.prices, whole, isExact)
            return
          }
          if (!isExact && relaxation.canBeExact) {
            isExact = true
            done = wholeSteps / 2
            root = ascend(relaxation, root.prices, whole, true)
            return
          }
          const states = fixed(whole, root.prices, goal)
          push({ states, counts: whole.counts, prices: root.prices.slice(), bound: root.best() })
          root = null
        }
        return
      }
      const half = pop()
      if (!half) {
        proven = Math.max(proven, lift(Math.min(ended, goal)))
        isOver = true
        return
      }
      if (!isBeaten(half.bound, goal)) take(half, goal)
      proven = boundNow(goal)
      if (ended <= proven || isBeaten(proven, goal)) isOver = true
    },
  }
}
