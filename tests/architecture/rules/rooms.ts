/** Rule 2: a room is asked through its index, and only upstream; and what each room must bring along. */
import type { Meaning, Place } from '../place.ts'
import { placeOf } from '../place.ts'
import { arrowsOf, fileOf, importRule, isRoomFile, type Arrow, type Fault, type Rule, type Tree } from '../tree.ts'

/** The other room that an import reaches into; undefined where it stays at home. */
function otherRoom(arrow: Arrow): (Place & { readonly part: string }) | undefined {
  const to = fileOf(arrow)
  if (!to || to.area !== 'modules' || to.part === null) return undefined
  return arrow.from.area === 'modules' && arrow.from.part === to.part ? undefined : { ...to, part: to.part }
}

const isFrontDoor = (to: Place, ...meanings: readonly Meaning[]): boolean =>
  to.path.split('/').length === 3 && meanings.some((meaning) => meaning === to.meaning)

const throughTheIndex = importRule(
  'rooms are asked through their index',
  'a room imports of another room its index (or its contract, the dictionary); a contract only another contract; a pure file its contract, or types of its index; a test also its operations',
  (arrow) => {
    const to = otherRoom(arrow)
    if (!to || !isRoomFile(arrow.from)) return false
    if (isFrontDoor(to, 'contract') || (arrow.from.isTest && isFrontDoor(to, 'operations'))) return false
    if (!isFrontDoor(to, 'index')) return `the inside of ${to.part} is its own affair`
    const { meaning, isTest } = arrow.from
    if (meaning === 'contract' || meaning === 'formulas') return 'a contract imports only another contract'
    return meaning === 'step' && !isTest && !arrow.typeOnly && 'an index brings the world with it; gather asks it'
  },
)

const upstreamOnly = importRule(
  'questions go upstream',
  'a room imports only the rooms that flow.ts allows it to ask; its tests may need more to tell their story',
  (arrow, { flow }) => {
    const to = otherRoom(arrow)
    const from = arrow.from.part
    if (!to || !isRoomFile(arrow.from) || from === null || arrow.from.isTest) return false
    return !flow[from]?.includes(to.part) && `${from} may not ask ${to.part}`
  },
)

const doorsAreThin = importRule(
  'doors take what rooms offer',
  'server, cli and the list of rooms import of a room its contract, operations, index or jobs, the list also the operations of one of its folders; database its contract and index',
  (arrow) => {
    const to = otherRoom(arrow)
    const { area } = arrow.from
    if (!to || arrow.from.isTest) return false
    // Part of a room's answers can be opened by itself: those on files alone load nothing that reaches a database.
    if (area === 'modules' && arrow.from.part === null && to.meaning === 'operations') return false
    if (area === 'server' || area === 'cli' || (area === 'modules' && arrow.from.part === null)) {
      return !isFrontDoor(to, 'contract', 'operations', 'index', 'job') && 'a door does not reach inside a room'
    }
    return area === 'database' && !isFrontDoor(to, 'contract', 'index') && 'it is asked through its index'
  },
)

const roomsOf = (tree: Tree): ReadonlySet<string> =>
  new Set([...tree.files.keys()].map(placeOf).flatMap((place) => (place.area === 'modules' && place.part) || []))

const firstFileOf = (tree: Tree, room: string): string =>
  [...tree.files.keys()].find((path) => path.startsWith(`modules/${room}/`)) ?? `modules/${room}`

const roomsStandInFlow: Rule = {
  name: 'rooms stand in the flow',
  says: 'every folder in modules/ has its row in flow.ts, and flow.ts itself only points up its own list',
  faultsIn: (tree) => {
    const order = Object.keys(tree.flow)
    const strangers = [...roomsOf(tree)]
      .filter((room) => !order.includes(room))
      .map((room): Fault => ({ path: firstFileOf(tree, room), what: `${room} does not stand in flow.ts` }))
    const backward = Object.entries(tree.flow).flatMap(([room, asked]) =>
      asked
        .filter((other) => !order.slice(0, order.indexOf(room)).includes(other))
        .map((other): Fault => ({ path: 'modules/flow.ts', what: `${room} may ask ${other}, which is not upstream` })),
    )
    return [...strangers, ...backward]
  },
}

/** By room the rooms it imports, each with the first file that does. */
type Asks = ReadonlyMap<string, ReadonlyMap<string, string>>

function asksOf(tree: Tree): Asks {
  const asks = new Map<string, Map<string, string>>()
  for (const arrow of arrowsOf(tree)) {
    const to = otherRoom(arrow)
    const { area, part, path } = arrow.from
    if (!to || area !== 'modules' || part === null || arrow.from.isTest) continue
    const asked = asks.get(part) ?? new Map<string, string>()
    if (!asked.has(to.part)) asked.set(to.part, path)
    asks.set(part, asked)
  }
  return asks
}

/** The rooms on a way from `room` back to itself; undefined where there is none. */
function wayBack(room: string, asks: Asks): readonly string[] | undefined {
  const ways: string[][] = [[room]]
  const seen = new Set<string>()
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of asks.get(way.at(-1)!)?.keys() ?? []) {
      if (next === room) return [...way, room]
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}

const noCircle: Rule = {
  name: 'rooms form no circle',
  says: 'following the imports of rooms never leads back to where one began, whatever flow.ts says',
  faultsIn: (tree) => {
    const asks = asksOf(tree)
    return [...asks].flatMap(([room, asked]): Fault[] => {
      const way = wayBack(room, asks)
      return way ? [{ path: asked.get(way[1]!) ?? '', what: way.join(' → ') }] : []
    })
  },
}

const headings = ['Knows', 'Answers', 'Asks', 'Words', 'Start reading at']

function readmeFault(text: string | undefined): string | undefined {
  if (text === undefined) return 'is missing'
  const lines = text.trimEnd().split('\n')
  if (lines.length > 50) return `has ${lines.length} lines, more than 50`
  const places = headings.map((heading) =>
    lines.findIndex((line) => line.replace(/^(#+\s*|\*\*)/, '<').startsWith(`<${heading}`)),
  )
  const absent = headings.filter((_, index) => places[index] === -1)
  if (absent.length > 0) return `lacks ${absent.join(', ')}`
  return places.every((place, index) => index === 0 || place > places[index - 1]!)
    ? undefined
    : 'has its headings out of order'
}

const roomsExplainThemselves: Rule = {
  name: 'rooms explain themselves',
  says: 'every room has a README of at most 50 lines: Knows, Answers, Asks, Words, Start reading at; and a contract',
  faultsIn: (tree) =>
    [...roomsOf(tree)].flatMap((room): Fault[] => {
      const readme = `modules/${room}/README.md`
      const what = readmeFault(tree.files.get(readme))
      const contract = `modules/${room}/contract.ts`
      return [
        ...(what === undefined ? [] : [{ path: readme, what }]),
        ...(tree.files.has(contract) ? [] : [{ path: contract, what: 'is missing' }]),
      ]
    }),
}

export const roomRules: readonly Rule[] = [
  throughTheIndex,
  upstreamOnly,
  doorsAreThin,
  roomsStandInFlow,
  noCircle,
  roomsExplainThemselves,
]
