/** One sheet as a table: finds the headings, plans the columns, refuses merges, and reads the rows into values by field. */
import { isBlank } from './cells.ts'
import { planColumns, type ColumnPlan } from './column-plan.ts'
import type { ColumnSource, TableSource } from '../contract.ts'
import type { Finding, TablePlace } from '../finding.ts'
import { findHeadingRow, type HeadingRow, type RawMerge, type RawSheet } from './heading-row.ts'
import { headingKey } from './headings.ts'
import type { TableMapping } from '../mapping/mapping.ts'
import { checkRowSums } from './row-sums.ts'
import { readRows, type ReadRow } from './table-rows.ts'
import type { TableDescription } from '../tables.ts'

export interface SheetTable extends TablePlace {
  readonly rows: readonly ReadRow[]
  readonly findings: readonly Finding[]
  /** Fields that the mapping declares absent: their emptiness is explained once for the whole column. */
  readonly absent: ReadonlySet<string>
}

/** Letters of a column counted from 0. */
export function lettersOf(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

const rangeOf = (merge: RawMerge): string =>
  `${lettersOf(merge.fromColumn - 1)}${merge.fromRow}:${lettersOf(merge.toColumn - 1)}${merge.toRow}`

/** Merged titles and signatures are harmless; merges on the headings or among the data hide what belongs where. */
function refuseMerges(sheet: RawSheet, headingRow: number, passedOver: ReadonlySet<number>): readonly Finding[] {
  const findings: Finding[] = []
  let last = sheet.grid.length
  while (last > 0 && (sheet.grid[last - 1] ?? []).every(isBlank)) last -= 1
  for (const merge of sheet.merges) {
    if (merge.toRow < headingRow || merge.fromRow > last) continue
    if (merge.fromRow === merge.toRow && passedOver.has(merge.fromRow)) continue
    const onHeadings = merge.fromRow <= headingRow
    findings.push({
      severity: 'error',
      code: onHeadings ? 'merged-heading' : 'merged-cells',
      row: Math.max(merge.fromRow, onHeadings ? headingRow : 1),
      what: {
        zh: `${onHeadings ? '表头' : '数据区'}有合并单元格 ${rangeOf(merge)}`,
        en: `${onHeadings ? 'the headings' : 'the data'} contain the merged cells ${rangeOf(merge)}`,
      },
      why: {
        zh: '合并后无法确定数据属于哪一行哪一列',
        en: 'it cannot be told to which row and column the content belongs',
      },
      todo: {
        zh: '请取消合并，并在每个单元格中填写内容；表头只占一行',
        en: 'unmerge them and fill in every cell; headings take one row only',
      },
    })
  }
  return findings
}

function keysKnown(table: TableDescription, mapping: TableMapping | null): ReadonlySet<string> {
  const keys = new Set(Object.values(table.fields).map((spec) => headingKey(spec.heading)))
  for (const column of Object.values(mapping?.columns ?? {})) {
    if (column.kind === 'from') for (const heading of column.headings) keys.add(headingKey(heading))
  }
  return keys
}

/** The headings that mark the heading row: the key heading, or what the mapping feeds it from. */
function marksOf(table: TableDescription, mapping: TableMapping | null): readonly string[] {
  const mapped = mapping?.columns[table.keyField]
  if (!mapped) return [headingKey(table.fields[table.keyField]?.heading ?? '')]
  return mapped.kind === 'from' ? mapped.headings.map(headingKey) : []
}

export const headingRowOf = (
  sheet: RawSheet,
  table: TableDescription,
  mapping: TableMapping | null,
): HeadingRow | undefined => findHeadingRow(sheet.grid, marksOf(table, mapping), keysKnown(table, mapping))

const noHeadings = (table: TableDescription): Finding => ({
  severity: 'error',
  code: 'no-headings',
  what: {
    zh: `前 10 行中没有找到${table.words.zh}的表头`,
    en: `no headings of the ${table.words.en} were found in the first 10 rows`,
  },
  why: { zh: '没有表头就不知道每一列是什么', en: 'without headings it is not known what the columns are' },
  todo: {
    zh: '请使用模板中的表头，表头放在数据的上一行；或写表头对应文件',
    en: 'use the headings of the template in the row above the data, or write a mapping',
  },
})

const noRows = (headingRow: number): Finding => ({
  severity: 'error',
  code: 'no-data-rows',
  row: headingRow,
  what: { zh: '表头下面没有数据', en: 'there are no rows below the headings' },
  why: { zh: '没有可以读取的数据行', en: 'there is nothing to read' },
  todo: { zh: '请在表头下一行起填写数据', en: 'fill in the data from the row below the headings' },
})

function sourcesOf(plan: ColumnPlan): Readonly<Record<string, ColumnSource>> {
  return Object.fromEntries(
    plan.columns
      .filter((column) => column.absent === undefined)
      .map((column) => [
        column.field,
        {
          headings: column.headings.map((heading) => heading.text),
          letters: column.headings.map((heading) => lettersOf(heading.column)),
        },
      ]),
  )
}

/** Reads one sheet as a table of the given kind. `textIsUsual` for a csv, where every figure is text. */
export function readSheetTable(
  source: TableSource,
  sheet: RawSheet,
  table: TableDescription,
  mapping: TableMapping | null,
  textIsUsual: boolean,
): SheetTable {
  const headingRow = headingRowOf(sheet, table, mapping)
  if (!headingRow) return { source, columns: {}, rows: [], findings: [noHeadings(table)], absent: new Set() }
  const plan = planColumns(table, headingRow, mapping)
  const read = readRows(sheet.grid, headingRow.row, Object.keys(table.fields), plan.columns, {
    textIsUsual,
    codeField: table.keyField,
    ...(table.nameField === undefined ? {} : { nameField: table.nameField }),
  })
  const findings = [...plan.findings, ...refuseMerges(sheet, headingRow.row, read.passedOver), ...read.findings]
  if (read.rows.length === 0) findings.push(noRows(headingRow.row))
  if (mapping) findings.push(...checkRowSums(sheet.grid, headingRow, mapping.checks))
  const absent = new Set(plan.columns.filter((column) => column.absent !== undefined).map((column) => column.field))
  return { source, columns: sourcesOf(plan), rows: read.rows, findings, absent }
}
