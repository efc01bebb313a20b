import { describe, expect, it } from 'vitest'
import type { PaperBlock } from '#kernel/paper.ts'
import { readPaper } from '#platform/papers/read-paper.ts'
import { writePaper } from '#platform/papers/write-paper.ts'
import type { FilingFact } from '../filings/filing-state.ts'
import { checkReport, type ReportFacts, type ReportedSchool } from './check-report.ts'
import { shownCell } from './shown-cells.ts'
import { schoolFields } from '../school-fields.ts'

const fact = (kind: FilingFact['kind'], note: string | null, details: FilingFact['details'] = {}): FilingFact => ({
  number: 2,
  kind,
  at: '2024-11-05T04:00:00.000Z',
  personName: '王校长',
  note,
  details,
})
const signed = fact('signed', null, { signature: { preparer: '张老师', reviewer: '李主任', head: '王校长' } })
const school: ReportedSchool = {
  code: '2141000003',
  name: '青河小学',
  townName: '青河乡',
  state: 'endorsed',
  signed,
  warnings: [
    { what: '“在校生数”变化 +50%', explanation: fact('explained', '并入一个教学点') },
    { what: '“运动场地面积”变化 -56%', explanation: null },
  ],
}
const facts: ReportFacts = {
  county: '411525',
  countyName: '固始县',
  year: 2024,
  state: 'submitted',
  version: 0,
  schools: [school, { ...school, code: '2141000004', name: '第二小学', state: 'imported', signed: null, warnings: [] }],
  stages: [{ stage: 'primary', rows: 2, pupils: null }],
  notes: 3,
  hasCountyTable: false,
  events: [],
  submitted: { ...fact('submitted', null), personName: '县统计员', details: {} },
  approved: null,
  isSimulated: true,
  now: '2024-11-20T04:00:00.000Z',
}

const words = (block: PaperBlock): string => {
  if (block.kind === 'table')
    return block.rows
      .flat()
      .map((cell) => (typeof cell === 'string' ? cell : cell.text))
      .join(' ')
  if (block.kind === 'signatures') {
    return block.parties.flatMap(({ lines }) => lines.map(({ label, value }) => `${label}：${value}`)).join('\n')
  }
  if (block.kind === 'heading') return block.text
  return block.kind === 'text' && typeof block.text === 'string' ? block.text : ''
}

const textOf = (given: ReportFacts): string => {
  const { blocks, annexes = [] } = checkReport(given)
  return [...blocks, ...annexes.flatMap((annex) => annex.blocks)].map(words).join('\n')
}

describe('the 数据核查报告', () => {
  it('counts what was found and what is still to be explained', () => {
    const text = textOf(facts)
    expect(text).toContain('逻辑性错误 0 条')
    expect(text).toContain('警告 2 条，涉及 1 所学校，其中已作情况说明 1 条，尚未说明 1 条；提示 3 条')
    expect(text).toContain('县区基表未填报')
    expect(text).toContain('小学 2 个（在校生数不全）')
  })

  it('states the 口径, the 时点 and the day of the data', () => {
    expect(textOf(facts)).toContain('时点为 2024-09-01')
    expect(textOf(facts)).toMatch(/数据截止 2024年11月20日/)
  })

  it('puts each 情况说明 beside its warning, and says where there is none', () => {
    const text = textOf(facts)
    expect(text).toMatch(/“在校生数”变化 \+50% 并入一个教学点 王校长/)
    expect(text).toContain('“运动场地面积”变化 -56% （未填写）')
    expect(text).toMatch(/张老师 李主任 王校长 2024年11月5日/)
    expect(text).toContain('第二小学 待学校核对签字 （未签字）')
  })

  it('is signed by whoever submitted and approved, and otherwise left to the pen', () => {
    const text = textOf(facts)
    expect(text).toContain('填表人（县区统计员）：县统计员')
    expect(text).toContain('审核人：　　　　　日期：　年　月　日')
    expect(text).toContain('单位负责人（分管副局长）：　　　　　日期：　年　月　日')
    expect(checkReport(facts).label).toBe('模拟数据')
    expect(checkReport({ ...facts, isSimulated: false }).label).toBeUndefined()
  })

  it('numbers its parts and annexes as a paper does', async () => {
    const read = await readPaper('报告.docx', await writePaper(checkReport(facts)))
    const lines = 'paper' in read ? read.paper.paragraphs : []
    for (const line of ['一、数据范围与口径', '三、报送流转', '附件1', '附件2', '学校签字情况'])
      expect(lines).toContain(line)
    expect(lines.join('\n')).toContain('“在校生数”变化 +50%\t并入一个教学点\t王校长')
  })
})

describe('kept values as they are typed', () => {
  it.each([
    ['stage', 'primary', '小学'],
    ['boarding', true, '是'],
    ['boarding', false, '否'],
    ['musicRooms', [96, 73.5], '96;73.5'],
    ['pupils', 600, 600],
    ['code', '2141000001', '2141000001'],
    ['pupils', null, null],
  ] as const)('%s %j → %j', (field, kept, shown) => {
    expect(shownCell(schoolFields[field], kept)).toBe(shown)
  })
})
