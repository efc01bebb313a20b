/** Ways over small nets of roads that can be reckoned by hand; the net of Dijkstra against every path. */
import { describe, expect, it } from 'vitest'
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import { roadMinutes, type RoadLine } from './road-minutes.ts'

const speeds = { detour: 1.3, walk: 4, bus: 25 }
const line = (from: number, to: number, km: number, more: Partial<RoadLine> = {}): RoadLine => ({
  from,
  to,
  km,
  walk: null,
  bus: null,
  isOneWay: false,
  ...more,
})
const nodes = [
  { x: 0, y: 0 },
  { x: 2, y: 0 },
  { x: 2, y: 2 },
]
/** A village a kilometre west of the first node, a site at the last one. */
const ends = { villages: [{ x: -1, y: 0 }], sites: [{ x: 2, y: 2 }] }

describe('minutes over roads', () => {
  it('are the shortest way and the piece to the road', () => {
    const { walk, bus, villageStubs } = roadMinutes({ nodes, lines: [line(0, 1, 3), line(1, 2, 2)], ...ends }, speeds)
    // 5 km of road and 1 km × 1.3.
    expect(walk).toEqual([94.5])
    expect(bus).toEqual([15.12])
    expect([...villageStubs]).toEqual([1])
  })

  it('take what a road is said to take', () => {
    const lines = [line(0, 1, 3, { bus: 20, walk: 40 }), line(1, 2, 2)]
    const { walk, bus } = roadMinutes({ nodes, lines, ...ends }, speeds)
    expect(walk).toEqual([89.5])
    expect(bus).toEqual([27.92])
  })

  it('go against a one-way road on foot only', () => {
    const lines = [line(0, 1, 3), line(2, 1, 2, { isOneWay: true })]
    expect(roadMinutes({ nodes, lines, ...ends }, speeds)).toMatchObject({ walk: [94.5], bus: [null] })
    const along = [line(0, 1, 3), line(1, 2, 2, { isOneWay: true })]
    expect(roadMinutes({ nodes, lines: along, ...ends }, speeds).bus).toEqual([15.12])
  })

  it('are none where no road leads, and straight at one and the same node', () => {
    const made = roadMinutes(
      { nodes, lines: [], villages: [{ x: 0, y: 1 }, ...ends.villages], sites: [{ x: 1, y: 0 }] },
      speeds,
    )
    expect(made.walk).toEqual([Math.round(Math.SQRT2 * 1.3 * 15 * 100) / 100, 39])
    expect(roadMinutes({ nodes, lines: [line(0, 1, 1)], ...ends }, speeds).walk).toEqual([null])
  })

  it('hang every place at its nearest node, and take the least of all paths', () => {
    const random = seededRandom(seedOf('road-minutes'))
    for (let round = 0; round < 30; round += 1) {
      const place = () => ({ x: random.range(0, 10), y: random.range(0, 4) })
      const many = Array.from({ length: 12 }, place)
      const lines = Array.from({ length: 18 }, () =>
        line(random.whole(0, 11), random.whole(0, 11), random.range(0.1, 5), { isOneWay: random.whole(0, 2) === 0 }),
      )
      const villages = Array.from({ length: 6 }, () => ({ x: random.range(-3, 13), y: random.range(-3, 7) }))
      const sites = Array.from({ length: 4 }, place)
      const made = roadMinutes({ nodes: many, lines, villages, sites }, speeds)
      // Floyd and Warshall: no heap, no turning about.
      const km = many.map((_, a) => many.map((__, b) => (a === b ? 0 : Infinity)))
      for (const { from, to, km: length, isOneWay } of lines) {
        km[from]![to] = Math.min(km[from]![to]!, length)
        if (!isOneWay) km[to]![from] = Math.min(km[to]![from]!, length)
      }
      for (const [k] of many.entries())
        for (const [a] of many.entries())
          for (const [b] of many.entries()) km[a]![b] = Math.min(km[a]![b]!, km[a]![k]! + km[k]![b]!)
      const nearest = (at: { x: number; y: number }) =>
        many
          .map((node, n) => ({ n, far: Math.hypot(node.x - at.x, node.y - at.y) }))
          .reduce((best, each) => (each.far < best.far ? each : best))
      villages.forEach((village, v) => {
        const from = nearest(village)
        expect(made.villageStubs[v]).toBeCloseTo(from.far, 9)
        sites.forEach((site, s) => {
          const to = nearest(site)
          const stubs = from.n === to.n ? Math.hypot(village.x - site.x, village.y - site.y) : from.far + to.far
          const least = ((km[from.n]![to.n]! + stubs * 1.3) * 60) / 25
          const found = made.bus[v * 4 + s]!
          // To a hundredth; null where there is no path.
          const isRight =
            found === null || least === Infinity ? (found ?? Infinity) === least : Math.abs(found - least) < 0.006
          expect(isRight).toBe(true)
        })
      })
    }
  })
})
