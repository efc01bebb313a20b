/**
 * Minutes over the roads of a county's folder: roads.csv and road-nodes.csv become a net, every fault with its row; what no road
 * leads to is told with the villages that it concerns.
 */
import { planeAround } from '../plans/local-plane.ts'
import type { CountyProblem, MinutesBetween, Site, Village } from './county-problem.ts'
import { numberOf, textOf, unique, type Complaints, type FolderTable } from './read-folder-rows.ts'
import { roadMinutes, type RoadLine, type RoadsOfCounty, type Spot } from './road-minutes.ts'
import { named, tellCutOff } from './tell-cut-off.ts'

/** Ours: what hangs farther than this from its node (km, straight) may well lie where roads are missing. */
const farFromRoads = 2

type RoadTables = { readonly [Name in 'roads' | 'road-nodes' | 'villages' | 'sites']?: FolderTable }

/** Places of the nodes as the table gives them: on the plane of the villages, or in degrees. */
export interface ReadRoads {
  readonly nodes: readonly Spot[]
  readonly inDegrees: boolean
  readonly lines: readonly RoadLine[]
}

const files = { nodes: 'road-nodes.csv', roads: 'roads.csv' } as const

function oneOfTwo(there: string, missing: string, complaints: Complaints): void {
  complaints.tell(
    'error',
    'file-missing',
    missing,
    { zh: `有${there}，没有${missing}`, en: `there is ${there} but no ${missing}` },
    { zh: '路网要由节点和路段两张表组成', en: 'a net of roads is made of nodes and roads' },
    { zh: `请补上${missing}，或移走${there}`, en: `add ${missing}, or take ${there} away` },
  )
}

/** All nodes by x and y, or all by degrees; then villages and sites need their degrees too. */
function nodesOf(tables: RoadTables, complaints: Complaints): Pick<ReadRoads, 'nodes' | 'inDegrees'> {
  const table = tables['road-nodes']!
  const rows = [...unique(table, ['id'], complaints).values()]
  if (rows.every((row) => numberOf(row, 'x') !== null && numberOf(row, 'y') !== null)) {
    return { nodes: rows.map((row) => ({ x: numberOf(row, 'x')!, y: numberOf(row, 'y')! })), inDegrees: false }
  }
  for (const each of [table, tables.villages, tables.sites]) {
    for (const row of each?.rows ?? []) {
      for (const field of ['lon', 'lat'] as const) {
        if (numberOf(row, field) !== null) continue
        const id = textOf(row, 'id')
        complaints.add(
          each!,
          row,
          field,
          'place-missing',
          each === table
            ? `节点${id}要么写x和y，要么写lon和lat；各节点写法须一致`
            : `路网节点用经纬度，${id}也要有经纬度`,
          each === table
            ? `node ${id}: write x and y, or lon and lat, and the same for all nodes`
            : `the nodes are given in degrees, so ${id} needs its degrees too`,
        )
      }
    }
  }
  return { nodes: rows.map((row) => ({ x: numberOf(row, 'lon') ?? 0, y: numberOf(row, 'lat') ?? 0 })), inDegrees: true }
}

function linesOf(tables: RoadTables, complaints: Complaints): readonly RoadLine[] {
  const table = tables.roads!
  const nodeAt = new Map<string, number>()
  const { rows, faultyRows } = tables['road-nodes']!
  // Those with a fault come last: they are in no net, but nobody is told that they are not there.
  for (const row of [...rows, ...faultyRows]) {
    const id = textOf(row, 'id')
    if (!nodeAt.has(id)) nodeAt.set(id, nodeAt.size)
  }
  return [...table.rows, ...table.faultyRows].flatMap((row): RoadLine[] => {
    const [from, to] = (['from', 'to'] as const).map((field) => {
      const id = textOf(row, field)
      const node = nodeAt.get(id)
      if (node === undefined && id !== '')
        complaints.add(table, row, field, 'unknown-node', `${files.nodes}中没有${id}`, `${id} is not in ${files.nodes}`)
      return node
    })
    for (const field of ['km', 'walk', 'bus'] as const) {
      if ((numberOf(row, field) ?? 0) < 0)
        complaints.add(table, row, field, 'below-zero', `${field}不能小于0`, `${field} cannot be below 0`)
    }
    if (from === undefined || to === undefined || row.faulty.size > 0) return []
    return [
      {
        from,
        to,
        km: numberOf(row, 'km') ?? 0,
        walk: numberOf(row, 'walk'),
        bus: numberOf(row, 'bus'),
        isOneWay: textOf(row, 'one_way') === 'yes',
      },
    ]
  })
}

/** Null without roads; faults of both tables are told all at once, also where others have faults. */
export function readRoads(tables: RoadTables, complaints: Complaints): ReadRoads | null {
  if (!tables.roads && !tables['road-nodes']) return null
  if (!tables.roads || !tables['road-nodes']) {
    oneOfTwo(tables.roads ? files.roads : files.nodes, tables.roads ? files.nodes : files.roads, complaints)
    return null
  }
  const read = { ...nodesOf(tables, complaints), lines: linesOf(tables, complaints) }
  if (read.nodes.length === 0) {
    complaints.tell(
      'error',
      'no-nodes',
      files.nodes,
      { zh: '没有一个节点', en: 'there is no node' },
      { zh: '没有节点就没有路网', en: 'without nodes there are no roads' },
      { zh: '请补上节点，或移走两张路网表', en: 'add nodes, or take both tables away' },
    )
  }
  return read
}

/** Everything on one plane: that of the villages, or one around the nodes where those are given in degrees. */
function onOnePlane(
  { nodes, lines, inDegrees }: ReadRoads,
  villages: readonly Village[],
  sites: readonly Site[],
): RoadsOfCounty {
  if (!inDegrees) return { nodes, lines, villages, sites }
  const degrees = nodes.map(({ x, y }) => ({ longitude: x, latitude: y }))
  const plane = planeAround(degrees)
  const at = ({ lon, lat }: Village | Site): Spot => plane.at({ longitude: lon ?? 0, latitude: lat ?? 0 })
  return { nodes: degrees.map(plane.at), lines, villages: villages.map(at), sites: sites.map(at) }
}

type Served = Pick<CountyProblem, 'villages' | 'sites' | 'present' | 'knownMinutes' | 'rules'>

export function minutesOverRoads(roads: ReadRoads, county: Served, complaints: Complaints): MinutesBetween {
  const { villages, sites, rules } = county
  const made = roadMinutes(onOnePlane(roads, villages, sites), {
    detour: rules['detour'].value ?? 1,
    walk: rules['speed.walk'].value ?? 4,
    bus: rules['speed.bus'].value ?? 25,
  })
  const far = [
    ...villages.filter((_, v) => made.villageStubs[v]! > farFromRoads),
    ...sites.filter((_, s) => made.siteStubs[s]! > farFromRoads),
  ]
  if (far.length > 0) {
    complaints.tell(
      'note',
      'far-from-roads',
      files.nodes,
      named(far, (names, count) => ({
        zh: `${count}处离最近的节点超过${farFromRoads}公里：${names}`,
        en: `${count} places lie more than ${farFromRoads} km from the nearest node: ${names}`,
      })),
      { zh: '这一段按直线距离×弯曲系数计', en: 'that piece is reckoned by straight line × detour' },
      { zh: '请核对坐标，或补充节点', en: 'look at where they lie, or add nodes' },
    )
  }
  tellCutOff(county, made, files.roads, complaints)
  return { from: 'roads', walk: made.walk, bus: made.bus }
}
