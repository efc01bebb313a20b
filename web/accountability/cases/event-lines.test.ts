import { expect, it } from 'vitest'
import { eventLines } from './event-lines.ts'

const lines = (details: object) =>
  eventLines(details as Record<string, unknown>).map(({ words, text }) => `${words.zh} ${text.zh}`)

it('tells what an event says, in the order of the ledger, and leaves out what is empty', () => {
  expect(
    lines({ deadline: '2026-12-20', owner: { office: '新县教体局', person: '李某' }, measures: '分班', note: null }),
  ).toEqual(['责任单位 新县教体局，李某', '整改措施 分班', '整改期限 2026-12-20'])
  expect(lines({ owner: { office: '学校', person: null }, as: 'verified' })).toEqual(['责任单位 学校'])
  expect(lines({ holds: false, on: '2026-12-01', note: '' })).toEqual(['日期 2026-12-01', '整改是否保持 否（反弹）'])
})
