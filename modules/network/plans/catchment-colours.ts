/** Colours of catchments so that neighbours differ: villages next to each other that go to two schools make these neighbours. */
import { nearCount, nearVillages } from './near-villages.ts'

interface Point {
  readonly x: number
  readonly y: number
}

export const colourCount = 6

/** `sites[v]` is the site of village v, or null. By site its colour 0 … 5; sites that serve nobody have none. */
export function catchmentColours(
  villages: readonly Point[],
  sites: readonly (number | null)[],
): ReadonlyMap<number, number> {
  const neighbours = new Map<number, Set<number>>()
  const join = (a: number, b: number): void => {
    if (a === b) return
    if (!neighbours.has(a)) neighbours.set(a, new Set())
    neighbours.get(a)!.add(b)
  }
  const near = nearVillages(villages)
  for (const [v] of villages.entries()) {
    const own = sites[v]
    if (own === null || own === undefined) continue
    if (!neighbours.has(own)) neighbours.set(own, new Set())
    for (const w of near.subarray(v * nearCount, (v + 1) * nearCount)) {
      const site = w < 0 ? null : sites[w]
      if (site === null || site === undefined) continue
      join(own, site)
      join(site, own)
    }
  }
  // Those with most neighbours choose first; with six colours on a map some have to share rarely, and then the least used.
  const colours = new Map<number, number>()
  const order = [...neighbours].toSorted((a, b) => b[1].size - a[1].size || a[0] - b[0])
  for (const [site, next] of order) {
    const taken = Array.from({ length: colourCount }, () => 0)
    for (const other of next) {
      const colour = colours.get(other)
      if (colour !== undefined) taken[colour]! += 1
    }
    colours.set(site, taken.indexOf(Math.min(...taken)))
  }
  return colours
}
