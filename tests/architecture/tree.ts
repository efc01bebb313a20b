/** The project as the rules see it: texts by path, the flow between the rooms, and every import as an arrow. */
import { placeOf, targetOf, type Place, type Target } from './place.ts'
import { parseSource } from './parsed-source.ts'

export interface Tree {
  /** Source, README and migration texts by their path from the project's root, with forward slashes. */
  readonly files: ReadonlyMap<string, string>
  /** Who may ask whom, in the order in which data flows. */
  readonly flow: Readonly<Record<string, readonly string[]>>
}

export interface Fault {
  readonly path: string
  readonly line?: number
  readonly what: string
}

/** One promise of the house. `faultsIn` is pure: the same tree gives the same faults. */
export interface Rule {
  readonly name: string
  /** The promise in one sentence. */
  readonly says: string
  readonly faultsIn: (tree: Tree) => readonly Fault[]
}

export interface Arrow {
  readonly from: Place
  readonly to: Target
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
}

export const isCode = (path: string): boolean => /\.([cm]?[jt]s|tsx)$/.test(path)

export const codeOf = (tree: Tree): { readonly place: Place; readonly text: string }[] =>
  [...tree.files].filter(([path]) => isCode(path)).map(([path, text]) => ({ place: placeOf(path), text }))

export const arrowsOf = (tree: Tree): Arrow[] =>
  codeOf(tree).flatMap(({ place, text }) =>
    parseSource(place.path, text).modules.flatMap(({ specifier, typeOnly, line }) =>
      specifier === null
        ? []
        : [{ from: place, to: targetOf(place.path, specifier), specifier, typeOnly, line } satisfies Arrow],
    ),
  )

/** A rule about single imports: `objection` says what is wrong with one, or nothing. */
export const importRule = (
  name: string,
  says: string,
  objection: (arrow: Arrow, tree: Tree) => string | false | undefined,
): Rule => ({
  name,
  says,
  faultsIn: (tree) =>
    arrowsOf(tree).flatMap((arrow) => {
      const what = objection(arrow, tree)
      return what ? [{ path: arrow.from.path, line: arrow.line, what: `imports ${arrow.specifier}: ${what}` }] : []
    }),
})

/** The place of an import's target within the project; undefined for packages and Node's own modules. */
export const fileOf = (arrow: Arrow): Place | undefined => (arrow.to.kind === 'file' ? arrow.to.place : undefined)

export const isRoomFile = (place: Place): boolean => place.area === 'modules' && place.part !== null
