import { mkdtemp, mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import { readXlsFile } from './read-xls.ts'
import { deflatedZeros, workbookParts, zipOf } from './zip-for-tests.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const save = async (name: string, content: Buffer | string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const rows = [
  ['学校名称', '在校生数', '面积'],
  ['息县一小', 1200, 45.5],
  ['息县二小,"东"校区', 0, 7],
]
const csv = '学校名称,在校生数,面积\r\n息县一小,1200,45.5\r\n"息县二小,""东""校区",0,7\r\n'

/** An OLE container whose directory lists streams of these names, padded with letters. */
const oleWith = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2048),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ])

/** Turns the NUMBER record of one value into a FORMULA record (1+2), which the library that writes .xls cannot do. */
function withFormula(bytes: Buffer, value: number): Buffer {
  const container = XLSX.CFB.read(bytes, { type: 'buffer' })
  const entry = XLSX.CFB.find(container, 'Workbook')!
  const stream = Buffer.from(entry.content as Uint8Array)
  const figure = Buffer.alloc(8)
  figure.writeDoubleLE(value)
  const at = stream.indexOf(figure) - 10
  expect(stream.readUInt16LE(at)).toBe(0x0203)
  const formula = Buffer.from([0x1e, 1, 0, 0x1e, 2, 0, 0x03])
  const head = Buffer.from([0x06, 0, 22 + formula.length, 0])
  const middle = Buffer.from([0, 0, 0, 0, 0, 0, formula.length, 0])
  const record = Buffer.concat([head, stream.subarray(at + 4, at + 18), middle, formula])
  entry.content = Buffer.concat([stream.subarray(0, at), record, stream.subarray(at + 18)])
  entry.size = entry.content.length
  return XLSX.CFB.write(container, { type: 'buffer' }) as Buffer
}

/** A workbook of ours with a few bytes flipped, on which the library that reads .xls goes round for ever. */
const endlessXls = gunzipSync(
  Buffer.from(
    'H4sIAC8QCGsC/+1XzUtUURT/3Tdvxjfj18zYh4lZvk1SQeVgSaBNEiFCIk4glJAOpS8qNLOFu74EFwbRpk2blq2qTUEETn9AFC5baduCniC4' +
      'MaffPe+9cZQWmhIMeS6/c9+cueeee98595z7vnxOzL14UzePddSOEFbyUUSKZIowgh9x77fGSj6fD8T5HSop+kWsLBHsTfov7PtzB/8P9JkO' +
      'EYH/9ZkvIywiSsSIcqKCqCSqiGovBSBBJIkaYhexm9izE0Mlg15sjUyEVZBL1AZ1dKzlwkFNycBBim0cXWjZtP0kDLFv+LVn4+v2qA8jGMMN' +
      'ZNmPsP9b+wFtREe/p9thbBtt1n4xnWo+2bwV21GLWSASRnbsU1k0pxBh4pjnLeG1+VHuCt+IfozqfJJxUqnxrgz+CXXIGgaVXgOXhTY+KTyn' +
      'NIF9srKk8Brhr2TcB+Ftks+AgbHcuVbfX4sqLeMeC7eFV0HP+E50vorkBOrgisYT/yiE1VlG13UM4iYazBa0ohbKRqy7M3MM5eQHOZnDZqNj' +
      'yMYtNhuRXht32GzMTuj/5ySxAovrnFsq8kiJrz+Qr6cBcf0ky+NkSMJEOVPTTCyK7Tsu6RLpeuk14tb6V2cDq9fmACmUuzrkZlhwLdxnyMDK' +
      'MeBgpdGwEPeKrsXia+0lllh3l6U0exQrHML4mkNYKeFZQX6VK9HPCbEep+7yy4XZC9meM1dEfljkR4Q/EMm9ovkfivyRd/E3qgoJ3L8yGAn/' +
      'a4D7Hrrc6FRedCc8ofKETX2NzoG7o9dMo1L2H9cWss9+yigVqI4MzGTQXd0fogUlqkK5p2lPYhQk59Omsd/fScxTnKbiUR6U+m4bjc7pjFYx' +
      'VifRSxVJYRLUp3+gR78Wt9N7Ja5V5JBqhNzj0ptuk8iibvwPAWAgVtDT6bzdSOKtfDCli0a9V2G9JWdq2KrBsFVcBiVLONYhYm11lEnNghkN' +
      '0/f1NtNv1HdqpgAOAAA=',
    'base64',
  ),
)

async function xlsxBytes(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('学校基表'))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** Three columns are too few to be sure of a delimiter; real tables have dozens. */
const widened = (bytes: Buffer, name: string): Buffer =>
  Buffer.from(bytes.toString().replace(/\r\n/g, `${(name === 'tabs' ? '\t' : ';').repeat(5)}\r\n`))

const refusal = async (path: string): Promise<string | undefined> => {
  const read = await readWorkbook(path)
  expect(read.sheets).toEqual([])
  for (const problem of read.problems) {
    expect(problem.severity).toBe('error')
    for (const words of [problem.what, problem.why, problem.todo]) expect(words.zh && words.en).toBeTruthy()
    expect(JSON.stringify(problem)).not.toMatch(/\bat \S+:\d+|node_modules|Error:/)
  }
  return read.problems[0]?.code
}

const sheetPart = (content: string) => ({ name: 'xl/worksheets/sheet1.xml', content: Buffer.from(content) })
const emptyPart = (name: string) => ({ name, content: Buffer.from('x') })

describe('the same table in every format', () => {
  const asText = rows.map((row) => row.map(String))

  it('is read from .xlsx, and agrees with another reader', async () => {
    const bytes = await xlsxBytes((sheet) => sheet.addRows(rows))
    const read = await readWorkbook(await save('a.xlsx', bytes))
    expect(read.problems).toEqual([])
    expect(read.sheets.map((sheet) => [sheet.name, sheet.grid])).toEqual([['学校基表', rows]])
    const other = XLSX.read(bytes, { type: 'buffer' })
    expect(XLSX.utils.sheet_to_json(other.Sheets['学校基表']!, { header: 1 })).toEqual(rows)
  })

  it('is read from .xls', async () => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), '学校基表')
    const path = await save('a.xls', XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
    const read = await readWorkbook(path)
    expect(read.problems).toEqual([])
    expect([read.format, read.sheets[0]?.name, read.sheets[0]?.grid]).toEqual(['xls', '学校基表', rows])
  })

  it.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${csv}`)],
    ['UTF-16 LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv, 'utf16le')])],
    ['GBK', iconv.encode(csv, 'gbk')],
    ['tabs', Buffer.from(csv.replaceAll(/,(?!"")/g, '\t').replace('二小\t', '二小,'))],
    ['semicolons', Buffer.from(csv.replaceAll(/,(?!"")/g, ';').replace('二小;', '二小,'))],
    ['gzip', gzipSync(csv)],
  ])('is read from text: %s', async (name, bytes) => {
    const wide = name === 'tabs' || name === 'semicolons'
    const path = await save('a.csv', wide ? widened(bytes, name) : bytes)
    const read = await readWorkbook(path)
    expect(read.problems).toEqual([])
    expect(read.sheets[0]?.grid.map((row) => row.slice(0, 3))).toEqual(asText)
  })

  it('numbers csv rows as Excel does: one for each record, blank ones too', async () => {
    const read = await readWorkbook(await save('b.csv', '标题,,\n"两\n行",1,2\n\n末行,3,4\n'))
    expect(read.sheets[0]?.grid).toEqual([['标题', null, null], ['两\n行', '1', '2'], [null], ['末行', '3', '4']])
  })
})

describe('text tables as other programs write them', () => {
  it('end their lines in any way, even in several', async () => {
    const read = await readWorkbook(await save('ends.csv', '甲,乙\r\n1,2\n3,4\r5,6'))
    expect(read.sheets[0]?.grid).toEqual([
      ['甲', '乙'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })

  it.each(['="2141000001",一小,="0"', '"=""2141000001""",一小,"=""0"""'])(
    'keep codes from Excel by %s',
    async (row) => {
      const read = await readWorkbook(await save('codes.csv', `代码,名称,数\r\n${row}\r\n`))
      expect(read.sheets[0]?.grid[1]).toEqual(['2141000001', '一小', '0'])
    },
  )
})

describe('what a cell may be', () => {
  it('keeps formulas, shared ones too, errors, dates and merges of .xlsx', async () => {
    const bytes = await xlsxBytes((sheet) => {
      sheet.addRow(['标题'])
      sheet.mergeCells('A1:C1')
      sheet.getCell('A2').value = { formula: 'B2*2', result: 4 }
      sheet.getCell('B2').value = { error: '#REF!' }
      sheet.getCell('C2').value = new Date(Date.UTC(2024, 8, 1))
      sheet.getCell('A3').value = { formula: 'B3+1', result: 1, shareType: 'shared', ref: 'A3:A4' } as never
      sheet.getCell('A4').value = { sharedFormula: 'A3', result: 1 } as never
    })
    const { sheets } = await readWorkbook(await save('c.xlsx', bytes))
    expect(sheets[0]?.merges).toEqual([{ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: 3 }])
    expect(sheets[0]?.grid[1]).toEqual([
      { formula: 'B2*2', result: 4 },
      { error: '#REF!' },
      new Date(Date.UTC(2024, 8, 1)),
    ])
    expect(sheets[0]?.grid[2]?.[0]).toMatchObject({ formula: 'B3+1' })
    expect(sheets[0]?.grid[3]?.[0]).toHaveProperty('formula')
  })

  it('keeps formulas, errors and merges of .xls', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([['标题'], [1, 2, 3]])
    sheet['!merges'] = [XLSX.utils.decode_range('A1:C1')]
    sheet['A2'] = { t: 'n', v: 4.25 }
    sheet['B2'] = { t: 'e', v: 0x17 }
    const bytes = XLSX.write(XLSX.utils.book_new(sheet, '表'), { type: 'buffer', bookType: 'biff8' }) as Buffer
    const read = await readWorkbook(await save('c.xls', withFormula(bytes, 4.25)))
    expect(read.sheets[0]?.merges).toEqual([{ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: 3 }])
    expect(read.sheets[0]?.grid[1]).toEqual([{ formula: '1+2', result: 4.25 }, { error: '#REF!' }, 3])
  })

  it('takes text that begins with = in a csv for a formula', async () => {
    const { sheets } = await readWorkbook(await save('d.csv', 'a,b\n=1+1,2\n'))
    expect(sheets[0]?.grid[1]).toEqual([{ formula: '1+1', result: null }, '2'])
  })
})

describe('what is refused, in words and with a code', () => {
  const small = zipOf(
    workbookParts(sheetPart('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>')),
  )

  it('files that are not there, are folders, or are empty', async () => {
    expect(await refusal(join(folder, 'nowhere.xlsx'))).toBe('no-such-file')
    await mkdir(join(folder, 'folder.xlsx'))
    expect(await refusal(join(folder, 'folder.xlsx'))).toBe('is-a-folder')
    expect(await refusal(await save('empty.xlsx', ''))).toBe('empty-file')
  })

  it('a file of 100 MB, without reading it', async () => {
    const path = await save('large.xlsx', 'PK')
    await truncate(path, 100 * 1024 * 1024)
    const start = performance.now()
    expect(await refusal(path)).toBe('file-too-large')
    expect(performance.now() - start).toBeLessThan(200)
  })

  it.each([
    ['page.xls', '<html><body><table><tr><td>1</td></tr></table></body></html>', 'web-page'],
    ['page2.xls', '\ufeff\n<!DOCTYPE html><table>', 'web-page'],
    ['book.pdf', '%PDF-1.7', 'unsupported-kind'],
    ['renamed.xlsx', '%PDF-1.7', 'unsupported-kind'],
    ['book.et', 'anything', 'unsupported-kind'],
    ['book.ods', 'anything', 'unsupported-kind'],
    ['book.docx', 'anything', 'unsupported-kind'],
    ['quotes.csv', 'a,b\n"1,2\n3,4\n', 'damaged-text'],
    ['commas.csv', `${','.repeat(999_990)}\n`.repeat(6), 'too-many-cells'],
    ['line.csv', '字'.repeat(1_000_001), 'damaged-text'],
    ['~$roster.xlsx', ' '.repeat(165), 'lock-file'],
    ['binary.csv', Buffer.from([0, 1, 2, 0xff, 0xfe, 0, 0x81]), 'damaged-text'],
    ['broken.csv.gz', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), 'damaged-file'],
    ['macro.xlsm', small, 'macro-workbook'],
    ['locked.xlsx', oleWith('EncryptedPackage', 'EncryptionInfo'), 'password-protected'],
    ['macro.xls', oleWith('Workbook', '_VBA_PROJECT'), 'macro-workbook'],
    ['broken.xls', oleWith('Workbook'), 'damaged-file'],
    ['letter.xls', oleWith('WordDocument'), 'unsupported-kind'],
    ['truncated.xlsx', small.subarray(0, small.length - 60), 'damaged-file'],
    ['cut.xlsx', small.subarray(0, 100), 'damaged-file'],
  ])('%s', async (name, content, code) => {
    expect(await refusal(await save(name, content))).toBe(code)
  })

  it('archives that are something else, or carry macros', async () => {
    expect(
      await refusal(await save('d.xlsx', zipOf([emptyPart('[Content_Types].xml'), emptyPart('word/document.xml')]))),
    ).toBe('unsupported-kind')
    expect(await refusal(await save('z.xlsx', zipOf([emptyPart('photo.jpg')])))).toBe('unsupported-kind')
    const parts = workbookParts(sheetPart('<worksheet/>'))
    expect(await refusal(await save('m.xlsx', zipOf([...parts, emptyPart('xl/vbaProject.bin')])))).toBe(
      'macro-workbook',
    )
    expect(await refusal(await save('m4.xlsx', zipOf([...parts, emptyPart('xl/macrosheets/sheet1.xml')])))).toBe(
      'macro-workbook',
    )
  })

  it('workbooks that list one sheet thousands of times, or hold more cells than they admit', async () => {
    const parts = workbookParts(sheetPart('<worksheet/>')).map((part) => {
      const content = part.content.toString().replace(/<sheet .*?\/>/, (sheet) => sheet.repeat(5000))
      return { ...part, content: Buffer.from(content) }
    })
    expect(await refusal(await save('often.xlsx', zipOf(parts)))).toBe('damaged-file')
    const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`
    const dense = `<worksheet><sheetData>${row.repeat(1200)}</sheetData></worksheet>`
    const more = [2, 3, 4, 5].map((number) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      content: Buffer.from(dense),
    }))
    expect(await refusal(await save('dense.xlsx', zipOf([...workbookParts(sheetPart(dense)), ...more])))).toBe(
      'too-many-cells',
    )
  })

  it('sheets that span an absurd rectangle with two cells', async () => {
    const corner =
      '<worksheet><sheetData><row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    expect(await refusal(await save('wide.xlsx', zipOf(workbookParts(sheetPart(corner)))))).toBe('too-many-cells')
  })

  it('bombs of 10 GB, whatever they declare, quickly and in little memory', async () => {
    const zeros = deflatedZeros(10)
    const name = 'xl/worksheets/sheet1.xml'
    const content = Buffer.alloc(0)
    const declared = {
      honest: 0xffffffff,
      'honest in 32 bits': 0xf0000000,
      small: 1024 * 1024,
      nothing: 0,
      large: 300 * 1024 * 1024,
    }
    for (const [how, size] of Object.entries(declared)) {
      const path = await save('bomb.xlsx', zipOf(workbookParts({ name, content, packed: zeros, declared: size })))
      const before = process.memoryUsage().rss
      const start = performance.now()
      expect([how, await refusal(path)]).toEqual([how, 'zip-bomb'])
      expect(performance.now() - start).toBeLessThan(2000)
      expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024)
    }
  })

  it('bombs packed as .csv.gz', async () => {
    const stretch = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const path = await save('bomb.csv.gz', Buffer.concat(Array.from({ length: 40 }, () => stretch)))
    const start = performance.now()
    expect(await refusal(path)).toBe('zip-bomb')
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('an .xls on which its library never comes to an end, after its time', async () => {
    const read = await readXlsFile('endless.xls', endlessXls, 1500)
    expect(read).toMatchObject({ problem: { code: 'damaged-file' } })
  })

  it('never throws, whichever bytes of a good workbook are flipped', async () => {
    const book = await xlsxBytes((sheet) => sheet.addRows(rows))
    const old = XLSX.write(XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), '表'), {
      type: 'buffer',
      bookType: 'biff8',
    }) as Buffer
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(book, old), flips, async (good, places) => {
        const bytes = Buffer.from(good)
        for (const [place, mask] of places) bytes[place % bytes.length]! ^= mask
        const read = await readWorkbook(await save('flipped.xlsx', bytes))
        expect(read.sheets.length > 0 || read.problems.length > 0).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
