/** Reads the rolls and births of any city from files: every problem at once, and nothing half read. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import {
  placedIn,
  readFieldTable,
  type FieldTable,
  type ReadRow,
  type TableDescription,
} from '#modules/census/index.ts'
import type { RollRow } from '../forecast/arrange.ts'
import type { GroupBirths } from '../forecast/group-cohorts.ts'
import { birthTables, rollTables } from './tables.ts'

interface Read<Row> {
  readonly rows: readonly Row[]
  readonly problems: readonly Problem[]
}

const headingsMissing = (problems: readonly Problem[]): number =>
  problems.filter(({ code }) => code === 'heading-missing' || code === 'no-headings').length

/** The file as the description whose headings it bears. */
async function readAs(
  file: string,
  tables: readonly TableDescription[],
): Promise<Awaited<ReturnType<typeof readFieldTable>>> {
  const [first, ...others] = tables
  const read = await readFieldTable(file, first!)
  if (read.table && !hasErrors(read.problems)) return read
  for (const other of others) {
    const again = await readFieldTable(file, other)
    if (again.table && headingsMissing(again.problems) < Math.max(1, headingsMissing(read.problems))) return again
  }
  return read
}

/** Each row that stands a second time under the same key. */
function twice(table: FieldTable, keyOf: (row: ReadRow) => string, column: string): readonly Problem[] {
  const seen = new Map<string, number>()
  const findings = table.rows.flatMap((row) => {
    const key = keyOf(row)
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, row.row)
      return []
    }
    return [
      {
        severity: 'error' as const,
        code: 'row-twice',
        row: row.row,
        field: column,
        what: { zh: `与第${before}行重复`, en: `stands in row ${before} already` },
        why: {
          zh: '同一学校、年级、学年（或同一地区、时间）只能有一个数',
          en: 'there can be one figure only for a school, grade and year (or a group and time)',
        },
        todo: { zh: '请删除其中一行', en: 'delete one of them' },
      },
    ]
  })
  return placedIn(table, findings)
}

const textOf = ({ values }: ReadRow, field: string): string => String(values[field])
const numberOf = ({ values }: ReadRow, field: string): number | null =>
  typeof values[field] === 'number' ? values[field] : null

const isWhole = ({ faulty, values }: ReadRow, keys: readonly string[]): boolean =>
  faulty.size === 0 && keys.every((key) => values[key] !== null && values[key] !== undefined)

const rollKey = (row: ReadRow): string => ['school', 'grade', 'year'].map((field) => textOf(row, field)).join('\u0000')
const birthKey = (row: ReadRow): string =>
  ['group', 'year', 'month'].map((field) => String(row.values[field] ?? '')).join('\u0000')

export async function readRolls(file: string): Promise<Read<RollRow>> {
  const { table, problems } = await readAs(file, rollTables)
  if (!table) return { rows: [], problems }
  const whole = table.rows.filter((row) => isWhole(row, ['school', 'group', 'grade', 'year']))
  const all = [...problems, ...twice({ ...table, rows: whole }, rollKey, 'school')]
  if (hasErrors(all)) return { rows: [], problems: all }
  const rows = whole.map((row): RollRow => ({
    school: textOf(row, 'school'),
    group: textOf(row, 'group'),
    grade: numberOf(row, 'grade')!,
    year: numberOf(row, 'year')!,
    pupils: numberOf(row, 'pupils'),
  }))
  return { rows, problems: all }
}

export async function readBirths(file: string): Promise<Read<GroupBirths>> {
  const { table, problems } = await readAs(file, birthTables)
  if (!table) return { rows: [], problems }
  const whole = table.rows.filter((row) => isWhole(row, ['group', 'year']))
  const all = [...problems, ...twice({ ...table, rows: whole }, birthKey, 'year')]
  if (hasErrors(all)) return { rows: [], problems: all }
  // Births that are not given are unknown: the row says nothing.
  const rows = whole.flatMap((row): GroupBirths[] => {
    const births = numberOf(row, 'births')
    if (births === null) return []
    return [{ group: textOf(row, 'group'), year: numberOf(row, 'year')!, month: numberOf(row, 'month'), births }]
  })
  return { rows, problems: all }
}
