/** Rules 4 and 5: which files may touch the world, and that contracts and formulas also run in a browser. */
import { parseSource } from '../parsed-source.ts'
import { touchesWorld, type Place } from '../place.ts'
import { arrowsOf, codeOf, fileOf, importRule, isRoomFile, type Arrow, type Fault, type Rule } from '../tree.ts'

const isPure = (place: Place): boolean => isRoomFile(place) && !place.isTest && !touchesWorld(place)

const onlySomeTouchTheWorld = importRule(
  'only some files touch the world',
  'of a room only operations, store, gather, read-*, write-*, *.job and index may import #platform or node:',
  (arrow) => {
    if (!isPure(arrow.from)) return false
    if (arrow.to.kind === 'node') return 'a pure file has no use for Node'
    return fileOf(arrow)?.area === 'platform' && 'a pure file has no use for the platform'
  },
)

const pureStaysPure = importRule(
  'pure files stay pure',
  'a pure file imports no value from a file of its room that touches the world',
  (arrow) => {
    const to = fileOf(arrow)
    if (!to || arrow.typeOnly || !isPure(arrow.from) || to.part !== arrow.from.part) return false
    return touchesWorld(to) && 'it touches the world'
  },
)

const nothingUnasked: Rule = {
  name: 'pure files ask for nothing',
  says: 'the kernel and pure files of rooms read no clock, no chance, no process, no network: they are told',
  faultsIn: (tree) =>
    codeOf(tree).flatMap(({ place, text }) =>
      isPure(place) || (place.area === 'kernel' && !place.isTest)
        ? parseSource(place.path, text).ambient.map(({ name, line }): Fault => ({
            path: place.path,
            line,
            what: `reads ${name}`,
          }))
        : [],
    ),
}

const isForBrowser = (place: Place): boolean =>
  isRoomFile(place) && !place.isTest && (place.meaning === 'contract' || place.meaning === 'formulas')

/** What a browser cannot load, whoever imports it. */
function stopsABrowser({ to }: Arrow): string | undefined {
  if (to.kind === 'node') return 'Node'
  if (to.kind === 'package') return to.name === 'zod' ? undefined : to.name
  return to.place.area === 'kernel' || (isRoomFile(to.place) && !touchesWorld(to.place)) ? undefined : to.place.path
}

const browserSafe: Rule = {
  name: 'contracts and formulas are browser-safe',
  says: 'contract.ts and formulas.ts, with all that they load, import only kernel, zod, contracts and pure files',
  faultsIn: (tree) => {
    const loads = Map.groupBy(
      arrowsOf(tree).filter(({ typeOnly }) => !typeOnly),
      ({ from }) => from.path,
    )
    return codeOf(tree).flatMap(({ place }) => {
      if (!isForBrowser(place)) return []
      const faults: Fault[] = []
      const seen = new Set([place.path])
      for (const path of seen) {
        for (const arrow of loads.get(path) ?? []) {
          const what = stopsABrowser(arrow)
          if (what !== undefined) faults.push({ path: place.path, what: `loads ${what} (by ${path}:${arrow.line})` })
          else if (arrow.to.kind === 'file') seen.add(arrow.to.place.path)
        }
      }
      return faults
    })
  },
}

export const purityRules: readonly Rule[] = [onlySomeTouchTheWorld, pureStaysPure, nothingUnasked, browserSafe]
