/** Writes sheets to be read and printed as a workbook (.xlsx) that Excel and WPS open: lines above, a table, its headings on every page. */
import type { Cell } from 'exceljs'

export interface PrintedSheet<Value> {
  readonly name: string
  /** Lines above the table; the first is its title. */
  readonly above: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly Value[])[]
}

/** `write` puts a value into its cell and gives it its look. */
export async function printedWorkbook<Value>(
  sheets: readonly PrintedSheet<Value>[],
  write: (cell: Cell, value: Value) => void,
): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  for (const { name, above, columns, rows } of sheets) {
    const top = above.length + 1
    const sheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: top }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    })
    for (const [i, { width }] of columns.entries()) sheet.getColumn(i + 1).width = width
    for (const [i, line] of above.entries()) sheet.addRow([line]).font = { bold: i === 0, size: i === 0 ? 14 : 10 }
    const heading = sheet.addRow(columns.map((column) => column.heading))
    heading.font = { bold: true }
    heading.alignment = { wrapText: true, vertical: 'middle' }
    for (const [r, values] of rows.entries()) {
      const row = sheet.getRow(top + 1 + r)
      for (const [i, value] of values.entries()) write(row.getCell(i + 1), value)
    }
    sheet.pageSetup.printTitlesRow = `${top}:${top}`
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
