/** Rules 1 and 3: the foundations know no room, nobody imports a door, and paths say where a thing lives. */
import { parseSource } from '../parsed-source.ts'
import type { Area, Place } from '../place.ts'
import { codeOf, fileOf, importRule, type Rule } from '../tree.ts'

const isDoor = (area: Area): boolean => area === 'server' || area === 'cli' || area === 'web'

const kernelAlone = importRule(
  'kernel stands alone',
  'kernel imports kernel and zod; its tests may use packages besides',
  (arrow) => {
    if (arrow.from.area !== 'kernel') return false
    if (arrow.to.kind === 'file') return fileOf(arrow)?.area !== 'kernel' && 'kernel knows nothing outside itself'
    if (arrow.from.isTest) return false
    return !(arrow.to.kind === 'package' && arrow.to.name === 'zod') && 'kernel imports kernel and zod only'
  },
)

const platformKnowsNoRoom = importRule(
  'platform knows no room',
  'platform imports platform, kernel and libraries; its tests may use the test database',
  (arrow) => {
    const to = fileOf(arrow)
    if (arrow.from.area !== 'platform' || !to || (arrow.from.isTest && to.area === 'tests')) return false
    return to.area !== 'platform' && to.area !== 'kernel' && 'platform imports kernel and libraries only'
  },
)

const nobodyImportsADoor = importRule(
  'nobody imports a door',
  'server, cli and web are imported by nobody but themselves, tests, and the scripts at the top',
  (arrow) => {
    const to = fileOf(arrow)
    if (!to || !isDoor(to.area) || to.area === arrow.from.area) return false
    return !arrow.from.isTest && arrow.from.area !== 'root' && `${to.area} is a door`
  },
)

const databaseIsNotAsked = importRule(
  'foundations and rooms do not import database',
  'what lies in database/ (migrations, the example city) is used by doors, tests and scripts only',
  (arrow) => {
    const isBelow = ['kernel', 'platform', 'modules'].includes(arrow.from.area) && !arrow.from.isTest
    return isBelow && fileOf(arrow)?.area === 'database' && 'data of an example is nothing to build upon'
  },
)

const productKnowsNoTests = importRule(
  'the product knows no tests',
  'nothing but a test imports a test, a measurement, or a file made for tests',
  (arrow) => !arrow.from.isTest && fileOf(arrow)?.isTest === true && 'only tests may import it',
)

const aliased: ReadonlySet<Area> = new Set(['kernel', 'platform', 'modules', 'web', 'database', 'tests'])

/** From these nothing is reached by a relative path. */
const layered: ReadonlySet<Area> = new Set(['kernel', 'platform', 'modules'])

/** Rooms are homes of their own, in modules/ and in web/; what stands beside them is a home too. */
const sameHome = (a: Place, b: Place): boolean =>
  a.area === b.area && ((a.area !== 'modules' && a.area !== 'web') || a.part === b.part)

const pathsSayWhere = importRule(
  'paths say where a thing lives',
  'within a room ./ and ../; to another folder #kernel/, #platform/, #modules/ and so on; ../ never leaves a room',
  (arrow) => {
    const to = fileOf(arrow)
    if (!to) return false
    const isRelative = arrow.specifier.startsWith('.')
    if (isRelative && to.path.startsWith('..')) return 'the path leaves the project'
    if (isRelative && !sameHome(arrow.from, to) && (aliased.has(to.area) || layered.has(arrow.from.area))) {
      return 'a relative path leaves its room; write #kernel/, #platform/, #modules/ …'
    }
    if (!isRelative && arrow.from.area === 'modules' && arrow.from.part !== null && sameHome(arrow.from, to)) {
      return 'within its own room a file is imported by ./'
    }
    return !isRelative && !aliased.has(to.area) && 'there is no such folder behind #'
  },
)

const importsCanBeRead: Rule = {
  name: 'imports can be read',
  says: 'what is imported is written out, never computed, so that every arrow can be checked',
  faultsIn: (tree) =>
    codeOf(tree).flatMap(({ place, text }) =>
      place.isTest || place.area === 'root'
        ? []
        : parseSource(place.path, text)
            .modules.filter(({ specifier }) => specifier === null)
            .map(({ line }) => ({ path: place.path, line, what: 'imports something computed' })),
    ),
}

export const foundationRules: readonly Rule[] = [
  kernelAlone,
  platformKnowsNoRoom,
  nobodyImportsADoor,
  databaseIsNotAsked,
  productKnowsNoTests,
  pathsSayWhere,
  importsCanBeRead,
]
