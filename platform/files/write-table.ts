/** Writes tables for people to read or fill in: sheets with headings, notes and drop-downs (.xlsx), or plain text (.csv). */
import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { columnLetters } from './grid.ts'

export interface TableColumn {
  readonly heading: string
  /** Shown when the pointer rests on the heading. */
  readonly note: string
  readonly required: boolean
  /** What may be chosen in the cells below; left out where anything may be typed. */
  readonly choices?: readonly string[]
  /** Cells that hold codes are text, so that Excel neither cuts leading zeros nor writes 2.14E+09. */
  readonly asText?: boolean
}

export type TableValue = string | number | null

export interface TableSheet {
  readonly sheet: string
  readonly columns: readonly TableColumn[]
  /** In the order of the columns; none for a table to be filled in. */
  readonly rows?: readonly (readonly TableValue[])[]
}

/** Drop-downs and text format reach at least this far; a county has fewer schools. */
const preparedRows = 3000

const csvField = (value: TableValue): string => {
  const text = value === null ? '' : String(value)
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Width in characters; a Chinese one takes two. */
const widthOf = (heading: string): number => {
  const characters = Array.from(heading, (letter) => (letter.charCodeAt(0) > 0xff ? 2 : 1))
  return Math.min(
    30,
    Math.max(
      10,
      characters.reduce<number>((sum, width) => sum + width, 2),
    ),
  )
}

/** The sheets as one workbook (.xlsx). */
export async function workbookBytes(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  for (const table of sheets) {
    const sheet = workbook.addWorksheet(table.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = table.columns.map((column) => ({
      header: column.heading,
      width: widthOf(column.heading),
      ...(column.asText ? { style: { numFmt: '@' } } : {}),
    }))
    const lastRow = Math.max(preparedRows, (table.rows?.length ?? 0) + 1)
    for (const [index, column] of table.columns.entries()) {
      const cell = sheet.getRow(1).getCell(index + 1)
      cell.font = { bold: true }
      cell.note = column.note
      if (column.required) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } }
      if (!column.choices) continue
      const letters = columnLetters(index + 1)
      const validations = (sheet as unknown as { dataValidations: { add: (range: string, rule: object) => void } })
        .dataValidations
      validations.add(`${letters}2:${letters}${lastRow}`, {
        type: 'list',
        allowBlank: true,
        formulae: [`"${column.choices.join(',')}"`],
        showErrorMessage: true,
        error: column.choices.join(' / '),
      })
    }
    for (const row of table.rows ?? []) {
      sheet.addRow(row.map((value, i) => (value !== null && table.columns[i]?.asText ? String(value) : value)))
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** One table as text: UTF-8 with its mark, so that Excel and WPS take it for what it is. */
export function csvText({ columns, rows = [] }: TableSheet): string {
  const lines = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(csvField).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** Writes a table to `.xlsx` or `.csv` by the name. False where the file exists and may not be replaced; nothing is written then. */
export async function writeTable(path: string, table: TableSheet, overwrite: boolean): Promise<boolean> {
  const bytes = extname(path).toLowerCase() === '.csv' ? Buffer.from(csvText(table)) : await workbookBytes([table])
  try {
    await writeFile(path, bytes, { flag: overwrite ? 'w' : 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
