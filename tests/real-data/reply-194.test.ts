/** A real reply of the city's bureau through the command line: every clause of its six parts, its counts, and the page of it in docs. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { clauseKindWords, type ReadReply } from '#modules/engagement/contract.ts'
import { runJunheng } from './run-junheng.ts'
import { sharedData } from './shared-data.ts'

const { path, absent } = sharedData('reply-194.md')
const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/reply-194-clauses.md'), 'utf8')

describe.skipIf(absent)('reply no. 194', () => {
  let reply: ReadReply
  beforeAll(() => {
    reply = JSON.parse(runJunheng('read-reply', path, '--json').output) as ReadReply
  })

  it('says who, what and when at its head', () => {
    expect(reply.head).toMatchObject({
      office: '信阳市教育体育局',
      result: 'A',
      session: '市六届人大二次会议',
      number: 194,
      on: '2024-07-02',
      sentTo: '市人大选工委（2份），市政府督查室（1份）',
      publicity: '主动公开',
    })
  })

  it('has all clauses of its six parts found, none lost, and the page in docs tells them', () => {
    const six = reply.clauses.filter(({ part }) => part >= 1 && part <= 6)
    expect(reply.parts.map(({ area }) => area)).toEqual([
      'duty',
      'planning',
      'conditions',
      'staffing',
      'quality',
      'atmosphere',
    ])
    expect([reply.lost, six.length >= 40]).toEqual([0, true])
    const rows = six.map(
      ({ code, kind, means, text }) =>
        `| ${code} | ${clauseKindWords[kind].zh} | ${means === null ? '' : `（${means}）`}${text} |`,
    )
    const told = page.split('\n').filter((line) => /^\| \d\.\d+ \|/u.test(line))
    expect(told.map((line) => line.split(' | ').slice(0, 3).join(' | ') + ' |')).toEqual(rows)
  })

  it('has its year counted, and is flagged: class A with open promises', () => {
    expect(
      reply.claims.filter(({ claimed }) => claimed !== null).map(({ code, claimed, year }) => [code, claimed, year]),
    ).toEqual([
      ['points-merged', 326, 2023],
      ['boarding-built', 5, 2023],
      ['schools-improved', 277, 2023],
      ['groups', 125, 2023],
      ['group-schools', 679, 2023],
      ['groups-recognised', 6, 2023],
      ['model-schools', 8, 2023],
      ['feature-schools', 36, 2023],
      ['cases-recognised', 2, 2023],
    ])
    expect(reply.warnings[0]!.words.zh).toContain('A类但有未完成承诺')
  })
})
