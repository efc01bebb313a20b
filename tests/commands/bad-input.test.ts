/** Whatever is handed in: a clear message for every fault of it, exit code 2, and never the program's own inside. */
import { describe, expect, it } from 'vitest'
import { badFiles, goodFiles, manyErrors, pathIn } from './bad-files.ts'
import { errorsIn, faultLines, junheng, ownFolder, problemsIn } from './command-line.ts'

const folder = ownFolder()

describe.concurrent('a file that cannot be used', () => {
  it.each(badFiles)('$what: $errors', async (file) => {
    await file.write(pathIn(folder.path, file))
    const done = await junheng(folder.path, 'assess', file.name, '--json')
    expect(faultLines(done)).toEqual([])
    expect([done.exitCode, errorsIn(done)]).toEqual([2, file.errors])
    for (const quoted of file.quotes ?? []) expect(done.errors).toContain(quoted)
    for (const { what, why, todo } of problemsIn(done)) {
      for (const words of [what, why, todo]) expect(words.zh && words.en).toBeTruthy()
      expect(done.errors).toContain(what.zh)
      expect(done.errors).toContain(todo.zh)
    }
  })

  it('is told of in English too', async () => {
    const file = badFiles.find(({ name }) => name === 'text.xlsx')!
    const other = { ...file, name: 'english.xlsx' }
    await file.write(pathIn(folder.path, other))
    const done = await junheng(folder.path, 'assess', other.name, '--lang', 'en')
    expect([done.exitCode, done.output]).toEqual([2, ''])
    expect(done.errors).toMatch(
      /\[error\] english.xlsx .* is not a number\n.*this column takes numbers only.*type just 600/,
    )
    expect(done.errors).toContain('1 errors')
  })
})

describe('several errors in one file', () => {
  it('are all told at once, each with its sheet, row, column and cell', async () => {
    await manyErrors.write(pathIn(folder.path, manyErrors))
    const done = await junheng(folder.path, 'assess', manyErrors.name, '--json')
    expect([done.exitCode, errorsIn(done).toSorted()]).toEqual([2, manyErrors.errors.toSorted()])
    const places = problemsIn(done).filter(({ severity }) => severity === 'error')
    expect(places.map(({ sheet, row, column, cell }) => [sheet, row, column, cell])).toEqual([
      ['学校基表', 2, '在校生数', 'I2'],
      ['学校基表', 2, '县级及以上骨干教师数', 'AE2'],
      ['学校基表', 3, '教学仪器设备资产值(万元)', 'AP3'],
      ['学校基表', 4, '学段', 'E4'],
      ['学校基表', 6, '县区代码', 'F6'],
      ['学校基表', 7, '班级数', 'S7'],
      ['学校基表', 9, '学校标识码', 'B9'],
    ])
    const heads = done.errors.split('\n').filter((line) => line.startsWith('[错误] many.xlsx 学校基表 第'))
    expect(heads).toHaveLength(7)
  })

  it('in both of two files are told together', async () => {
    await folder.save('schools.csv', '学校名称,在校生数\r\n一小,5\r\n')
    const done = await junheng(
      folder.path,
      'assess',
      'schools.csv',
      '--county-table',
      'nowhere.csv',
      '--prices',
      'none.yaml',
      '--json',
    )
    expect(done.exitCode).toBe(2)
    expect(errorsIn(done)).toEqual(expect.arrayContaining(['no-such-file', 'missing-heading', 'bad-settings-file']))
  })

  it('of one kind in one column are listed by their rows, and not repeated a thousand times', async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, index) => `${2141000000 + index},校${index},211,小学,411525,约${index}`,
    )
    await folder.save(
      'column.csv',
      `学校标识码,学校名称,办学类型代码,学段,县区代码,在校生数\r\n${rows.join('\r\n')}\r\n`,
    )
    const done = await junheng(folder.path, 'assess', 'column.csv', '--json')
    expect(errorsIn(done).filter((code) => code === 'text-in-number-cell')).toHaveLength(1000)
    expect(done.errors.split('\n').length).toBeLessThan(60)
    expect(done.errors).toContain('同一列的同类问题另有997处：第 5–1001 行')
  })
})

describe.concurrent('a file as people really make it', () => {
  it.each(goodFiles)('$what is read', async (file) => {
    await file.write(pathIn(folder.path, file))
    const done = await junheng(folder.path, 'assess', file.name, '--json')
    expect([done.exitCode, faultLines(done)]).toEqual([0, []])
    const { schools } = JSON.parse(done.output) as { schools: { code: string }[] }
    expect(schools).toHaveLength(4)
  })
})

describe('what a cell holds', () => {
  it('cannot command a terminal, nor flood it', async () => {
    await folder.save(
      'terminal.csv',
      `学校标识码,学校名称,办学类型代码,学段,县区代码,在校生数\r\n2141000001,一小,211,小学,411525,\u001b[2J\u0007${'红'.repeat(5000)}\r\n`,
    )
    const { exitCode, errors } = await junheng(folder.path, 'assess', 'terminal.csv')
    expect(exitCode).toBe(2)
    expect(errors).toContain('�[2J�红红')
    expect(errors).not.toMatch(/(?!\n)\p{Cc}/u)
    expect(errors.length).toBeLessThan(20_000)
  })
})
