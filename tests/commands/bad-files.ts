/** Every way in which a file or a table may be wrong that a county has handed in, or an attacker would; and two that are right. */
import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import type ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { asCsv } from '#modules/census/good-school.ts'
import { schoolFields, type SchoolField } from '#modules/census/school-fields.ts'
import { deflatedZeros, workbookParts, zipOf } from '#platform/files/zip-for-tests.ts'
import { gridOf, weakSchool, workbook, xiCounty, type Grid } from './county-rows.ts'

export interface BadFile {
  readonly what: string
  readonly name: string
  readonly write: (path: string) => Promise<unknown>
  /** Codes of the errors, each told once, in the order of the table. */
  readonly errors: readonly string[]
  /** What the message must quote, so that the person finds the place. */
  readonly quotes?: readonly string[]
}

const grid = (): Grid => gridOf(xiCounty)
const columnOf = (field: SchoolField): number => grid()[0]!.indexOf(schoolFields[field].heading)

const bytes = (content: string | Uint8Array) => (path: string) => writeFile(path, content)

const sheets =
  (named: Readonly<Record<string, Grid>>, change?: (book: ExcelJS.Workbook) => void) => async (path: string) =>
    writeFile(path, await workbook(named, change))

/** The good table with other values in these cells; rows count from 1, the headings being row 1. */
const cells =
  (...changes: readonly (readonly [row: number, field: SchoolField, value: unknown])[]) =>
  async (path: string): Promise<void> => {
    const content = await workbook({ 学校基表: grid() }, (book) => {
      for (const [row, field, value] of changes) {
        book.worksheets[0]!.getCell(row, columnOf(field) + 1).value = value as ExcelJS.CellValue
      }
    })
    await writeFile(path, content)
  }

const heading = (from: string, to: string) =>
  sheets({ 学校基表: grid().map((row, index) => (index === 0 ? row.map((cell) => (cell === from ? to : cell)) : row)) })

const part = (name: string, content = 'x') => ({ name, content: Buffer.from(content) })
const emptySheet = part('xl/worksheets/sheet1.xml', '<worksheet/>')

const bomb = (): Buffer => {
  const name = 'xl/worksheets/sheet1.xml'
  return zipOf(workbookParts({ name, content: Buffer.alloc(0), packed: deflatedZeros(4), declared: 0xf0000000 }))
}

const bad = (what: string, name: string, write: BadFile['write'], errors: string, ...quotes: string[]): BadFile => ({
  what,
  name,
  write,
  errors: errors.split(' '),
  quotes,
})

export const badFiles: readonly BadFile[] = [
  bad('a file that is not there', 'nowhere.xlsx', () => Promise.resolve(), 'no-such-file', 'nowhere.xlsx'),
  bad('a folder', 'folder.xlsx', (path) => mkdir(path), 'is-a-folder', 'folder.xlsx'),
  bad('an empty file', 'empty.xlsx', bytes(''), 'empty-file', '0 字节'),
  bad('an empty csv', 'empty.csv', bytes(''), 'empty-file'),
  bad('a csv of blank lines', 'blank.csv', bytes('\r\n,,,\r\n'), 'no-headings'),
  bad('a workbook without a row', 'rows.xlsx', sheets({ 学校基表: [] }), 'no-headings'),
  bad(
    'headings without a row below',
    'headings.xlsx',
    sheets({ 学校基表: grid().slice(0, 1) }),
    'no-data-rows',
    '第1行',
  ),
  bad('another sheet', 'sheet.xlsx', sheets({ Sheet1: grid() }), 'sheet-missing', '“Sheet1”', '改名为“学校基表”'),
  bad(
    'merged headings',
    'merged.xlsx',
    sheets({ 学校基表: grid() }, (book) => book.worksheets[0]!.mergeCells('AQ1:AR1')),
    'merged-heading',
    'AQ1:AR1',
    '取消合并',
  ),
  bad(
    'text for a number',
    'text.xlsx',
    cells([2, 'pupils', '约600人']),
    'text-in-number-cell',
    '约600人',
    '第2行',
    '(I2)',
    '只填 600',
  ),
  bad(
    'text for a number in a csv',
    'text.csv',
    async (path) => writeFile(path, asCsv(grid()).replace('"599"', '"五百多"')),
    'text-in-number-cell',
    '五百多',
  ),
  bad('元 for 万元', 'yuan.xlsx', cells([2, 'equipmentValue', 1_300_000]), 'unit-slip', '1300000', '万元', '130'),
  bad(
    'a heading in 元',
    'heading.xlsx',
    heading('教学仪器设备资产值(万元)', '教学仪器设备资产值(元)'),
    'heading-unit',
    '教学仪器设备资产值(元)',
    '换算',
  ),
  bad('negative pupils', 'negative.xlsx', cells([3, 'pupils', -600]), 'negative', '-600', '第3行'),
  bad('half a pupil', 'half.xlsx', cells([3, 'pupils', 600.5]), 'not-whole', '600.5'),
  bad(
    'the same school twice',
    'twice.xlsx',
    sheets({ 学校基表: gridOf(xiCounty, [weakSchool]) }),
    'duplicate-row',
    '第 3 行',
  ),
  bad(
    'a formula',
    'formula.xlsx',
    cells([2, 'sportsGroundArea', { formula: 'A1*2', result: 5000 }]),
    'formula-cell',
    'A1*2',
    '选择性粘贴',
  ),
  bad(
    'a formula in a csv',
    'formula.csv',
    async (path) => writeFile(path, asCsv(grid()).replace('"5000"', '"=SUM(A1:A9)"')),
    'formula-cell',
    'SUM(A1:A9)',
  ),
  bad('an error value', 'error.xlsx', cells([2, 'sportsGroundArea', { error: '#REF!' }]), 'error-value', '#REF!'),
  bad(
    'a date for a number',
    'date.xlsx',
    cells([2, 'pupils', new Date('2024-09-01')]),
    'date-in-number-cell',
    '2024-09-01',
  ),
  bad(
    'a code in scientific notation',
    'code.csv',
    async (path) => writeFile(path, asCsv(grid()).replace('"2141000001"', '"2.141E+09"')),
    'digits-lost',
    '2.141E+09',
  ),
  bad('a missing key', 'key.xlsx', cells([2, 'code', null]), 'key-cell-empty', '学校标识码'),
  bad(
    'a missing heading',
    'missing.xlsx',
    heading('体育教师数', '体育老师'),
    'missing-heading',
    '体育教师数',
    '体育老师',
  ),
  bad('a type that does not exist', 'type.xlsx', cells([2, 'type', '299']), 'unknown-school-type', '299'),
  bad(
    'totals that do not add up',
    'totals.xlsx',
    sheets({
      学校基表: [
        ...grid(),
        [
          '合计',
          ...grid()[0]!
            .slice(1)
            .map((_, column) => (column + 1 === columnOf('pupils') ? 1 : null)),
        ],
      ],
    }),
    'column-sum-mismatch',
    '合计',
  ),
  bad(
    'a county table in its place',
    'county.csv',
    bytes('学年,县区代码,常住人口,户籍人口\r\n2024,411525,1,1\r\n'),
    'other-table',
    '县区基表',
  ),
  bad(
    'a file of 100 MB',
    'large.xlsx',
    async (path) => {
      await writeFile(path, 'PK')
      await truncate(path, 100 * 1024 * 1024)
    },
    'file-too-large',
    '100 MB',
    '50 MB',
  ),
  bad('a zip bomb', 'bomb.xlsx', async (path) => writeFile(path, bomb()), 'zip-bomb', '解压'),
  bad('a csv of nothing but commas', 'commas.csv', bytes(`${','.repeat(900_000)}\n`.repeat(6)), 'too-many-cells'),
  bad('a workbook with macros', 'macro.xlsm', bytes(zipOf(workbookParts(emptySheet))), 'macro-workbook', '宏'),
  bad(
    'macros under another name',
    'macro.xlsx',
    bytes(zipOf([...workbookParts(emptySheet), part('xl/vbaProject.bin')])),
    'macro-workbook',
  ),
  bad(
    'a workbook cut off',
    'cut.xlsx',
    async (path) => writeFile(path, (await workbook({ 学校基表: grid() })).subarray(0, 4000)),
    'damaged-file',
    '重新',
  ),
  bad(
    'an .xls cut off',
    'cut.xls',
    async (path) => {
      const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(grid() as never[][]), '学校基表')
      await writeFile(path, (XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer).subarray(0, 3000))
    },
    'damaged-file',
  ),
  bad(
    'quotes without their pair',
    'quotes.csv',
    async (path) => writeFile(path, asCsv(grid()).replace('"第一小学"', '"第一小学')),
    'damaged-text',
    '第2行',
    '引号',
  ),
  bad('bytes that are no text', 'bytes.csv', bytes(Buffer.from([0, 1, 2, 0xff, 0xfe, 0x81])), 'damaged-text'),
  bad(
    'a web page called .xls',
    'page.xls',
    bytes('<html><table><tr><td>1</td></tr></table></html>'),
    'web-page',
    '网页',
  ),
  bad('a PDF called .xlsx', 'paper.xlsx', bytes('%PDF-1.7'), 'unsupported-kind', 'PDF'),
  bad('what Excel leaves beside an open file', '~$table.xlsx', bytes(' '.repeat(165)), 'lock-file', 'table.xlsx'),
]

/** Several errors of several kinds in one file: each is told, with its place. */
export const manyErrors: BadFile = bad(
  'several errors at once',
  'many.xlsx',
  async (path) => {
    const rows = gridOf(xiCounty, [weakSchool])
    const set = (row: number, field: SchoolField, value: unknown): void => {
      rows[row - 1]![columnOf(field)] = value as never
    }
    set(2, 'pupils', '约600')
    set(2, 'backboneTeachers', -7)
    set(3, 'equipmentValue', 1_300_000)
    set(4, 'stage', '幼儿园')
    set(6, 'county', null)
    set(7, 'classes', '十四')
    await writeFile(path, await workbook({ 学校基表: rows }))
  },
  'text-in-number-cell negative unit-slip not-a-choice key-cell-empty text-in-number-cell duplicate-row',
)

export const goodFiles: readonly BadFile[] = [
  bad('GBK', 'gbk.csv', async (path) => writeFile(path, iconv.encode(asCsv(grid()), 'gbk')), ''),
  bad('UTF-8 with its mark', 'mark.csv', async (path) => writeFile(path, `\ufeff${asCsv(grid())}`), ''),
  bad(
    'an old .xls',
    'old.xls',
    async (path) => {
      const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(grid() as never[][]), '学校基表')
      await writeFile(path, XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
    },
    '',
  ),
  bad(
    'an .xlsx as people make them',
    'people.xlsx',
    async (path) => {
      const [headings, ...rows] = grid()
      const stars = headings!.map((text) => `* ${(text as string).replace('(', '\n（').replace(')', '）')}`)
      const title = [['息县2024年学校基表'], ['填报单位：息县教体局']]
      const table = [
        ...title,
        stars,
        ...rows.map((row) => ['2024-2025学年', ...row.slice(1)]),
        [],
        ['填表人：张三', '审核人：李四'],
      ]
      await writeFile(
        path,
        await workbook({ 说明: [['请按模板填写']], 学校基表: table }, (book) => {
          book.worksheets[1]!.mergeCells('A1:H1')
        }),
      )
    },
    '',
  ),
]

export const pathIn = (folder: string, { name }: BadFile): string => join(folder, name)
