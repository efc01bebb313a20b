/** Headings of a file that a person joined with ours by hand. */
import type { Problem } from '#kernel/problem.ts'
import { headingUnit } from '../sheet/headings.ts'
import type { TableDescription } from '../tables.ts'
import { isRecord, readColumns, sayInto } from './mapped-column.ts'
import type { TableMapping } from './mapping.ts'
import { factorBetween } from './units.ts'

/** One column: what it says of values is kept; a unit in the file's heading that is not ours is converted. */
export function joinedColumn(ours: string, theirs: string, before: unknown): unknown {
  const values = isRecord(before) && isRecord(before['values']) ? { values: before['values'] } : null
  if (values) return { from: theirs, ...values }
  const [wanted, given] = [headingUnit(ours), headingUnit(theirs)]
  const isOther = wanted !== undefined && given !== undefined && given !== wanted
  return isOther && factorBetween(given, wanted) !== undefined ? { from: theirs, unit: given } : theirs
}

const toldJoins = (file: string, joins: readonly (readonly [ours: string, theirs: string])[]): Problem => {
  const list = joins.map(([ours, theirs]) => `“${ours}” ← “${theirs}”`)
  return {
    severity: 'note',
    code: 'headings-joined',
    file,
    what: { zh: `按人工对应的表头读取：${list.join('，')}`, en: `read with joined headings: ${list.join(', ')}` },
    why: { zh: '文件的表头与模板不同', en: 'the headings of the file are not those of the template' },
    todo: { zh: '请确认对应无误', en: 'make sure that they mean the same' },
  }
}

/**
 * `mapping` is null where nothing was joined or a join is faulty; joins that stand are told in a note, so that they stay
 * with what was read. `headings`: ours → the file's; an empty one joins nothing.
 */
export function joinHeadings(
  file: string,
  table: TableDescription,
  headings: Readonly<Record<string, string>>,
): { readonly mapping: TableMapping | null; readonly problems: readonly Problem[] } {
  const joins = Object.entries(headings).filter(([, theirs]) => theirs.trim() !== '')
  if (joins.length === 0) return { mapping: null, problems: [] }
  const problems: Problem[] = []
  const written = Object.fromEntries(joins.map(([ours, theirs]) => [ours, joinedColumn(ours, theirs, undefined)]))
  const columns = readColumns(table, written, sayInto(problems, file))
  if (problems.length > 0) return { mapping: null, problems }
  return { mapping: { columns, checks: [] }, problems: [toldJoins(file, joins)] }
}
