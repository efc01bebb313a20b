/** How long `junheng assess` takes from the shell on a table of two thousand rows, start-up and printing included. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { SchoolRow } from '#modules/census/contract.ts'
import { countyCsv } from '#tests/oracle/county-csv.ts'
import { countyTable } from './county-table.ts'
import { alternate, median, printTable, type Way } from './timing.ts'

const rounds = 7
const root = resolve(import.meta.dirname, '..')

async function workbook(rows: readonly SchoolRow[]): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('学校基表')
  const codes = new Set(['学校标识码', '办学类型代码', '县区代码', '城乡分类代码', '主校标识码'])
  const [headings = [], ...lines] = countyCsv(rows)
    .split('\n')
    .map((line) => line.split(','))
  sheet.addRow(headings)
  for (const line of lines) {
    const isText = (text: string, column: number) => codes.has(headings[column] ?? '') || Number.isNaN(Number(text))
    sheet.addRow(line.map((text, column) => (text === '' ? null : isText(text, column) ? text : Number(text))))
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

function assess(file: string, ...more: readonly string[]): void {
  const typed = [join(root, 'start.cjs'), 'cli/main.ts', 'assess', file, ...more]
  const done = spawnSync(process.execPath, typed, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 29 })
  if (done.status !== 0) throw new Error(done.stderr)
}

export async function wholeTable(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'))
  try {
    const rows = countyTable(1835)
    const [csv, xlsx] = [join(folder, 'county.csv'), join(folder, 'county.xlsx')]
    await writeFile(csv, `\ufeff${countyCsv(rows)}`)
    await writeFile(xlsx, await workbook(rows))
    const ways: Way[] = [
      { name: '.csv, report in words', run: () => assess(csv) },
      { name: '.csv, --json', run: () => assess(csv, '--json') },
      { name: '.xlsx, report in words', run: () => assess(xlsx) },
      { name: '.xlsx, --json', run: () => assess(xlsx, '--json') },
    ]
    const times = await alternate(ways, rounds, 2)
    printTable(
      `(d) junheng assess on ${rows.length} rows of 1,835 schools, every column filled in, from the shell; ${rounds} runs each`,
      ['', 'median s (goal < 2)', 'most s'],
      [...times].map(([name, list]) => [
        name,
        ...[median(list), Math.max(...list)].map((time) => (time / 1000).toFixed(2)),
      ]),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
