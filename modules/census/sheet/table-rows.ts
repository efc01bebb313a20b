/** Turns the rows under the headings into values by field, and tells every cell that cannot be taken as it stands. */
import { wordsOfFault } from './cell-words.ts'
import { isBlank, readCell, type CellFault, type CellValue, type RawCell } from './cells.ts'
import type { PlannedColumn } from './column-plan.ts'
import { canBeSummed, checkColumnSums, type TotalsRow } from './column-sums.ts'
import type { Finding } from '../finding.ts'
import type { RawRow } from './heading-row.ts'
import { readPlanned } from './planned-cell.ts'
import { otherRow, passedOver, unitRowFaults, type RowMarks } from './row-kind.ts'

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
  /** Numbers of the rows that are no data: totals, units, signatures. */
  readonly passedOver: ReadonlySet<number>
}

const nothingFaulty: ReadonlySet<string> = new Set()

/** Kinds of choice that describe and do not decide: an unknown entry is left out with a warning. */
const lenientFields: ReadonlySet<string> = new Set(['datum'])

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

/** A school year may be written in several ways that mean the same; told of once for the column. */
const otherSpelling = (field: string, rows: readonly number[], shown: string, value: CellValue): Finding => ({
  severity: 'note',
  code: 'read-as',
  field,
  what: {
    zh: `有 ${rows.length} 个单元格写作“${shown}”之类（第 ${firstRows(rows)} 行），已读作 ${String(value)}`,
    en: `${rows.length} cells are written like "${shown}" (rows ${firstRows(rows)}) and were read as ${String(value)}`,
  },
  why: { zh: '写法与模板不同，意思明确', en: 'the spelling is not that of the template, but its meaning is clear' },
  todo: { zh: '无需处理', en: 'nothing is needed' },
})

const placesOf = (columns: readonly PlannedColumn[]) =>
  columns.flatMap(({ field, headings }) => headings.map(({ text, column }) => ({ heading: text, column, field })))

/** The figures in a row of totals that can be held to the rows above it. */
function totalsIn(cells: RawRow, row: number, columns: readonly PlannedColumn[]): TotalsRow {
  const values: Record<string, { value: number; isFormula: boolean }> = {}
  for (const { field, spec, headings } of columns) {
    const cell = headings.length === 1 ? cells[headings[0]!.column] : null
    if (!canBeSummed(field, spec)) continue
    const isFormula = typeof cell === 'object' && cell !== null && 'formula' in cell
    const read = readCell(isFormula ? ((cell as { result?: RawCell }).result ?? null) : cell, {
      ...spec,
      kind: 'number',
    })
    if ('value' in read && typeof read.value === 'number') values[field] = { value: read.value, isFormula }
  }
  return { row, values }
}

export interface ReadingRows {
  /** In a csv every figure is text, which is then nothing to remark on. */
  readonly textIsUsual: boolean
  /** The fields that tell whose row it is. */
  readonly codeField: string
  readonly nameField?: string
}

/** Reads all rows below the headings. `fields` are all fields of the table, so that every row has the same shape. */
export function readRows(
  grid: readonly RawRow[],
  headingRow: number,
  fields: readonly string[],
  columns: readonly PlannedColumn[],
  options: ReadingRows,
): RowsReading {
  const findings: Finding[] = []
  const rows: ReadRow[] = []
  const asText = new Map<string, number[]>()
  const respelled = new Map<string, { rows: number[]; shown: string; value: CellValue }>()
  const totals: TotalsRow[] = []
  const passed = new Set<number>()
  const constants: Record<string, CellValue | null> = {}
  for (const field of fields) constants[field] = null
  const read = columns.filter((column) => column.headings.length > 0)
  for (const column of columns) {
    if (column.always === undefined) continue
    const always = readCell(column.always, column.spec)
    if ('value' in always) constants[column.field] = always.value
    else findings.push(badConstant(column, always.shown))
  }
  const columnsOf = (field: string | undefined): number[] =>
    columns.filter((column) => column.field === field).flatMap(({ headings }) => headings.map(({ column }) => column))
  const marks: RowMarks = { code: columnsOf(options.codeField), name: columnsOf(options.nameField) }
  for (let index = headingRow; index < grid.length; index += 1) {
    const cells = grid[index] as RawRow
    if (cells.every(isBlank)) continue
    const row = index + 1
    const other = otherRow(cells, marks, rows.length === 0)
    if (other) {
      passed.add(row)
      findings.push(passedOver(row, other))
      if (other.kind === 'totals' && other.isWhole) totals.push(totalsIn(cells, row, read))
      if (other.kind === 'units') findings.push(...unitRowFaults(cells, row, placesOf(read)))
      continue
    }
    const values = { ...constants }
    let faulty: Set<string> | undefined
    for (const column of read) {
      const cell = readPlanned(column, cells)
      if ('value' in cell) {
        values[column.field] = cell.value
        if (cell.shown !== undefined && cell.value !== null) {
          const known = respelled.get(column.field)
          if (known) known.rows.push(row)
          else respelled.set(column.field, { rows: [row], shown: cell.shown, value: cell.value })
        }
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
  for (const [field, { rows: list, shown, value }] of respelled) {
    findings.push(otherSpelling(field, list, shown, value))
  }
  findings.push(...checkColumnSums(totals, rows, Object.fromEntries(read.map(({ field, spec }) => [field, spec]))))
  return { rows, findings, passedOver: passed }
}
