/** Which sheet of a file holds a table, and what to say where none does. */
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import { headingsOf, type RawSheet } from './heading-row.ts'
import { headingKey } from './headings.ts'
import type { TableMapping } from '../mapping/mapping.ts'
import type { TableDescription } from '../tables.ts'

/** An opened file, named here by its shape so that this room's pure files touch nothing. */
export interface RawWorkbook {
  readonly file: string
  readonly format: 'xlsx' | 'xls' | 'csv' | null
  readonly sheets: readonly RawSheet[]
}

export type SheetChoice = { readonly sheet: RawSheet } | { readonly problem: Problem }

const refuse = (file: string, code: string, what: Words, why: Words, todo: Words): SheetChoice => ({
  problem: { severity: 'error', code, file, what, why, todo },
})

const sameName = (a: string, b: string): boolean => headingKey(a) === headingKey(b)

/** How many of a table's headings the best of the first ten rows carries. */
export function headingsKnown(sheet: RawSheet, table: TableDescription): number {
  const known = new Set(Object.values(table.fields).map((spec) => headingKey(spec.heading)))
  let most = 0
  for (const row of sheet.grid.slice(0, 10)) {
    const keys = new Set(headingsOf(row).map((heading) => heading.key))
    let count = 0
    for (const key of keys) if (known.has(key)) count += 1
    most = Math.max(most, count)
  }
  return most
}

const hasKeyHeading = (sheet: RawSheet, table: TableDescription): boolean => {
  const wanted = headingKey(table.fields[table.keyField]?.heading ?? '')
  return sheet.grid.slice(0, 10).some((row) => headingsOf(row).some((heading) => heading.key === wanted))
}

const names = (workbook: RawWorkbook): string => workbook.sheets.map((sheet) => `“${sheet.name}”`).join('、')

function lacking(workbook: RawWorkbook, table: TableDescription, wanted: string): SheetChoice {
  const alike = workbook.sheets.find((sheet) => hasKeyHeading(sheet, table) && headingsKnown(sheet, table) >= 5)
  return refuse(
    workbook.file,
    'sheet-missing',
    {
      zh: `没有工作表“${wanted}”，文件中有：${names(workbook)}`,
      en: `there is no sheet "${wanted}"; the file has: ${names(workbook)}`,
    },
    { zh: `${table.words.zh}按工作表名称查找`, en: `the ${table.words.en} is found by the name of its sheet` },
    alike
      ? {
          zh: `工作表“${alike.name}”的表头相符：请把它改名为“${wanted}”，或在表头对应文件中写 sheet: ${alike.name}`,
          en: `the sheet "${alike.name}" has the right headings: rename it "${wanted}", or write in a mapping: sheet: ${alike.name}`,
        }
      : {
          zh: `请把数据所在的工作表改名为“${wanted}”，或用模板重新填写`,
          en: `rename the sheet that holds the data "${wanted}", or fill in the template`,
        },
  )
}

function otherTodo({ kind, words }: TableDescription): Words {
  if (kind === 'county') {
    return {
      zh: '请把学校基表作为数据文件，这个文件作为“另存的县区基表文件”',
      en: 'give the school table as the data file and this one as the county table',
    }
  }
  return kind === 'school'
    ? {
        zh: '请把县区基表作为“另存的县区基表文件”',
        en: 'give the county table where the county table is asked for',
      }
    : { zh: `请在“${words.zh}”处导入这个文件`, en: `hand this file in as the ${words.en}` }
}

function otherTable(workbook: RawWorkbook, table: TableDescription, other: TableDescription): SheetChoice {
  return refuse(
    workbook.file,
    'other-table',
    {
      zh: `“${workbook.file}”的表头是${other.words.zh}的，不是${table.words.zh}的`,
      en: `the headings of "${workbook.file}" are those of the ${other.words.en}, not of the ${table.words.en}`,
    },
    { zh: '两张表不能互换', en: 'the two tables cannot stand for each other' },
    otherTodo(other),
  )
}

/**
 * Chooses the sheet of a table. `alone` means that the file was handed in for this table only, so that its only sheet
 * serves whatever its name; so does the only sheet of a file that comes with a mapping for this table.
 */
export function chooseSheet(
  workbook: RawWorkbook,
  table: TableDescription,
  other: TableDescription,
  mapping: TableMapping | null,
  alone: boolean,
): SheetChoice {
  const [first] = workbook.sheets
  const only = workbook.sheets.length === 1 ? first : undefined
  const mistaken = only !== undefined && !mapping && headingsKnown(only, other) > headingsKnown(only, table)
  if (mistaken && (workbook.format === 'csv' || alone || sameName(only.name, other.sheet))) {
    return otherTable(workbook, table, other)
  }
  if (workbook.format === 'csv' && first) return { sheet: first }
  const wanted = mapping?.sheet ?? table.sheet
  const named = workbook.sheets.find((sheet) => sameName(sheet.name, wanted))
  if (named) return { sheet: named }
  if (only && !mapping?.sheet && (alone || mapping)) return { sheet: only }
  return lacking(workbook, table, wanted)
}

/** Whether a workbook holds a sheet of this name: the county table may be there or not. */
export const holdsSheet = (workbook: RawWorkbook, table: TableDescription, mapping: TableMapping | null): boolean =>
  workbook.format !== 'csv' && workbook.sheets.some((sheet) => sameName(sheet.name, mapping?.sheet ?? table.sheet))
