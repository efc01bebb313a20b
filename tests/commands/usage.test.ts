/** What is typed wrongly is told with what was meant; help is always at hand. */
import { beforeAll, describe, expect, it } from 'vitest'
import { errorsIn, faultLines, junheng, ownFolder, problemsIn, root, run } from './command-line.ts'
import { gridOf, workbook, xiCounty } from './county-rows.ts'

const folder = ownFolder()

beforeAll(async () => {
  const lists = Array.from(
    { length: 8 },
    (_, index) => `a${index + 1}: &a${index + 1} [${'*a0,'.replace('0', String(index)).repeat(10)}]`,
  )
  await folder.save('aliases.yaml', `a0: &a0 [1]\n${lists.join('\n')}\n`)
  await folder.save('good.xlsx', await workbook({ 学校基表: gridOf(xiCounty) }))
})

describe.concurrent('a command that cannot be carried out', () => {
  it.each<[string, string[], string, string?]>([
    ['a command that does not exist', ['asess', 'x.xlsx'], 'unknown-command', '“assess”'],
    ['a name that every object has', ['constructor'], 'unknown-command'],
    ['an operation that does not exist', ['census', 'chek'], 'unknown-operation', '“check”'],
    ['an operation that every object has', ['census', 'toString'], 'unknown-operation'],
    ['an option that does not exist', ['assess', 'x.xlsx', '--conty', '411525'], 'unknown-option', '“--county”'],
    ['an option of one letter', ['assess', 'x.xlsx', '-q'], 'unknown-option', '“-q”'],
    ['an option without its value', ['assess', 'x.xlsx', '--county'], 'option-without-value', '“--county”'],
    ['an option before the next', ['assess', 'x.xlsx', '--county', '--all'], 'option-without-value'],
    ['an empty option', ['assess', 'x.xlsx', '--county='], 'option-without-value'],
    ['an option given twice', ['assess', 'x.xlsx', '--county', '1', '--county', '2'], 'option-twice'],
    ['a switch with a value', ['assess', 'x.xlsx', '--all=no'], 'option-with-value'],
    ['a second file', ['assess', 'x.xlsx', 'y.xlsx'], 'extra-argument', '“y.xlsx”'],
    ['a language that is not there', ['assess', 'x.xlsx', '--lang', 'fr'], 'unknown-language', 'zh 或 en'],
    ['no file', ['assess'], 'bad-input-invalid-type', '没有给出'],
    ['an empty name', ['assess', ''], 'bad-input-invalid-type'],
    ['a folder of rules that is a file', ['assess', 'x.xlsx', '--rules', 'good.xlsx'], 'no-rules'],
    ['prices from a device', ['assess', 'x.xlsx', '--prices', '/dev/zero'], 'bad-settings-file'],
    ['prices that refer to themselves', ['assess', 'x.xlsx', '--prices', 'aliases.yaml'], 'bad-settings-file'],
    ['a mapping that is not there', ['assess', 'x.xlsx', '--mapping', 'no.yaml'], 'mapping-unreadable', 'no.yaml'],
  ])('%s', async (_, typed, code, quoted) => {
    const done = await junheng(folder.path, ...typed, '--json')
    expect([done.exitCode, faultLines(done)]).toEqual([2, []])
    expect(errorsIn(done)).toContain(code)
    expect(done.errors).toContain(quoted ?? '[错误]')
    for (const { what, todo } of problemsIn(done)) expect(what.en && todo.en && todo.zh).toBeTruthy()
  })

  it('has all its faults told at once', async () => {
    const done = await junheng(folder.path, 'assess', 'x.xlsx', 'y.xlsx', '--conty', '1', '--all=no', '--on', '--json')
    expect(errorsIn(done)).toEqual(['unknown-option', 'option-with-value', 'option-without-value', 'extra-argument'])
  })

  it('cannot be one that writes where nothing can be written', async () => {
    const done = await junheng(folder.path, 'assess', 'good.xlsx', '--trace', 'nowhere/trace.json', '--json')
    expect([done.exitCode, faultLines(done), errorsIn(done)]).toEqual([2, [], ['not-writable']])
  })
})

describe.concurrent('help', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('%j lists every command, in Chinese', async (typed) => {
    const { exitCode, output, errors } = await junheng(folder.path, ...typed)
    expect([exitCode, errors]).toEqual([0, ''])
    for (const name of ['assess <file>', 'check <file>', 'template <table> <file>', 'standards rules']) {
      expect(output).toContain(name)
    }
    expect(output).toContain('测算')
  })

  it.each([
    [['help', 'assess'], '--county'],
    [['assess', '--help'], '--trace'],
    [['census'], 'census template'],
    [['standards', 'rules', '-h'], 'standards rules'],
  ])('%j tells about one thing', async (typed, words) => {
    const { exitCode, output } = await junheng(folder.path, ...typed, '--lang', 'en')
    expect([exitCode, output.includes(words)]).toEqual([0, true])
    expect(output).not.toMatch(/\p{Script=Han}{12}/u)
  })
})

describe('files with awkward names', () => {
  it('may begin with a dash after --, and hold spaces', async () => {
    await folder.save('-2024 年.xlsx', await workbook({ 学校基表: gridOf(xiCounty) }))
    const done = await junheng(folder.path, 'assess', '--json', '--', '-2024 年.xlsx')
    expect([done.exitCode, faultLines(done)]).toEqual([0, []])
  })
})

describe('a reader that has read enough', () => {
  it('is no fault', async () => {
    const typed = `"${process.execPath}" "${root}/start.cjs" cli/main.ts standards rules | head -1`
    const done = await run('bash', ['-c', `${typed}; exit \${PIPESTATUS[0]}`], { cwd: folder.path })
    expect([done.exitCode, done.errors, done.output]).toEqual([0, '', '{\n'])
  })
})
