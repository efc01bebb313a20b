/** Writes the sheets of a forecast as a workbook (.xlsx) that Excel and WPS open, ready to be printed. */
import type { ForecastSheet } from './forecast-sheets.ts'

export async function forecastWorkbook(sheets: readonly ForecastSheet[]): Promise<Uint8Array> {
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
    for (const row of rows) sheet.addRow([...row])
    sheet.pageSetup.printTitlesRow = `${top}:${top}`
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
