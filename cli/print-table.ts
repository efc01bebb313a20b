/** A plain table for the terminal: light lines, Chinese characters two columns wide, numbers to the right. */
import Table from 'cli-table3'
import { printLine } from './print-problems.ts'

export type Align = 'left' | 'right'

const lightLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** Prints rows under a heading. Every row has as many cells as the heading. */
export function printTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
): void {
  const table = new Table({
    head: [...heading],
    chars: lightLines,
    colAligns: [...aligns],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  table.push(...rows.map((row) => [...row]))
  for (const line of table.toString().split('\n')) if (line.trim() !== '') printLine(`  ${line.trimEnd()}`)
}
