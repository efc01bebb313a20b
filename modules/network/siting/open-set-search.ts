/**
 * Looks for a better set of open sites by opening, leaving out and exchanging, then shakes and looks again. A set is
 * costed exactly only where the bound of its exchange (`interchange`) says that it may be better than the one in hand.
 */
import { seededRandom } from '#kernel/seeded-random.ts'
import { interchange, type Interchange } from './interchange.ts'
import type { NearSites } from './near-sites.ts'
import { isCapacitated, siteStates, sumOf, type SitingProblem } from './siting-problem.ts'
import { transportTo } from './transport.ts'

export interface OpenSetSearch {
  /** Cost of the best set; above `big` where a demand is out of reach of it. */
  readonly cost: () => number
  readonly best: () => Int32Array
  /** The set that no single exchange improves, which the search came to last; given once. */
  readonly settled: () => { readonly open: Int32Array; readonly cost: number } | null
  /** One move, or one shake; true where the best set changed. */
  readonly step: () => boolean
  /** Another set that may be good: gone on from where it comes near the best. */
  readonly offer: (open: Int32Array) => void
}

/** Open sites that a demand may go to while sets are compared. */
const nearest = 16

/** Shakes without a better set after which another valley is tried. */
const shakesOfRun = 60

/** Sets costed exactly before a shake. */
const mostTried = 16

interface Move {
  /** Place in the order of open sites, or -1. */
  readonly out: number
  /** Site to be opened, or -1. */
  readonly into: number
  readonly bound: number
}

/** A finite stand-in for what must not be: more than all finite costs of an answer together. */
export function costBeyondAll({ cost, demand, fixed }: SitingProblem): number {
  let most = 1
  for (const each of cost) if (each < Infinity && each > most) most = each
  return most * (demand.length + 1) + sumOf(fixed) + 1
}

export function searchOpenSets(
  problem: SitingProblem,
  near: NearSites,
  first: Int32Array,
  seed: number,
  hints: () => Float64Array | null,
): OpenSetSearch {
  const { capacity, demand, fixed, p, states } = problem
  const sites = capacity.length
  const random = seededRandom(seed)
  const isFull = isCapacitated(problem)
  const big = costBeyondAll(problem)
  const allDemand = sumOf(demand)
  const known = new Map<number, number>()
  const marks = Float64Array.from({ length: sites }, () => Math.floor(random.unit() * 2 ** 51))
  const keyOf = (open: Int32Array): number => {
    let key = 0
    for (const i of open) key = (key + marks[i]!) % Number.MAX_SAFE_INTEGER
    return key
  }
  let current = first
  let prices: Float64Array = new Float64Array(sites)
  let currentCost = Infinity
  let best = first
  let bestCost = Infinity
  let failures = 0
  let run = first
  let runCost = Infinity
  let lastSettled: { open: Int32Array; cost: number } | null = null

  /** Cost of a set; remembers it. Its prices go into `pricesFound`. */
  let pricesFound: Float64Array = new Float64Array(sites)
  function costOf(open: Int32Array, limit: number): number {
    const key = keyOf(open)
    const seen = known.get(key)
    if (seen !== undefined && limit < Infinity) return seen
    let opening = 0
    for (const i of open) opening += fixed[i]!
    const { cost, prices: full } = transportTo(problem, near, open, { prices, big, limit: limit - opening, nearest })
    const total = cost + opening
    pricesFound = new Float64Array(sites)
    full.forEach((price, t) => (pricesFound[open[t]!] = price))
    if (known.size > 300_000) known.clear()
    known.set(key, total)
    return total
  }

  /** Takes a set as the one in hand. */
  function settle(open: Int32Array, isExact: number | null): void {
    current = open
    if (isFull) {
      currentCost = costOf(open, Infinity)
      prices = pricesFound
    } else currentCost = isExact ?? interchange(problem, near, open, prices, big).base
  }

  /** What a unit of capacity would be worth at sites that are not open: as at the nearest open one, or nothing. */
  function guessedPrices(): Float64Array {
    const guess = prices.slice()
    const isOpen = new Uint8Array(sites)
    for (const i of current) isOpen[i] = 1
    const isSet = new Uint8Array(sites)
    for (let j = 0; j < demand.length; j++) {
      const row = j * sites
      let at = row
      while (at < row + sites && isOpen[near.site[at]!] === 0) at++
      if (at === row + sites) continue
      const price = prices[near.site[at]!]!
      for (let before = row; before < Math.min(at, row + 3); before++) {
        const i = near.site[before]!
        if (isSet[i] === 1 && guess[i]! <= price) continue
        isSet[i] = 1
        guess[i] = price
      }
    }
    return guess
  }

  function movesBelow(limit: number): Move[] {
    const views: Interchange[] = [interchange(problem, near, current, prices, big)]
    if (isFull) {
      const guess = guessedPrices()
      if (guess.some((price, i) => price !== prices[i])) views.push(interchange(problem, near, current, guess, big))
    }
    const count = current.length
    let moves: Move[] = []
    let most = limit
    /** Where bounds are the costs themselves only the best is of interest. */
    const note = (out: number, into: number): void => {
      const bound = boundOf(out, into)
      if (bound >= most) return
      if (isFull) moves.push({ out, into, bound })
      else {
        most = bound
        moves = [{ out, into, bound }]
      }
    }
    let held = 0
    for (const i of current) held += capacity[i]!
    const needed = allDemand - allDemand * 1e-12
    const holds = (out: number, into: number): boolean =>
      held - (out >= 0 ? capacity[current[out]!]! : 0) + (into >= 0 ? capacity[into]! : 0) >= needed
    const boundOf = (out: number, into: number): number => {
      let bound = -Infinity
      for (const { base, drop, add, both } of views) {
        let one = base
        if (out >= 0) one += drop[out]!
        if (into >= 0) one += add[into]!
        if (out >= 0 && into >= 0) one -= both[into * count + out]!
        if (one > bound) bound = one
      }
      return bound
    }
    for (let into = 0; into < sites; into++) {
      if (views[0]!.add[into] === Infinity) continue
      for (let out = 0; out < count; out++) {
        if (states[current[out]!] === siteStates.open || (isFull && !holds(out, into))) continue
        note(out, into)
      }
      if (p === null) note(-1, into)
    }
    if (p === null && count > 1) {
      for (let out = 0; out < count; out++) {
        if (states[current[out]!] === siteStates.open || (isFull && !holds(out, -1))) continue
        note(out, -1)
      }
    }
    return moves.sort((a, b) => a.bound - b.bound)
  }

  const changed = ({ out, into }: Move): Int32Array => {
    const next = [...current]
    if (out >= 0) next.splice(out, 1)
    if (into >= 0) next.push(into)
    return Int32Array.from(next)
  }

  /** The first move that is really better; without capacities the bounds are the costs themselves. */
  function improve(): boolean {
    const limit = currentCost - Math.abs(currentCost) * 1e-10
    const moves = movesBelow(limit)
    if (!isFull) {
      const [move] = moves
      if (!move) return false
      settle(changed(move), move.bound)
      return true
    }
    for (const move of moves.slice(0, mostTried)) {
      const next = changed(move)
      if (costOf(next, limit) >= limit) continue
      settle(next, null)
      return true
    }
    return false
  }

  /** Opens some sites near where people are and leaves out what is then least missed. */
  function shake(times: number): void {
    const hint = hints()
    let open = [...current]
    for (let time = 0; time < times; time++) {
      const row = random.whole(0, demand.length - 1) * sites
      const isOpen = new Set(open)
      const near8: number[] = []
      for (let at = row; at < row + sites && near8.length < 8; at++) {
        const i = near.site[at]!
        if (near.cost[at] === Infinity) break
        if (!isOpen.has(i) && states[i] !== siteStates.closed) near8.push(i)
      }
      if (near8.length === 0) continue
      const total = near8.reduce((sum, i) => sum + 0.05 + (hint?.[i] ?? 0), 0)
      let left = random.unit() * total
      const into = near8.find((i) => (left -= 0.05 + (hint?.[i] ?? 0)) <= 0) ?? near8[0]!
      if (p === null && random.unit() < 0.3) {
        open.push(into)
        continue
      }
      const free = open.filter((i) => states[i] !== siteStates.open)
      if (free.length === 0) {
        if (p === null) open.push(into)
        continue
      }
      const nearOnes: number[] = []
      for (let at = row; at < row + sites && nearOnes.length < 4; at++) {
        const i = near.site[at]!
        if (isOpen.has(i) && states[i] !== siteStates.open) nearOnes.push(i)
      }
      const out = nearOnes.length > 0 && random.unit() < 0.8 ? random.oneOf(nearOnes) : random.oneOf(free)
      open = open.filter((i) => i !== out)
      if (p !== null || random.unit() < 0.7) open.push(into)
    }
    if (!isFull || open.reduce((sum, i) => sum + capacity[i]!, 0) >= allDemand) settle(Int32Array.from(open), null)
  }

  const keepBest = (): boolean => {
    if (currentCost >= bestCost - Math.abs(bestCost) * 1e-12) return false
    best = current
    bestCost = currentCost
    return true
  }

  settle(first, null)
  keepBest()
  return {
    cost: () => bestCost,
    best: () => best,
    settled() {
      const found = lastSettled
      lastSettled = null
      return found
    },
    offer(open) {
      if (p !== null && open.length !== p) return
      const cost = isFull ? costOf(open, bestCost * 1.02) : interchange(problem, near, open, prices, big).base
      if (cost >= bestCost * 1.02) return
      settle(open, null)
      keepBest()
    },
    step() {
      if (improve()) return false
      lastSettled = { open: current, cost: currentCost }
      const isBetter = keepBest()
      if (currentCost < runCost) {
        run = current
        runCost = currentCost
        failures = 0
      } else failures++
      if (failures >= shakesOfRun) {
        startAnew()
        return isBetter
      }
      // Mostly from the best of this run; at times from where we are, to get further away.
      if (currentCost > runCost && random.unit() < 0.7) settle(run, isFull ? null : runCost)
      shake(1 + random.whole(1, Math.min(2 + Math.floor(failures / 20), Math.max(1, Math.floor(current.length / 3)))))
      return isBetter
    },
  }

  /** Another valley: a good part of the sites exchanged at once. */
  function startAnew(): void {
    failures = 0
    runCost = Infinity
    shake(Math.ceil(current.length * (0.2 + 0.4 * random.unit())))
  }
}
