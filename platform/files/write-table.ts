/** Writes an empty table for people to fill in: headings with notes and drop-downs (.xlsx), or headings alone (.csv). */
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

export interface BlankTable {
  readonly sheet: string
  readonly columns: readonly TableColumn[]
}

/** Drop-downs and text format reach this far; a county has fewer schools. */
const preparedRows = 3000

const csvField = (text: string): string => (/[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

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

async function workbookBytes(table: BlankTable): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet(table.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = table.columns.map((column) => ({
    header: column.heading,
    width: widthOf(column.heading),
    ...(column.asText ? { style: { numFmt: '@' } } : {}),
  }))
  for (const [index, column] of table.columns.entries()) {
    const cell = sheet.getRow(1).getCell(index + 1)
    cell.font = { bold: true }
    cell.note = column.note
    if (column.required) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } }
    if (!column.choices) continue
    const letters = columnLetters(index + 1)
    const validations = (sheet as unknown as { dataValidations: { add: (range: string, rule: object) => void } })
      .dataValidations
    validations.add(`${letters}2:${letters}${preparedRows}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${column.choices.join(',')}"`],
      showErrorMessage: true,
      error: column.choices.join(' / '),
    })
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/**
 * Writes the table and returns true; false where the file exists and may not be overwritten.
 * The ending of the name decides the kind: `.csv` is UTF-8 with its mark, so that Excel reads the Chinese.
 */
export async function writeTable(path: string, table: BlankTable, overwrite: boolean): Promise<boolean> {
  const headings = table.columns.map((column) => csvField(column.heading)).join(',')
  const bytes = extname(path).toLowerCase() === '.csv' ? `\ufeff${headings}\r\n` : await workbookBytes(table)
  try {
    await writeFile(path, bytes, { flag: overwrite ? 'w' : 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
