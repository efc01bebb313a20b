/** What a source file says that the rules care about: the modules it names, its texts, and what it takes from the world unasked. */
import { parseAst } from 'vitest/node'

export interface NamedModule {
  /** As it is written; null where it is computed, so that nobody can tell what is imported. */
  readonly specifier: string | null
  /** Erased before the program runs. `import { type A }` is not: the module is still loaded. */
  readonly typeOnly: boolean
  readonly line: number
}

export interface SourceText {
  readonly text: string
  readonly line: number
  /** The text is a template with the tag `sql`. */
  readonly isSql: boolean
}

export interface ParsedSource {
  readonly modules: readonly NamedModule[]
  readonly texts: readonly SourceText[]
  /** Reads of the clock, of chance, of the process, the network or the screen that need no import: `Date.now`. */
  readonly ambient: readonly { readonly name: string; readonly line: number }[]
  /** Names of the methods that are called: `selectFrom`. */
  readonly calls: readonly { readonly name: string; readonly line: number }[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)

const nameOf = (node: unknown): string =>
  isNode(node) && (node.type === 'Identifier' || node.type === 'JSXIdentifier') ? String(node['name']) : ''

/** Text of a literal, or of a template without any part to be filled in. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null
  if (node.type === 'TSLiteralType') return textOf(node['literal'])
  const quasis = node.type === 'TemplateLiteral' ? (node['quasis'] as { value: { cooked: string } }[]) : []
  return quasis.length === 1 ? quasis[0]!.value.cooked : null
}

const isMetaUrl = (node: unknown): boolean =>
  isNode(node) && node.type === 'MemberExpression' && isNode(node['object']) && node['object'].type === 'MetaProperty'

/** The module that a node names; undefined for a node that names none. */
function moduleNamed(node: Node): { readonly source: unknown; readonly typeOnly: boolean } | undefined {
  const argument = (node['arguments'] as unknown[] | undefined)?.[0]
  switch (node.type) {
    case 'ImportDeclaration':
      return { source: node['source'], typeOnly: node['importKind'] === 'type' }
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node['source'] ? { source: node['source'], typeOnly: node['exportKind'] === 'type' } : undefined
    case 'ImportExpression':
      return { source: node['source'], typeOnly: false }
    case 'TSImportType':
      return { source: node['source'] ?? node['argument'], typeOnly: true }
    case 'TSExternalModuleReference':
      return { source: node['expression'], typeOnly: false }
    case 'CallExpression':
      return nameOf(node['callee']) === 'require' ? { source: argument, typeOnly: false } : undefined
    case 'NewExpression': {
      // `new Worker(new URL('./solve.ts', import.meta.url))` loads a module as well.
      const isAddress = nameOf(node['callee']) === 'URL' && isMetaUrl((node['arguments'] as unknown[])[1])
      return isAddress && /\.tsx?$/.test(textOf(argument) ?? '') ? { source: argument, typeOnly: false } : undefined
    }
    default:
      return undefined
  }
}

const worldly = new Set(['process', 'console', 'performance', 'globalThis', 'localStorage', 'sessionStorage'])
const worldlyMembers = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'])
const worldlyCalls = new Set(['fetch', 'setTimeout', 'setInterval'])

function ambientName(node: Node): string | undefined {
  if (node.type === 'MemberExpression') {
    const [object, member] = [nameOf(node['object']), nameOf(node['property'])]
    return worldly.has(object) || worldlyMembers.has(`${object}.${member}`) ? `${object}.${member}` : undefined
  }
  const name = nameOf(node['callee'])
  if (node.type === 'CallExpression') return worldlyCalls.has(name) ? `${name}()` : undefined
  const isNow = node.type === 'NewExpression' && name === 'Date' && (node['arguments'] as unknown[]).length === 0
  return isNow ? 'new Date()' : undefined
}

const isSqlTag = (tag: unknown): boolean =>
  nameOf(tag) === 'sql' || (isNode(tag) && tag.type === 'MemberExpression' && nameOf(tag['object']) === 'sql')

function textsOf(node: Node, inSql: boolean): string[] {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']]
  if (node.type !== 'TemplateLiteral') return []
  const whole = (node['quasis'] as { value: { cooked: string | null } }[]).map(({ value }) => value.cooked ?? '')
  return [whole.join(inSql ? ' ? ' : '…')]
}

/** Tells the line, from 1, on which a place of the text lies. */
function lineFinder(text: string): (at: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (at) => {
    const after = starts.findIndex((start) => start > at)
    return after === -1 ? starts.length : after
  }
}

const parsed = new Map<string, ParsedSource>()

/** Parses one file. Throws where it is no TypeScript at all. */
export function parseSource(path: string, text: string): ParsedSource {
  const key = `${path}\n${text}`
  const known = parsed.get(key)
  if (known) return known
  const source = { modules: [], texts: [], ambient: [], calls: [] } as {
    modules: NamedModule[]
    texts: SourceText[]
    ambient: { name: string; line: number }[]
    calls: { name: string; line: number }[]
  }
  const lang = /\.[cm]?js$/.test(path) ? 'js' : path.endsWith('x') ? 'tsx' : 'ts'
  const lineOf = lineFinder(text)
  const visit = (node: Node, inSql: boolean): void => {
    const line = lineOf(node.start)
    const named = moduleNamed(node)
    if (named) source.modules.push({ specifier: textOf(named.source), typeOnly: named.typeOnly, line })
    const ambient = ambientName(node)
    if (ambient) source.ambient.push({ name: ambient, line })
    const callee = node['callee']
    if (node.type === 'CallExpression' && isNode(callee) && callee.type === 'MemberExpression') {
      source.calls.push({ name: nameOf(callee['property']), line })
    }
    const tagged = node.type === 'TaggedTemplateExpression' && isSqlTag(node['tag'])
    for (const each of textsOf(node, inSql)) source.texts.push({ text: each, line, isSql: inSql })
    for (const child of childrenOf(node)) visit(child, tagged || (inSql && node.type === 'TemplateLiteral'))
  }
  visit(parseAst(text, { lang }) as unknown as Node, false)
  parsed.set(key, source)
  return source
}
