/**
 * Who is served from where while every demand goes to one site whole: the assignment in hand, what a change of it costs, and
 * every change written down so that it can be taken back. A site that holds too much (or too little) costs a penalty for the
 * time being, so that a search may pass through such assignments.
 */
import type { SitingProblem } from './siting-problem.ts'

export interface WholeAssignment {
  /** Site of each demand; -1 while it is nowhere. */
  readonly siteOf: Int32Array
  readonly isOpen: Uint8Array
  readonly load: Float64Array
  /** Demands of each site, in no order. */
  readonly members: readonly number[][]
  readonly open: readonly number[]
  /** Cost of serving and opening, without penalties. */
  readonly cost: () => number
  /** Units held too much or too little, over all sites. */
  readonly excess: () => number
  /** Penalty that a site would cost at a load. */
  readonly penaltyAt: (site: number, load: number) => number
  readonly costOf: (demand: number, site: number) => number
  readonly setPenalty: (perUnit: number) => void
  readonly place: (demand: number, site: number) => void
  readonly openSite: (site: number) => void
  readonly closeSite: (site: number) => void
  /** Forgets how to take back what was done so far. */
  readonly keep: () => void
  /** Takes back all that was done since. */
  readonly takeBack: () => void
}

const opened = -2
const closed = -3

export function wholeAssignment(problem: SitingProblem, big: number): WholeAssignment {
  const { demand, capacity, cost, fixed, least } = problem
  const sites = capacity.length
  const siteOf = new Int32Array(demand.length).fill(-1)
  const slot = new Int32Array(demand.length)
  const isOpen = new Uint8Array(sites)
  const load = new Float64Array(sites)
  const members: number[][] = Array.from({ length: sites }, () => [])
  const open: number[] = []
  const placeInOpen = new Int32Array(sites)
  let total = 0
  let over = 0
  let perUnit = 1
  // Pairs: a demand and the site it was at; or a mark and the site that was opened or closed.
  const done: number[] = []
  const costOf = (j: number, i: number): number => {
    const each = cost[j * sites + i]!
    return each === Infinity ? big : each
  }
  const excessAt = (i: number, at: number): number =>
    at > capacity[i]! + 1e-9 ? at - capacity[i]! : at < least[i]! - 1e-9 && isOpen[i] === 1 ? least[i]! - at : 0

  function put(j: number, i: number): void {
    const was = siteOf[j]!
    if (was >= 0) {
      over -= excessAt(was, load[was]!)
      const list = members[was]!
      const last = list.pop()!
      if (last !== j) {
        list[slot[j]!] = last
        slot[last] = slot[j]!
      }
      load[was] = list.length === 0 ? 0 : load[was]! - demand[j]!
      over += excessAt(was, load[was])
      total -= costOf(j, was)
    }
    siteOf[j] = i
    if (i < 0) return
    over -= excessAt(i, load[i]!)
    slot[j] = members[i]!.length
    members[i]!.push(j)
    load[i]! += demand[j]!
    over += excessAt(i, load[i]!)
    total += costOf(j, i)
  }

  function setOpen(i: number, isNow: boolean): void {
    over -= excessAt(i, load[i]!)
    isOpen[i] = isNow ? 1 : 0
    over += excessAt(i, load[i]!)
    if (isNow) {
      placeInOpen[i] = open.length
      open.push(i)
      total += fixed[i]!
      return
    }
    const last = open.pop()!
    if (last !== i) {
      open[placeInOpen[i]!] = last
      placeInOpen[last] = placeInOpen[i]!
    }
    total -= fixed[i]!
  }

  return {
    siteOf,
    isOpen,
    load,
    members,
    open,
    cost: () => total,
    excess: () => Math.max(0, over),
    penaltyAt: (i, at) => perUnit * excessAt(i, at),
    costOf,
    setPenalty: (price) => (perUnit = price),
    place(j, i) {
      done.push(j, siteOf[j]!)
      put(j, i)
    },
    openSite(i) {
      done.push(opened, i)
      setOpen(i, true)
    },
    closeSite(i) {
      done.push(closed, i)
      setOpen(i, false)
    },
    keep: () => void (done.length = 0),
    takeBack() {
      while (done.length > 0) {
        const at = done.pop()!
        const what = done.pop()!
        if (what === opened) setOpen(at, false)
        else if (what === closed) setOpen(at, true)
        else put(what, at)
      }
    },
  }
}
