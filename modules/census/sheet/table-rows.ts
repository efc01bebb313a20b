/** Turns the rows under the headings into values by field, and tells every cell that cannot be taken as it stands. */
import { plus, ratioOf, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import { wordsOfFault } from './cell-words.ts'
import { dateText, isBlank, readCell, type CellFault, type CellReading, type CellValue, type RawCell } from './cells.ts'
import type { PlannedColumn } from './column-plan.ts'
import type { Finding } from '../finding.ts'
import type { RawRow } from './heading-row.ts'
import { converted } from '../mapping/units.ts'

/** One row with a value, or null, for every field of its table. */
export interface ReadRow {
  readonly row: number
  readonly values: Readonly<Record<string, CellValue | null>>
  /** Fields whose cell held something that could not be taken; null is then not an empty cell. */
  readonly faulty: ReadonlySet<string>
}

export interface RowsReading {
  readonly rows: readonly ReadRow[]
  readonly findings: readonly Finding[]
}

const nothingFaulty: ReadonlySet<string> = new Set()

/** Kinds of choice that describe and do not decide: an unknown entry is left out with a warning. */
const lenientFields: ReadonlySet<string> = new Set(['datum'])

const isTotal = (text: string): boolean =>
  /^(全[县区市])?(合计|总计|小计|共计|累计|平均)/.test(text.replace(/\s+/g, ''))

/** Whether the row adds others up: its first filled cell, its code or its name says so. */
function totalsRow(cells: RawRow, marked: readonly number[]): string | undefined {
  const first = cells.find((cell) => !isBlank(cell))
  for (const cell of [first, ...marked.map((column) => cells[column])]) {
    if (typeof cell === 'string' && isTotal(cell.trim())) return cell.trim()
  }
  return undefined
}

/** What a source value stands for: as it is written, else by the first pattern (`?`, `*`) that it fits. */
function translated(values: Readonly<Record<string, string>>, shown: string): string | undefined {
  if (Object.hasOwn(values, shown)) return values[shown]
  for (const [pattern, ours] of Object.entries(values)) {
    if (!/[?*]/.test(pattern)) continue
    const expression = pattern
      .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
      .replaceAll('?', '.')
      .replaceAll('*', '.*')
    if (new RegExp(`^${expression}$`, 's').test(shown)) return ours
  }
  return undefined
}

const shownCell = (cell: RawCell): string =>
  cell instanceof Date ? dateText(cell) : typeof cell === 'object' ? '' : String(cell).trim()

/** The sum of several source cells; empty where any of them is empty, since a part of a sum is no sum. */
function readSum(column: PlannedColumn, cells: RawRow): CellReading {
  let total: Ratio = zero
  let asText = false
  for (const heading of column.headings) {
    const part = readCell(cells[heading.column], {
      ...column.spec,
      kind: column.spec.kind === 'count' ? 'count' : 'amount',
    })
    if ('fault' in part) return part
    if (part.value === null) return { value: null }
    total = plus(total, ratioOf(part.value as number))
    if (part.asText) asText = true
  }
  return asText ? { value: toNumber(total), asText: true } : { value: toNumber(total) }
}

function readPlanned(column: PlannedColumn, cells: RawRow): CellReading | { readonly unmapped: string } {
  const [heading, second] = column.headings
  if (!heading) return { value: null }
  const cell = cells[heading.column]
  if (column.values) {
    if (isBlank(cell)) return { value: null }
    const ours = translated(column.values, shownCell(cell))
    if (ours === undefined) return { unmapped: shownCell(cell) }
    return readCell(ours, column.spec)
  }
  if (!column.factor) return second ? readSum(column, cells) : readCell(cell, column.spec)
  // In the source's unit the figure may well be a decimal, so it is judged as an amount before it is converted.
  const amount = { ...column, spec: { ...column.spec, kind: 'amount' as const } }
  const read = second ? readSum(amount, cells) : readCell(cell, amount.spec)
  return 'fault' in read || read.value === null
    ? read
    : { ...read, value: converted(read.value as number, column.factor) }
}

const unmapped = (row: number, field: string, shown: string): Finding => ({
  severity: 'error',
  code: 'value-not-mapped',
  row,
  field,
  what: {
    zh: `“${shown}”在表头对应文件的 values 中没有对应`,
    en: `"${shown}" is not listed under \`values\` in the mapping`,
  },
  why: { zh: '不知道它相当于哪个填法', en: 'what it stands for is not known' },
  todo: { zh: '请在 values 中补上，或改正该单元格', en: 'add it to `values`, or correct the cell' },
})

const faultFinding = (row: number, column: PlannedColumn, fault: CellFault, shown: string): Finding => ({
  severity: fault === 'not-a-choice' && lenientFields.has(column.field) ? 'warning' : 'error',
  code: fault,
  row,
  field: column.field,
  ...wordsOfFault(fault, shown, column.spec),
})

const badConstant = (column: PlannedColumn, shown: string): Finding => ({
  severity: 'error',
  code: 'bad-constant',
  what: {
    zh: `表头对应文件给“${column.spec.heading}”设的值“${shown}”不合要求`,
    en: `the value "${shown}" that the mapping sets for "${column.spec.heading}" cannot be taken`,
  },
  why: { zh: '它会成为整列的值', en: 'it would be the value of the whole column' },
  todo: { zh: '请按模板中该列的填法改正', en: 'write it as the template wants this column filled' },
})

const firstRows = (rows: readonly number[]): string =>
  rows.length > 5 ? `${rows.slice(0, 5).join('、')}……` : rows.join('、')

const storedAsText = (field: string, rows: readonly number[]): Finding => ({
  severity: 'note',
  code: 'number-stored-as-text',
  field,
  what: {
    zh: `有 ${rows.length} 个数字以文本形式存放（第 ${firstRows(rows)} 行），已按数字读取`,
    en: `${rows.length} numbers stand as text (rows ${firstRows(rows)}) and were read as numbers`,
  },
  why: { zh: 'Excel 对文本形式的数字不求和', en: 'Excel does not add up numbers that stand as text' },
  todo: {
    zh: '不影响本次读取；可将该列转换为数字',
    en: 'nothing is needed now; the column can be converted to numbers',
  },
})

const totals = (row: number, text: string): Finding => ({
  severity: 'error',
  code: 'totals-row',
  row,
  what: { zh: `第 ${row} 行是“${text}”行`, en: `row ${row} is a row of totals ("${text}")` },
  why: { zh: '合计行会被当作一所学校重复计算', en: 'totals would be counted once more as a school' },
  todo: { zh: '请删除合计行', en: 'delete the row' },
})

/** Reads all rows below the headings. `fields` are all fields of the table, so that every row has the same shape. */
export function readRows(
  grid: readonly RawRow[],
  headingRow: number,
  fields: readonly string[],
  columns: readonly PlannedColumn[],
  options: { readonly textIsUsual: boolean; readonly nameFields: readonly string[] },
): RowsReading {
  const findings: Finding[] = []
  const rows: ReadRow[] = []
  const asText = new Map<string, number[]>()
  const constants: Record<string, CellValue | null> = {}
  for (const field of fields) constants[field] = null
  const read = columns.filter((column) => column.headings.length > 0)
  for (const column of columns) {
    if (column.always === undefined) continue
    const always = readCell(column.always, column.spec)
    if ('value' in always) constants[column.field] = always.value
    else findings.push(badConstant(column, always.shown))
  }
  const named = columns.filter((column) => options.nameFields.includes(column.field))
  const marked = named.flatMap((column) => column.headings.map((heading) => heading.column))
  for (let index = headingRow; index < grid.length; index += 1) {
    const cells = grid[index] as RawRow
    if (cells.every(isBlank)) continue
    const row = index + 1
    const total = totalsRow(cells, marked)
    if (total !== undefined) {
      findings.push(totals(row, total))
      continue
    }
    const values = { ...constants }
    let faulty: Set<string> | undefined
    for (const column of read) {
      const cell = readPlanned(column, cells)
      if ('value' in cell) {
        values[column.field] = cell.value
        if (cell.asText && !options.textIsUsual) {
          const list = asText.get(column.field)
          if (list) list.push(row)
          else asText.set(column.field, [row])
        }
        continue
      }
      faulty ??= new Set()
      faulty.add(column.field)
      findings.push(
        'unmapped' in cell
          ? unmapped(row, column.field, cell.unmapped)
          : faultFinding(row, column, cell.fault, cell.shown),
      )
    }
    rows.push({ row, values, faulty: faulty ?? nothingFaulty })
  }
  for (const [field, list] of asText) findings.push(storedAsText(field, list))
  return { rows, findings }
}
