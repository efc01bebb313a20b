/** Writes the sheets of a report as a workbook (.xlsx) that Excel and WPS open: colours with marks, ready to be printed. */
import type { ValueOutcome } from '#kernel/outcome.ts'
import type { ReportSheet, SheetCell } from './report-sheets.ts'

const fills: Readonly<Record<ValueOutcome, string>> = {
  met: 'FFE2F0D9',
  near: 'FFFFF2CC',
  unmet: 'FFF8CBAD',
  unknown: 'FFE7E6E6',
}

/** A mark beside the figure, so that nothing is told by colour alone. */
const marks: Readonly<Record<ValueOutcome, string>> = { met: '', near: '"△"', unmet: '"×"', unknown: '' }

const formatOf = ({ decimals, tone }: SheetCell): string =>
  `${decimals ? `0.${'0'.repeat(decimals)}` : '0'}${tone ? marks[tone] : ''}`

export async function reportWorkbook(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  for (const { name, above, columns, rows } of sheets) {
    const top = above.length + 1
    const sheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: top }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    })
    columns.forEach(({ width }, i) => (sheet.getColumn(i + 1).width = width))
    above.forEach((line, i) => {
      const row = sheet.addRow([line])
      row.font = { bold: i === 0, size: i === 0 ? 14 : 10 }
    })
    const heading = sheet.addRow(columns.map((column) => column.heading))
    heading.font = { bold: true }
    heading.alignment = { wrapText: true, vertical: 'middle' }
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(({ value }) => value))
      cells.forEach((given, i) => {
        const cell = row.getCell(i + 1)
        if (typeof given.value === 'number') cell.numFmt = formatOf(given)
        else cell.alignment = { wrapText: true, vertical: 'top' }
        if (given.tone) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills[given.tone] } }
      })
    }
    sheet.pageSetup.printTitlesRow = `${top}:${top}`
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
