/** What a mapping file may say: which of the source's headings feed ours, in which unit, and which sums must hold. */
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import { tables, type TableKind } from '../tables.ts'
import { isHeading, isHeadings, isRecord, readColumns, sayInto, type MappedColumn, type Say } from './mapped-column.ts'

/** What the parts of every row, added up, must be to the whole; headings of the source. */
export interface RowSum {
  readonly sum: readonly string[]
  readonly relation: 'equals' | 'atMost'
  readonly whole: string
  /** A warning where the source is known to break it here and there, so that the rest can still be read. */
  readonly severity: 'error' | 'warning'
  /** Empty parts count as 0; else a row with one is passed over. */
  readonly emptyIsZero: boolean
}

/** How one table is read from headings that are not ours. */
export interface TableMapping {
  readonly sheet?: string
  /** By field name. */
  readonly columns: Readonly<Record<string, MappedColumn>>
  readonly checks: readonly RowSum[]
}

export interface Mapping extends TableMapping {
  readonly file: string
  readonly table: TableKind
  /** `other`: the codes of the source are not Chinese ones, so their form is not judged. */
  readonly codes: 'national' | 'other'
}

export type MappingReading = { readonly mapping: Mapping | null; readonly problems: readonly Problem[] }

const checkForms: Words = {
  zh: '每项写作 { sum: [列, 列], equals: 列 } 或 { sum: [列], atMost: 列 }；可加 severity: warning（只提醒）、empty: 0（空格按 0 计）',
  en: 'write each as { sum: [column, column], equals: column } or { sum: [column], atMost: column }; severity: warning and empty: 0 may be added',
}

function readCheck(given: unknown): RowSum | null {
  if (!isRecord(given)) return null
  const { sum, equals, atMost, severity = 'error', empty, ...stray } = given
  const whole = equals ?? atMost
  if (Object.keys(stray).length > 0 || (equals === undefined) === (atMost === undefined)) return null
  if (!isHeadings(sum) || !isHeading(whole)) return null
  if ((severity !== 'error' && severity !== 'warning') || (empty !== undefined && empty !== 0)) return null
  return { sum, relation: equals === undefined ? 'atMost' : 'equals', whole, severity, emptyIsZero: empty === 0 }
}

function readChecks(given: unknown, say: Say): readonly RowSum[] {
  if (given === undefined) return []
  const checks: RowSum[] = []
  for (const check of Array.isArray(given) ? given : [given]) {
    const read = readCheck(check)
    if (read) checks.push(read)
    else {
      const what = { zh: 'checks 中有一项写法不对', en: 'an entry of `checks` is not written as it should be' }
      say('mapping-check', what, checkForms)
    }
  }
  return checks
}

/** Judges the parsed content of a mapping file; every problem is told at once. `lineOf` finds the line of a heading. */
export function judgeMapping(
  file: string,
  content: unknown,
  lineOf?: (heading: string) => number | undefined,
): MappingReading {
  const problems: Problem[] = []
  const say = sayInto(problems, file, lineOf)
  if (!isRecord(content)) {
    say(
      'mapping-empty',
      { zh: '表头对应文件没有内容', en: 'the mapping holds nothing' },
      { zh: '请至少写出 table 和 columns', en: 'give at least `table` and `columns`' },
    )
    return { mapping: null, problems }
  }
  const known = ['table', 'sheet', 'codes', 'columns', 'checks']
  for (const key of Object.keys(content)) {
    if (known.includes(key)) continue
    say(
      'mapping-unknown-key',
      { zh: `不认识“${key}”`, en: `"${key}" means nothing here` },
      { zh: `可用：${known.join('、')}`, en: `known are: ${known.join(', ')}` },
    )
  }
  const kind = content['table']
  if (kind !== 'school' && kind !== 'county') {
    say(
      'mapping-table',
      { zh: 'table 应为 school 或 county', en: '`table` must be school or county' },
      { zh: '请写 table: school（学校基表）或 table: county（县区基表）', en: 'write table: school or table: county' },
    )
    return { mapping: null, problems }
  }
  if (content['codes'] !== undefined && content['codes'] !== 'other' && content['codes'] !== 'national') {
    say(
      'mapping-codes',
      { zh: 'codes 只能是 national 或 other', en: '`codes` is national or other' },
      {
        zh: '来源的代码不是国家标准代码时写 codes: other',
        en: 'write codes: other where the codes are not the national ones',
      },
    )
  }
  if (content['sheet'] !== undefined && !isHeading(content['sheet'])) {
    say(
      'mapping-sheet',
      { zh: 'sheet 应为工作表名称', en: '`sheet` must be the name of a sheet' },
      { zh: '请写工作表名称，或删去这一行', en: 'name the sheet or remove the line' },
    )
  }
  const columns = readColumns(tables[kind], content['columns'] ?? {}, say)
  const checks = readChecks(content['checks'], say)
  if (problems.length > 0) return { mapping: null, problems }
  return {
    mapping: {
      file,
      table: kind,
      ...(isHeading(content['sheet']) ? { sheet: content['sheet'].trim() } : {}),
      codes: content['codes'] === 'other' ? 'other' : 'national',
      columns,
      checks,
    },
    problems,
  }
}
