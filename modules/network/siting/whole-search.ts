/**
 * Looks for better sites and assignments while every demand is served whole: demands move or change places, a site moves within
 * its catchment, and now and then a few neighbouring catchments are taken apart and put together anew.
 */
import { seededRandom } from '#kernel/seeded-random.ts'
import type { NearSites } from './near-sites.ts'
import { siteStates, type SitingProblem } from './siting-problem.ts'
import { wholeAssignment } from './whole-assignment.ts'

export interface WholeSearch {
  /** Cost of the best assignment within all capacities; Infinity while there is none. */
  readonly cost: () => number
  /** Cost of the one in hand, penalties included. */
  readonly currentCost: () => number
  /** Site of each demand in the best. */
  readonly best: () => Int32Array
  readonly bestOpen: () => Int32Array
  /** Takes some catchments apart and puts them together; true where the best changed. */
  readonly step: () => boolean
  /** The same with the sites as they are, for some steps; only what is better is kept. */
  readonly settle: (steps: number) => void
  /** Goes on from given sites and, where they are known, the sites of demands. */
  readonly goOnFrom: (open: ArrayLike<number>, siteOf: Int32Array | null) => void
}

/** Open sites near a demand that it may move to. */
const reachable = 6

/** Steps without a better answer after which it goes back to the best, and how much worse it may be at first, as a share of what one site costs. */
const roundSteps = 3000
const widest = 0.5

export function searchWhole(problem: SitingProblem, near: NearSites, big: number, seed: number): WholeSearch {
  const { capacity, demand, fixed, p, states } = problem
  const sites = capacity.length
  const demands = demand.length
  const random = seededRandom(seed)
  const now = wholeAssignment(problem, big)
  let bestCost = Infinity
  let best: Int32Array = new Int32Array(demands)
  let bestOpen: Int32Array = new Int32Array(0)
  let currentCost = Infinity
  let perUnit = 1
  let stale = 0
  const queue: number[] = []
  const isQueued = new Uint8Array(demands)
  const ready = new Int32Array(reachable)

  const enqueue = (j: number): void => {
    if (isQueued[j] === 1) return
    isQueued[j] = 1
    queue.push(j)
  }

  /** The nearest open sites of a demand, into `ready`. */
  function openNear(j: number): number {
    let count = 0
    const row = j * sites
    for (let at = row; at < row + sites && count < reachable; at++) {
      const i = near.site[at]!
      if (now.isOpen[i] === 1) ready[count++] = i
    }
    return count
  }

  const changeOf = (i: number, by: number): number =>
    now.penaltyAt(i, now.load[i]! + by) - now.penaltyAt(i, now.load[i]!)

  /** Moves one demand, or exchanges it with another, where that makes the whole cheaper. */
  function improveOne(j: number): boolean {
    const from = now.siteOf[j]!
    const own = demand[j]!
    const here = now.costOf(j, from)
    const leaving = changeOf(from, -own)
    const count = openNear(j)
    let gain = -1e-9 * Math.max(1, here)
    let to = -1
    let other = -1
    for (let k = 0; k < count; k++) {
      const t = ready[k]!
      if (t === from) continue
      const move = now.costOf(j, t) - here
      const shift = move + leaving + changeOf(t, own)
      if (shift < gain) {
        gain = shift
        to = t
        other = -1
      }
      // One of two that change places must gain by it: those that would lose are tried from the other side.
      if (move + leaving >= 0) continue
      for (const each of now.members[t]!) {
        const weight = demand[each]!
        const change =
          move + now.costOf(each, from) - now.costOf(each, t) + changeOf(from, weight - own) + changeOf(t, own - weight)
        if (change >= gain) continue
        gain = change
        to = t
        other = each
      }
    }
    if (to < 0) return false
    now.place(j, to)
    if (other >= 0) {
      now.place(other, from)
      enqueue(other)
    }
    enqueue(j)
    for (const each of now.members[from]!) if (random.unit() < 0.3) enqueue(each)
    return true
  }

  /** Moves a site to where its catchment is served more cheaply. */
  function relocate(i: number): boolean {
    if (states[i] === siteStates.open) return false
    const members = now.members[i]!
    if (members.length === 0) return false
    let hereCost = fixed[i]! + now.penaltyAt(i, now.load[i]!)
    for (const j of members) hereCost += now.costOf(j, i)
    const tried = new Set<number>()
    let to = -1
    let least = hereCost - 1e-9 * Math.max(1, hereCost)
    for (const j of members) {
      const row = j * sites
      for (let at = row; at < row + Math.min(sites, 5); at++) {
        const k = near.site[at]!
        if (now.isOpen[k] === 1 || states[k] === siteStates.closed || tried.has(k)) continue
        tried.add(k)
        let cost = fixed[k]! + Math.max(0, now.load[i]! - capacity[k]!) * perUnit
        for (const member of members) {
          cost += now.costOf(member, k)
          if (cost >= least) break
        }
        if (cost >= least) continue
        least = cost
        to = k
      }
    }
    if (to < 0) return false
    now.openSite(to)
    for (const j of members.slice()) {
      now.place(j, to)
      enqueue(j)
    }
    now.closeSite(i)
    return true
  }

  /** Until neither demands nor the given sites can be improved. */
  function improve(around: ReadonlySet<number>, isFixed: boolean): void {
    const places = new Set(around)
    for (let round = 0; round < 20; round++) {
      while (queue.length > 0) {
        const j = queue.pop()!
        isQueued[j] = 0
        const from = now.siteOf[j]!
        if (!improveOne(j)) continue
        places.add(from)
        places.add(now.siteOf[j]!)
      }
      let moved = false
      for (const i of places) {
        if (now.isOpen[i] === 0) {
          places.delete(i)
          continue
        }
        if (isFixed || !relocate(i)) continue
        moved = true
        places.delete(i)
      }
      if (!moved && queue.length === 0) return
    }
  }

  /** Each to the site where it costs least just now, those first who would lose most by the second choice. */
  function putBack(loose: readonly number[]): void {
    const loss = new Map<number, number>()
    for (const j of loose) {
      const count = openNear(j)
      loss.set(j, (count > 1 ? now.costOf(j, ready[1]!) - now.costOf(j, ready[0]!) : big) + demand[j]! * perUnit * 0.02)
    }
    for (const j of loose.toSorted((a, b) => loss.get(b)! - loss.get(a)!)) {
      const count = openNear(j)
      let to = ready[0]!
      let least = Infinity
      for (let k = 0; k < count; k++) {
        const cost = now.costOf(j, ready[k]!) + changeOf(ready[k]!, demand[j]!)
        if (cost >= least) continue
        least = cost
        to = ready[k]!
      }
      now.place(j, to)
      enqueue(j)
    }
  }

  const total = (): number => now.cost() + perUnit * now.excess()

  function keepBest(): boolean {
    if (now.excess() > 1e-6 || now.cost() >= big || now.cost() >= bestCost - Math.abs(bestCost) * 1e-12) return false
    bestCost = now.cost()
    best = now.siteOf.slice()
    bestOpen = Int32Array.from(now.open)
    return true
  }

  function pickNear(j: number, isWanted: (i: number) => boolean, among: number): number {
    const found: number[] = []
    for (let at = j * sites; at < (j + 1) * sites && found.length < among; at++) {
      if (near.cost[at] === Infinity) break
      if (isWanted(near.site[at]!)) found.push(near.site[at]!)
    }
    return found.length === 0 ? -1 : random.oneOf(found)
  }

  /** Takes a few neighbouring catchments apart, some of their sites exchanged for others near by. */
  function takeApart(isFixed: boolean): Set<number> {
    const center = random.whole(0, demands - 1)
    const apart = new Set<number>()
    const wanted = random.whole(2, Math.min(5, now.open.length))
    for (let at = center * sites; at < (center + 1) * sites && apart.size < wanted; at++) {
      if (now.isOpen[near.site[at]!] === 1) apart.add(near.site[at]!)
    }
    const loose = [...apart].flatMap((i) => now.members[i]!.slice())
    for (const j of loose) now.place(j, -1)
    const exchanged = isFixed || random.unit() < 0.15 ? 0 : random.whole(1, Math.min(apart.size, 3))
    const removable = [...apart].filter((i) => states[i] !== siteStates.open)
    for (let time = 0; time < exchanged && removable.length > 0 && loose.length > 0; time++) {
      const kind = p === null ? random.unit() : 1
      const out = removable.splice(random.whole(0, removable.length - 1), 1)[0]!
      if (kind > 0.2) {
        const into = pickNear(random.oneOf(loose), (i) => now.isOpen[i] === 0 && states[i] !== siteStates.closed, 4)
        if (into >= 0) {
          now.openSite(into)
          apart.add(into)
        } else if (p !== null) continue
        if (kind < 0.4) continue
      }
      if (now.open.length < 2) continue
      now.closeSite(out)
      apart.delete(out)
    }
    putBack(loose)
    return apart
  }

  /** Dearer to be overfull where nothing fits, cheaper where everything has fitted for long. */
  function adaptPenalty(): void {
    perUnit = now.excess() > 1e-6 ? perUnit * 1.05 : Math.max(perUnit * 0.995, 1e-3)
    now.setPenalty(perUnit)
  }

  function startPenalty(): number {
    let dearest = 0
    for (let j = 0; j < demands; j++) {
      const rank = Math.min(sites - 1, 5)
      const cost = near.cost[j * sites + rank]!
      if (cost < Infinity && demand[j]! > 0) dearest += cost / demand[j]!
    }
    return Math.max(1e-6, (2 * dearest) / demands)
  }

  return {
    cost: () => bestCost,
    currentCost: () => currentCost,
    best: () => best,
    bestOpen: () => bestOpen,
    goOnFrom(open, siteOf) {
      for (let j = 0; j < demands; j++) now.place(j, -1)
      for (const i of now.open.slice()) now.closeSite(i)
      for (let k = 0; k < open.length; k++) now.openSite(open[k]!)
      perUnit = startPenalty()
      now.setPenalty(perUnit)
      if (siteOf) for (let j = 0; j < demands; j++) now.place(j, siteOf[j]!)
      else putBack([...demand.keys()])
      keepBest()
      for (let j = 0; j < demands; j++) enqueue(j)
      for (let time = 0; time < 12; time++) {
        improve(new Set(now.open), false)
        keepBest()
        if (now.excess() <= 1e-6) break
        perUnit *= 3
        now.setPenalty(perUnit)
        for (let j = 0; j < demands; j++) enqueue(j)
      }
      perUnit = startPenalty()
      now.setPenalty(perUnit)
      now.keep()
      currentCost = total()
      stale = 0
    },
    settle(steps) {
      for (let time = 0; time < steps; time++) {
        currentCost = total()
        improve(takeApart(true), true)
        keepBest()
        if (total() <= currentCost) now.keep()
        else now.takeBack()
        if (time % 25 === 24) adaptPenalty()
      }
    },
    step() {
      currentCost = total()
      improve(takeApart(false), false)
      const changed = keepBest()
      const cost = total()
      // Somewhat worse than the best is allowed, less and less of it over a round, so that it does not stay in one valley.
      const phase = (stale % roundSteps) / roundSteps
      const allowed = Math.min(bestCost, currentCost) * (1 + (widest / now.open.length) * (1 - phase) ** 2)
      if (cost <= currentCost || (stale > 20 && cost <= allowed)) now.keep()
      else now.takeBack()
      stale = changed ? 0 : stale + 1
      if (stale % 25 === 24) adaptPenalty()
      if (stale % roundSteps === roundSteps - 1 && bestCost < Infinity) restore()
      return changed
    },
  }

  /** Back to the best there is. */
  function restore(): void {
    for (let j = 0; j < demands; j++) now.place(j, -1)
    for (const i of now.open.slice()) now.closeSite(i)
    for (const i of bestOpen) now.openSite(i)
    for (let j = 0; j < demands; j++) now.place(j, best[j]!)
    now.keep()
  }
}
