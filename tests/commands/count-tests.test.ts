/** The closing line of `.ci/run`: it never says that nothing failed where something has. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownFolder, root, run } from './command-line.ts'

const folder = ownFolder()

const test = (status: 'passed' | 'failed' | 'pending') => ({ status })
const file = (status: 'passed' | 'failed', ...assertionResults: ReturnType<typeof test>[]) => ({
  status,
  assertionResults,
})

interface Case {
  readonly what: string
  readonly passed: number
  readonly files: readonly ReturnType<typeof file>[]
  readonly status: string
  readonly line: string
  readonly exitCode: number
}

const cases: readonly Case[] = [
  {
    what: 'all passed',
    passed: 2,
    files: [file('passed', test('passed'), test('passed'), test('pending'))],
    status: '0',
    line: '2 passed, 0 failed',
    exitCode: 0,
  },
  {
    what: 'one failed',
    passed: 1,
    files: [file('failed', test('passed'), test('failed'))],
    status: '1',
    line: '1 passed, 1 failed',
    exitCode: 1,
  },
  {
    what: 'a file did not load',
    passed: 1,
    files: [file('passed', test('passed')), file('failed')],
    status: '1',
    line: '1 passed, 1 failed',
    exitCode: 1,
  },
  {
    what: 'an error outside the tests',
    passed: 1,
    files: [file('passed', test('passed'))],
    status: '1',
    line: '1 passed, 1 failed',
    exitCode: 1,
  },
  { what: 'nothing was run', passed: 0, files: [], status: '0', line: '0 passed, 1 failed', exitCode: 1 },
  {
    what: 'a failure that went unnoticed',
    passed: 1,
    files: [file('failed', test('failed'))],
    status: '0',
    line: '1 passed, 1 failed',
    exitCode: 1,
  },
]

const count = (report: string, status: string) =>
  run(process.execPath, [join(root, '.ci/count-tests.cjs'), report, status], { cwd: folder.path })

describe('the closing line', () => {
  it.each(cases)('$what', async ({ passed, files, status, line, exitCode }) => {
    const name = await folder.save('report.json', JSON.stringify({ numPassedTests: passed, testResults: files }))
    const done = await count(name, status)
    expect([done.output, done.exitCode]).toEqual([`${line}\n`, exitCode])
  })

  it.each(['', '{"numPassedTests": 3, "testRes'])('is there when the run was killed: %j', async (text) => {
    const done = await count(await folder.save('broken.json', text), '137')
    expect([done.output.trim().split('\n').at(-1), done.exitCode]).toEqual(['0 passed, 1 failed', 137])
  })
})
