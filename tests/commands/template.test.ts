/** `template school|county FILE`: an empty table whose headings are those of the field, exactly and in order. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { goodSchool } from '#modules/census/good-school.ts'
import { schoolFields, type SchoolField } from '#modules/census/school-fields.ts'
import { errorsIn, faultLines, junheng, ownFolder, root, run } from './command-line.ts'
import { countyHeadings, headingsOfDocument, schoolHeadings } from './official-headings.ts'

const folder = ownFolder()
const tables = [
  ['school', '学校基表', schoolHeadings, '5.1'],
  ['county', '县区基表', countyHeadings, '5.2'],
] as const

const document = join(root, '../shared/domain/data-forms.md')
if (!existsSync(document)) process.stderr.write('skipped: ../shared/domain/data-forms.md is not there\n')

describe.each(tables)('the %s template', (table, sheetName, headings, section) => {
  it('has the official headings as .csv, in UTF-8 with the mark that Excel needs', async () => {
    const done = await junheng(folder.path, 'template', table, `${table}.csv`)
    expect([done.exitCode, done.errors]).toEqual([0, ''])
    expect(done.output).toContain(`${table}.csv`)
    const text = await readFile(join(folder.path, `${table}.csv`), 'utf8')
    expect(text).toBe(`\ufeff${headings.join(',')}\r\n`)
  })

  it('has the official headings as .xlsx, in the sheet that is looked for, and nothing below them', async () => {
    const done = await junheng(folder.path, 'template', table, `${table}.xlsx`)
    expect([done.exitCode, done.errors]).toEqual([0, ''])
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(join(folder.path, `${table}.xlsx`))
    expect(book.worksheets.map(({ name }) => name)).toEqual([sheetName])
    const sheet = book.worksheets[0]!
    expect((sheet.getRow(1).values as string[]).slice(1)).toEqual(headings)
    expect(sheet.actualRowCount).toBe(1)
  })

  it.skipIf(!existsSync(document))('has the headings of the document beside the project', async () => {
    expect(headingsOfDocument(await readFile(document, 'utf8'), section)).toEqual(headings)
  })

  it('is never written over a file that is there, unless that is asked for', async () => {
    const name = `${table}-kept.xlsx`
    await folder.save(name, 'kept')
    const refused = await junheng(folder.path, 'template', table, name)
    expect([refused.exitCode, faultLines(refused)]).toEqual([2, []])
    expect(refused.errors).toContain('--overwrite')
    expect(await readFile(join(folder.path, name), 'utf8')).toBe('kept')
    expect((await junheng(folder.path, 'template', table, name, '--overwrite')).exitCode).toBe(0)
  })
})

describe('a template', () => {
  it('is found where the person stands who calls it through npm', async () => {
    const typed = ['run', '-s', 'junheng', '--', 'template', 'school', 'by-npm.csv']
    const done = await run('npm', ['--prefix', root, ...typed], { cwd: folder.path })
    expect([done.exitCode, done.errors]).toEqual([0, ''])
    expect(existsSync(join(folder.path, 'by-npm.csv'))).toBe(true)
  })

  it('can be filled in and judged at once', async () => {
    await junheng(folder.path, 'template', 'school', 'filled.xlsx')
    const path = join(folder.path, 'filled.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    const row = schoolHeadings.map((heading) => {
      const field = Object.entries(schoolFields).find(([, spec]) => spec.heading === heading)![0]
      return goodSchool[field as SchoolField] ?? null
    })
    book.worksheets[0]!.addRow(row)
    await book.xlsx.writeFile(path)
    const done = await junheng(folder.path, 'assess', 'filled.xlsx', '--json')
    expect(done.exitCode).toBe(0)
    expect(JSON.parse(done.output)).toMatchObject({ county: '411525', schools: [{ code: '2141000001', metCount: 7 }] })
  })

  it('that is still empty is told of as such', async () => {
    await junheng(folder.path, 'template', 'school', 'empty.xlsx')
    const done = await junheng(folder.path, 'assess', 'empty.xlsx', '--json')
    expect([done.exitCode, errorsIn(done)]).toEqual([2, ['no-data-rows']])
  })

  it.each([
    ['a kind it cannot be', ['template', 'school', 'x.docx'], 'template-kind'],
    ['a folder that is not there', ['template', 'school', 'nowhere/x.xlsx'], 'not-writable'],
    ['no such table', ['template', 'pupils', 'x.xlsx'], 'bad-input-invalid-value'],
    ['no file', ['template', 'school'], 'bad-input-invalid-type'],
  ])('is refused for %s', async (_, typed, code) => {
    const done = await junheng(folder.path, ...typed, '--json')
    expect([done.exitCode, faultLines(done), errorsIn(done)]).toEqual([2, [], [code]])
  })
})
