/**
 * The problem with "every demand is served" priced instead of asked: with a price for each demand it falls apart into one
 * small question for each site, and its value is never above the least cost (Lagrangian relaxation; valid whatever the prices).
 */
import { coverBy } from './cover.ts'
import { countableRoom, fillInParts, fillWhole, fillWholeByHalves, type Items } from './knapsack.ts'
import type { NearSites } from './near-sites.ts'
import { chooserOf, type Counts, type Regions } from './regions.ts'
import { siteStates, sumOf, isCapacitated, type SitingProblem } from './siting-problem.ts'

/** A part of all answers: what is decided of single sites, and how many sites each region has. */
export interface Half {
  readonly states: Int8Array
  readonly counts: Counts
}

export interface Relaxation {
  /** Sites that were used in it, and what using each would change (its opening cost less what it saves). */
  readonly used: Uint8Array
  readonly worth: Float64Array
  /** How often each demand was served. */
  readonly served: Float64Array
  readonly canBeExact: boolean
  /** The last choice was forced by the room that all demand needs, so that worths alone do not tell it. */
  readonly isCovered: () => boolean
  /** A lower bound of every answer within the half. With `isWhole` sites are filled with whole items only, where `canBeExact`: a better bound, and slower. */
  readonly evaluate: (prices: Float64Array, half: Half, isWhole: boolean) => number
}

/** Fewest sites whose capacities hold all demand together. */
export function fewestSites({ capacity, demand }: SitingProblem, states: Int8Array): number {
  const total = sumOf(demand)
  const rooms = [...capacity].filter((_, i) => states[i] !== siteStates.closed).toSorted((a, b) => b - a)
  let held = 0
  let count = 0
  while (count < rooms.length && held < total * (1 - 1e-12)) {
    held += rooms[count]!
    count++
  }
  return count
}

export function relaxationOf(problem: SitingProblem, near: NearSites, regions: Regions): Relaxation {
  const { demand, capacity, fixed, p } = problem
  const sites = capacity.length
  const demands = demand.length
  const isFull = isCapacitated(problem)
  const canBeExact = isFull && !problem.isSplit
  const canCount =
    demand.every(Number.isInteger) && capacity.every((most) => Number.isInteger(most) && most <= countableRoom)
  const fillExactly = (i: number): number =>
    canCount
      ? fillWhole(items, start[i]!, start[i + 1]!, capacity[i]!, bins)
      : fillWholeByHalves(items, start[i]!, start[i + 1]!, capacity[i]!)
  const total = sumOf(demand)
  const fewest = isFull && p === null ? fewestSites(problem, problem.states) : 1
  const used = new Uint8Array(sites)
  const worth = new Float64Array(sites)
  const served = new Float64Array(demands)
  const start = new Int32Array(sites + 1)
  const bins = new Float64Array(countableRoom + 1)
  const chooser = chooserOf(regions)
  const isExact = new Uint8Array(sites)
  let items = itemsFor(0)
  let isForced = false

  /** What each site would save, were it open: all that lies nearer than the price of its demand. */
  function gatherItems(prices: Float64Array): void {
    start.fill(0)
    for (let j = 0; j < demands; j++) {
      const price = prices[j]!
      for (let at = j * sites; at < (j + 1) * sites && near.cost[at]! < price; at++) start[near.site[at]! + 1]!++
    }
    for (let i = 0; i < sites; i++) start[i + 1]! += start[i]!
    if (items.demand.length < start[sites]!) items = itemsFor(start[sites]! * 2)
    const fill = start.slice(0, sites)
    for (let j = 0; j < demands; j++) {
      const price = prices[j]!
      for (let at = j * sites; at < (j + 1) * sites && near.cost[at]! < price; at++) {
        const slot = fill[near.site[at]!]!++
        items.demand[slot] = j
        items.saving[slot] = price - near.cost[at]!
        items.weight[slot] = demand[j]!
      }
    }
  }

  function sumUp(prices: Float64Array): void {
    for (let j = 0; j < demands; j++) {
      const price = prices[j]!
      for (let at = j * sites; at < (j + 1) * sites && near.cost[at]! < price; at++) {
        worth[near.site[at]!]! -= price - near.cost[at]!
      }
    }
  }

  const priced = new Float64Array(sites)
  /** The best choice with a price on room; its worth is exact where it must be. */
  function choose(half: Half, isWhole: boolean, price: number): { value: number; room: number } {
    for (;;) {
      for (let i = 0; i < sites; i++) priced[i] = worth[i]! - (price > 0 ? price * capacity[i]! : 0)
      const sum = chooser.choose(priced, half.states, half.counts, p, fewest, used)
      let refined = 0
      let room = 0
      for (let i = 0; i < sites; i++) {
        if (used[i] === 0) continue
        room += capacity[i]!
        if (!isWhole || isExact[i] === 1) continue
        isExact[i] = 1
        refined++
        if (start[i]! < start[i + 1]!) worth[i] = fixed[i]! - fillExactly(i)
      }
      // A worth that was made exact may have become too much to be chosen.
      if (refined === 0 || sum === Infinity) return { value: sum, room }
    }
  }

  function chooseWithRoom(half: Half, isWhole: boolean): number {
    isExact.fill(0)
    const plain = choose(half, isWhole, 0)
    isForced = isFull && plain.room < total - total * 1e-12
    if (!isForced || plain.value === Infinity) return plain.value
    const cover = coverBy((price) => choose(half, isWhole, price), total - total * 1e-12)
    if (!cover) return Infinity
    choose(half, isWhole, cover.price)
    return cover.value
  }

  function countServed(prices: Float64Array): void {
    served.fill(0)
    if (isFull) {
      for (let i = 0; i < sites; i++) {
        if (used[i] === 0) continue
        for (let at = start[i]!; at < start[i + 1]!; at++) served[items.demand[at]!]! += items.share[at]!
      }
      return
    }
    for (let j = 0; j < demands; j++) {
      const price = prices[j]!
      let count = 0
      for (let at = j * sites; at < (j + 1) * sites && near.cost[at]! < price; at++) count += used[near.site[at]!]!
      served[j] = count
    }
  }

  return {
    canBeExact,
    isCovered: () => isForced,
    used,
    worth,
    served,
    evaluate(prices, half, isWhole) {
      worth.set(fixed)
      if (isFull) {
        gatherItems(prices)
        for (let i = 0; i < sites; i++) worth[i]! -= fillInParts(items, start[i]!, start[i + 1]!, capacity[i]!)
      } else sumUp(prices)
      const value = sumOf(prices) + chooseWithRoom(half, isWhole && canBeExact)
      countServed(prices)
      return value
    },
  }
}

const itemsFor = (count: number): Items => ({
  demand: new Int32Array(count),
  saving: new Float64Array(count),
  weight: new Float64Array(count),
  share: new Float64Array(count),
})
