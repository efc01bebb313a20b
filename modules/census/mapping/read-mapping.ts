/** Reads a mapping file (YAML) and judges it; see mapping.ts for what it may say. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { Problem } from '#kernel/problem.ts'
import { judgeMapping, type MappingReading } from './mapping.ts'

const largest = 1024 * 1024

const refuse = (file: string, code: string, zh: string, en: string, row?: number): MappingReading => {
  const problem: Problem = {
    severity: 'error',
    code,
    file,
    ...(row === undefined ? {} : { row }),
    what: { zh, en },
    why: { zh: '表头对应文件读不出来，数据没有读取', en: 'without the mapping the data was not read' },
    todo: {
      zh: '请核对文件名，并按 YAML 格式书写（缩进用空格，冒号后空一格）',
      en: 'check the name, and write it as YAML (indent with spaces, one space after each colon)',
    },
  }
  return { mapping: null, problems: [problem] }
}

/** The line on which a heading stands under `columns`. */
function linesOfColumns(document: Document.Parsed, lines: LineCounter): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const columns = document.get('columns', true)
  for (const pair of isMap(columns) ? columns.items : []) {
    const key: unknown = pair.key
    if (isScalar(key) && key.range) found.set(String(key.value), lines.linePos(key.range[0]).line)
  }
  return found
}

/** A mapping by its path, or its text under a name. */
export type MappingGiven = string | { readonly name: string; readonly yaml: string }

export async function readMapping(given: MappingGiven): Promise<MappingReading> {
  if (typeof given !== 'string') return readMappingText(given.name, given.yaml)
  const file = basename(given)
  let text: string
  try {
    const found = await stat(given)
    if (!found.isFile() || found.size > largest) {
      return refuse(file, 'mapping-unreadable', `“${file}”不是表头对应文件`, `"${file}" is no mapping file`)
    }
    text = await readFile(given, 'utf8')
  } catch {
    return refuse(file, 'mapping-unreadable', `找不到或读不了“${file}”`, `"${file}" is not there or may not be read`)
  }
  return readMappingText(file, text)
}

/** Judges the text of a mapping; `file` is what it is called when a problem is told. */
export function readMappingText(file: string, text: string): MappingReading {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const [fault] = document.errors
  if (fault) {
    const line = fault.linePos?.[0].line
    return refuse(
      file,
      'mapping-not-yaml',
      `“${file}”第 ${line ?? '?'} 行不合 YAML 格式`,
      `"${file}" is not proper YAML at line ${line ?? '?'}`,
      line,
    )
  }
  let content: unknown
  try {
    // Few aliases suffice for a mapping; many are how a small YAML file becomes a huge one.
    content = document.toJS({ maxAliasCount: 20 })
  } catch {
    return refuse(file, 'mapping-not-yaml', `“${file}”嵌套过深`, `"${file}" refers to itself too often`)
  }
  const found = linesOfColumns(document, lines)
  return judgeMapping(file, content, (heading) => found.get(heading))
}
