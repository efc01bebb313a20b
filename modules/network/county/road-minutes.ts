/** Minutes between villages and sites over a net of roads: each hangs at its nearest node, and the shortest way leads between the two. */
import { distancesFromOne, roadNet, type Road } from '../siting/shortest-paths.ts'

export interface Spot {
  readonly x: number
  readonly y: number
}

/** Between two nodes, by their numbers. */
export interface RoadLine {
  readonly from: number
  readonly to: number
  readonly km: number
  /** Minutes where they are known better than by length and speed. */
  readonly walk: number | null
  readonly bus: number | null
  /** For buses: it leads from the first node to the second only. Whoever walks goes both ways. */
  readonly isOneWay: boolean
}

export interface RoadsOfCounty {
  readonly nodes: readonly Spot[]
  readonly lines: readonly RoadLine[]
  readonly villages: readonly Spot[]
  readonly sites: readonly Spot[]
}

export interface Speeds {
  /** Way ÷ straight line, for the piece between a village or a site and its node. */
  readonly detour: number
  /** Kilometres an hour. */
  readonly walk: number
  readonly bus: number
}

export interface RoadMinutes {
  /** Village × number of sites + site, to a hundredth; null where no road leads there. */
  readonly walk: readonly (number | null)[]
  readonly bus: readonly (number | null)[]
  /** Straight kilometres from each to its node. */
  readonly villageStubs: Float64Array
  readonly siteStubs: Float64Array
}

interface Joined {
  readonly node: Int32Array
  readonly km: Float64Array
}

/** Side of a cell of the grid in which nodes are looked up, so that a cell holds a few. */
function cellSide(nodes: readonly Spot[], spread: Spot): number {
  return Math.max(Math.sqrt((spread.x * spread.y) / nodes.length), Math.max(spread.x, spread.y) / 1000, 1e-9)
}

/** The nearest node of each place, the first one of several; rings of cells are searched until none can be nearer. */
function joinToNodes(places: readonly Spot[], nodes: readonly Spot[]): Joined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of nodes) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  const side = cellSide(nodes, { x: east - west, y: north - south })
  const columns = Math.floor((east - west) / side) + 1
  const rows = Math.floor((north - south) / side) + 1
  const cells = Map.groupBy(
    nodes.keys(),
    (n) => Math.floor((nodes[n]!.y - south) / side) * columns + Math.floor((nodes[n]!.x - west) / side),
  )
  const node = new Int32Array(places.length)
  const km = new Float64Array(places.length)
  places.forEach(({ x, y }, p) => {
    // From the cell of the net that lies nearest; how far outside it the place is may be taken off what a ring promises.
    const column = Math.min(columns - 1, Math.max(0, Math.floor((x - west) / side)))
    const row = Math.min(rows - 1, Math.max(0, Math.floor((y - south) / side)))
    let best = -1
    let least = Infinity
    const look = (c: number, r: number): void => {
      if (c < 0 || r < 0 || c >= columns || r >= rows) return
      for (const n of cells.get(r * columns + c) ?? []) {
        const far = Math.hypot(nodes[n]!.x - x, nodes[n]!.y - y)
        if (far < least || (far === least && n < best)) [best, least] = [n, far]
      }
    }
    for (let ring = 0; ring < Math.max(columns, rows); ring += 1) {
      if ((ring - 1) * side > least) break
      for (let c = column - ring; c <= column + ring; c += 1) {
        look(c, row - ring)
        if (ring > 0) look(c, row + ring)
      }
      for (let r = row - ring + 1; r < row + ring; r += 1) {
        look(column - ring, r)
        look(column + ring, r)
      }
    }
    node[p] = best
    km[p] = least
  })
  return { node, km }
}

const hundredths = (minutes: number): number => Math.round(minutes * 100) / 100

/** Minutes of each road, turned about, so that one walk from a site tells the way of every village to it. */
function towards(lines: readonly RoadLine[], speed: number, by: 'walk' | 'bus'): readonly Road[] {
  return lines.flatMap((line): Road[] => {
    const { from, to, km } = line
    const length = line[by] ?? (60 * km) / speed
    const there = { from: to, to: from, length }
    return by === 'bus' && line.isOneWay ? [there] : [there, { from, to, length }]
  })
}

function minutesBy(roads: RoadsOfCounty, speeds: Speeds, by: 'walk' | 'bus', villages: Joined, sites: Joined) {
  const fromOne = distancesFromOne(roadNet(roads.nodes.length, towards(roads.lines, speeds[by], by)))
  const minutesOfStub = (60 * speeds.detour) / speeds[by]
  const all = roads.villages.flatMap(() => roads.sites.map((): number | null => null))
  const away = new Float64Array(roads.nodes.length)
  // Sites at the same node share their walk.
  for (const [node, own] of Map.groupBy(roads.sites.keys(), (s) => sites.node[s]!)) {
    fromOne(node, away)
    for (const s of own) {
      const site = roads.sites[s]!
      roads.villages.forEach((village, v) => {
        const from = villages.node[v]!
        const onRoads = away[from]!
        if (onRoads === Infinity) return
        // Both at one node: nobody goes there first.
        const kmOfStubs =
          from === node ? Math.hypot(village.x - site.x, village.y - site.y) : villages.km[v]! + sites.km[s]!
        all[v * roads.sites.length + s] = hundredths(onRoads + kmOfStubs * minutesOfStub)
      })
    }
  }
  return all
}

export function roadMinutes(roads: RoadsOfCounty, speeds: Speeds): RoadMinutes {
  const villages = joinToNodes(roads.villages, roads.nodes)
  const sites = joinToNodes(roads.sites, roads.nodes)
  return {
    walk: minutesBy(roads, speeds, 'walk', villages, sites),
    bus: minutesBy(roads, speeds, 'bus', villages, sites),
    villageStubs: villages.km,
    siteStubs: sites.km,
  }
}
