/** Rule 6: SQL stands in stores and migrations, and names only the schema of its own room. */
import { parseSource, type ParsedSource } from '../parsed-source.ts'
import { codeOf, isRoomFile, type Fault, type Rule, type Tree } from '../tree.ts'

/** `schools.school`, `"schools"."school"`: a thing in the schema of a room, wherever it stands in a text. */
const inSchema = (tree: Tree): RegExp =>
  new RegExp(`(?<![\\w./#-])"?(${Object.keys(tree.flow).join('|')})"?\\s*\\.\\s*"?([a-z_]\\w*)`, 'gi')

/** A schema named on its own: `withSchema('schools')`, `set search_path to schools`, `create schema schools`. */
const schemaAlone = /\b(?:search_path\s*(?:to|=)|schema(?:\s+if\s+not\s+exists)?)\s+"?([a-z_]\w*)/gi

function foreignNames(text: string, own: string, tree: Tree): string[] {
  const named = [...text.matchAll(inSchema(tree)), ...text.matchAll(schemaAlone)]
  return named.filter(([, schema]) => schema!.toLowerCase() !== own).map(([whole]) => whole.trim())
}

/** A table in any schema at all behind the words after which SQL names one. */
const tableNamed = /\b(?:from|join|into|update|table|references)\s+(?:only\s+)?"?([a-z_]\w*)"?\s*\.\s*"?[a-z_]\w*/gi

const storesNameTheirSchema: Rule = {
  name: 'a store names its own schema',
  says: "the SQL of a room names tables of that room's schema only",
  faultsIn: (tree) =>
    codeOf(tree).flatMap(({ place, text }): Fault[] => {
      if (!isRoomFile(place) || place.meaning !== 'store') return []
      const { texts, modules } = parseSource(place.path, text)
      const specifiers = new Set(modules.map(({ specifier }) => specifier))
      return texts
        .filter(({ text: each }) => !specifiers.has(each))
        .flatMap(({ text: each, line }) => {
          const elsewhere = [...each.matchAll(tableNamed)].filter(([, schema]) => schema!.toLowerCase() !== place.part)
          const names = new Set([...foreignNames(each, place.part!, tree), ...elsewhere.map(([whole]) => whole)])
          return [...names].map((name) => ({ path: place.path, line, what: `names ${name}` }))
        })
    }),
}

const statement =
  /^\s*(?:select\b[^]+\bfrom\b|insert\s+into\b|update\b[^]+\bset\b|delete\s+from\b|with\b[^]+\bas\s*\(|(?:create|alter|drop|truncate)\s+table\b)/i
const queryCalls = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'withSchema'])

/** English sentences name no schema, so they are no statements. */
const isStatement = (text: string): boolean => statement.test(text) && text.match(tableNamed) !== null

/** Statements, `sql` templates and calls of the query builder. */
function sqlIn({ texts, calls }: ParsedSource): { readonly what: string; readonly line: number }[] {
  return [
    ...texts
      .filter(({ text, isSql }) => isSql || isStatement(text))
      .map(({ text, line }) => ({ what: text.trim().slice(0, 40), line })),
    ...calls.filter(({ name }) => queryCalls.has(name)).map(({ name, line }) => ({ what: `${name}()`, line })),
  ]
}

const sqlStandsInStores: Rule = {
  name: 'SQL stands in stores',
  says: 'outside store.ts, platform and database nobody speaks SQL',
  faultsIn: (tree) =>
    codeOf(tree).flatMap(({ place, text }): Fault[] => {
      if (place.isTest || ['platform', 'database', 'root'].includes(place.area) || place.meaning === 'store') return []
      return sqlIn(parseSource(place.path, text)).map(({ what, line }) => ({
        path: place.path,
        line,
        what: `holds SQL: ${what}`,
      }))
    }),
}

/** Comments, quoted values and bodies are taken out, so that only names are left; lines stay where they are. */
const withoutTexts = (sql: string): string =>
  sql.replaceAll(/--[^\n]*|\/\*[^]*?\*\/|'(?:[^']|'')*'/g, (found) => found.replaceAll(/[^\n]/g, ' '))

const referable: ReadonlySet<string> = new Set(['schools', 'access'])

function migrationFaults(path: string, text: string, tree: Tree): Fault[] {
  const named = Object.keys(tree.flow).find((room) =>
    new RegExp(`(^|[/_.-])${room}([/_.-]|$)`).test(path.slice('database/migrations'.length)),
  )
  const faults: Fault[] = []
  let line = 1
  for (const sql of withoutTexts(text).split(';')) {
    const mentions = [...sql.matchAll(inSchema(tree))]
    const own = named ?? mentions[0]?.[1]?.toLowerCase()
    for (const mention of mentions) {
      const schema = mention[1]!.toLowerCase()
      const before = sql.slice(0, mention.index)
      if (schema === own || (referable.has(schema) && /\breferences\s+$/i.test(before))) continue
      faults.push({ path, line: line + before.split('\n').length - 1, what: `${own} names ${mention[0].trim()}` })
    }
    line += sql.split('\n').length - 1
  }
  return faults
}

const migrationsKeepToTheirSchema: Rule = {
  name: 'a migration keeps to its schema',
  says: "a migration names the schema of its own room (its file's, else its statement's), and refers to schools.* and access.*",
  faultsIn: (tree) =>
    [...tree.files].flatMap(([path, text]) =>
      path.startsWith('database/migrations/') && path.endsWith('.sql') ? migrationFaults(path, text, tree) : [],
    ),
}

export const sqlRules: readonly Rule[] = [storesNameTheirSchema, sqlStandsInStores, migrationsKeepToTheirSchema]
