/**
 * Reads the folders of rules, this room's own and a bureau's: `document.yaml` and `thresholds.yaml` in each.
 * All problems are collected and told together, with file and line.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Problem } from '#kernel/problem.ts'
import { checkOverlaps, checkRow, ruleProblem as problem, type PlacedRule } from './check-rules.ts'
import { documentShape, ruleShape, type OfficialDocument, type RuleBook } from './contract.ts'

/** Thrown where a folder of rules cannot be used; carries every problem found. */
export class UnreadableRules extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, row, what }) => `${file}:${row ?? 1} ${what.zh} / ${what.en}`).join('\n'))
    this.name = 'UnreadableRules'
    this.problems = problems
  }
}

const words = documentShape.shape.title
/** Rows cite the document of their folder; labels of parameters stand once for all their rows. */
const thresholdsShape = z.strictObject({
  labels: z.record(z.string(), words).optional(),
  rows: z.array(ruleShape.omit({ document: true, label: true })).min(1),
})

interface FolderReading {
  readonly document: OfficialDocument | null
  readonly rules: readonly PlacedRule[]
  readonly problems: readonly Problem[]
}

/** Parses one file and checks its shape; `lineOf` finds the line of a row for later checks. */
function readYaml<S extends z.ZodType>(path: string, file: string, shape: S) {
  const lines = new LineCounter()
  const parsed = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const lineOf = (keys: readonly PropertyKey[]): number => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = parsed.getIn(keys.slice(0, depth), true) as { range?: readonly number[] } | undefined
      if (node?.range) return lines.linePos(node.range[0]!).line
    }
    return 1
  }
  if (parsed.errors.length > 0) {
    const problems = parsed.errors.map((error) =>
      problem(
        'not-yaml',
        file,
        error.linePos?.[0].line ?? 1,
        `不是有效的 YAML：${error.message}`,
        `not valid YAML: ${error.message}`,
      ),
    )
    return { value: null, problems, lineOf }
  }
  const checked = shape.safeParse(parsed.toJS())
  if (checked.success) return { value: checked.data, problems: [], lineOf }
  const problems = checked.error.issues.map((issue) => {
    const where = issue.path.join('.')
    return problem(
      'bad-rule',
      file,
      lineOf(issue.path),
      `“${where}”有误：${issue.message}`,
      `${where}: ${issue.message}`,
    )
  })
  return { value: null, problems, lineOf }
}

function readFolder(path: string): FolderReading {
  const id = basename(path)
  const documentFile = `${id}/document.yaml`
  const thresholdsFile = `${id}/thresholds.yaml`
  for (const file of [documentFile, thresholdsFile]) {
    if (existsSync(join(path, basename(file)))) continue
    return {
      document: null,
      rules: [],
      problems: [problem('file-missing', file, 1, '缺少此文件', 'the file is missing')],
    }
  }
  const { value: document, problems } = readYaml(join(path, 'document.yaml'), documentFile, documentShape)
  const all: Problem[] = [...problems]
  if (document && document.id !== id) {
    all.push(
      problem(
        'document-misplaced',
        documentFile,
        1,
        `文件夹名应为 ${document.id}`,
        `the folder must be named ${document.id}`,
      ),
    )
  }
  const thresholds = readYaml(join(path, 'thresholds.yaml'), thresholdsFile, thresholdsShape)
  all.push(...thresholds.problems)
  const labels = thresholds.value?.labels ?? {}
  const rules = (thresholds.value?.rows ?? []).map((row, index): PlacedRule => {
    const label = labels[row.code]
    return {
      rule: { ...row, document: id, ...(label && { label }) },
      file: thresholdsFile,
      line: thresholds.lineOf(['rows', index]),
    }
  })
  return { document, rules, problems: all }
}

/** Folders of documents in a folder; the folder itself where it is one. */
function documentFolders(root: string, must: boolean): string[] {
  if (existsSync(join(root, 'document.yaml'))) return [root]
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const found = folders
    .map((entry) => join(root, entry.name))
    .filter((path) => ['document.yaml', 'thresholds.yaml'].some((file) => existsSync(join(path, file))))
  if (must && found.length === 0) {
    throw new UnreadableRules([
      problem(
        'no-rules',
        basename(root),
        1,
        '此文件夹中没有标准（document.yaml、thresholds.yaml）',
        'no rules in this folder',
      ),
    ])
  }
  return found.sort()
}

function readBook(extra: string | undefined): RuleBook {
  if (extra !== undefined && !statSync(extra, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UnreadableRules([problem('no-rules', extra, 1, '找不到此文件夹', 'there is no such folder')])
  }
  const folders = [
    ...documentFolders(import.meta.dirname, true),
    ...(extra === undefined ? [] : documentFolders(extra, true)),
  ]
  const readings = folders.map(readFolder)
  const rules = readings.flatMap((reading) => reading.rules)
  const documents = readings.flatMap(({ document }) => (document ? [document] : []))
  const problems = [
    ...readings.flatMap((reading) => reading.problems),
    ...rules.flatMap(checkRow),
    ...checkOverlaps(rules),
  ]
  const twice = documents.filter((document, index) => documents.findIndex(({ id }) => id === document.id) !== index)
  for (const { id } of twice) {
    problems.push(
      problem('document-twice', `${id}/document.yaml`, 1, `文件编号 ${id} 重复`, `document ${id} exists twice`),
    )
  }
  if (problems.length > 0) throw new UnreadableRules(problems)
  return { documents, rules: rules.map(({ rule }) => rule) }
}

/** The rows of the house change only with the program. */
let own: RuleBook | null = null

/** Reads every document. `extra`: a bureau's own folder of rules, in the same form. Throws `UnreadableRules`. */
export function readRules({ extra }: { readonly extra?: string } = {}): RuleBook {
  if (extra !== undefined) return readBook(extra)
  own ??= readBook(extra)
  return own
}
