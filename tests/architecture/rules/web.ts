/** Rules 4 and 7 for the web: what it takes of rooms, and which of its parts know one another. */
import type { Place } from '../place.ts'
import { codeOf, fileOf, importRule, type Fault, type Rule } from '../tree.ts'

/** Parts of the web that are no rooms. */
const partsBesideRooms: ReadonlySet<string> = new Set(['app', 'ui', 'overview', 'portal'])

const isRoomPart = (place: Place): boolean =>
  place.area === 'web' && place.part !== null && !partsBesideRooms.has(place.part)

const takesContractsOnly = importRule(
  'the web takes contracts and formulas',
  'the web imports of a room its contract.ts and formulas.ts, nothing else, and neither platform nor Node',
  (arrow) => {
    // How it is built is no part of it.
    if (arrow.from.area !== 'web' || arrow.from.isTest || arrow.from.path === 'web/vite.config.ts') return false
    if (arrow.to.kind === 'node') return 'there is no Node in a browser'
    const to = fileOf(arrow)
    if (to?.area === 'platform' || to?.area === 'database') return `${to.area} does not run in a browser`
    const isOffered = to?.path.split('/').length === 3 && (to.meaning === 'contract' || to.meaning === 'formulas')
    return to?.area === 'modules' && !isOffered && 'the web takes contract.ts and formulas.ts only'
  },
)

const uiKnowsNothing = importRule(
  'web/ui knows no room, no router, no query',
  'web/ui imports itself, kernel and libraries for drawing',
  (arrow) => {
    if (arrow.from.area !== 'web' || arrow.from.part !== 'ui') return false
    if (arrow.to.kind === 'package') return /router|query/.test(arrow.to.name) && 'web/ui knows no router and no query'
    const to = fileOf(arrow)
    if (to?.area === 'modules') return 'web/ui knows no room'
    return to?.area === 'web' && to.part !== 'ui' && 'web/ui knows no other part of the web'
  },
)

const roomsAreApart = importRule(
  'rooms of the web are apart',
  'web/<room> does not import web/<other room>, nor the pages that join rooms',
  (arrow) => {
    const to = fileOf(arrow)
    if (!to || !isRoomPart(arrow.from) || to.area !== 'web' || to.part === arrow.from.part) return false
    return (
      (isRoomPart(to) || to.part === 'overview' || to.part === 'portal') && 'pages that join rooms live in web/overview'
    )
  },
)

const mirrorsTheRooms: Rule = {
  name: 'the web mirrors the rooms',
  says: 'a folder of web/ is app, ui, overview, portal, or bears the name of a room',
  faultsIn: (tree) =>
    codeOf(tree).flatMap(({ place }): Fault[] =>
      isRoomPart(place) && !Object.hasOwn(tree.flow, place.part ?? '')
        ? [{ path: place.path, what: `there is no room ${place.part}` }]
        : [],
    ),
}

export const webRules: readonly Rule[] = [takesContractsOnly, uiKnowsNothing, roomsAreApart, mirrorsTheRooms]
