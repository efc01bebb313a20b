/** Writes the sheets of a report as a workbook (.xlsx) that Excel and WPS open: colours with marks, ready to be printed. */
import type { ValueOutcome } from '#kernel/outcome.ts'
import { printedWorkbook } from '#platform/files/write-printed.ts'
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

export const reportWorkbook = (sheets: readonly ReportSheet[]): Promise<Uint8Array> =>
  printedWorkbook(sheets, (cell, given) => {
    cell.value = given.value
    if (typeof given.value === 'number') cell.numFmt = formatOf(given)
    else cell.alignment = { wrapText: true, vertical: 'top' }
    if (given.tone) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills[given.tone] } }
  })
