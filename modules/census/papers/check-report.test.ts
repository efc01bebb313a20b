import { describe, expect, it } from 'vitest'
import { listParts, unpackPart } from '#platform/files/zip-guard.ts'
import type { FilingFact } from '../filings/filing-state.ts'
import { checkReport, type ReportFacts, type ReportedSchool } from './check-report.ts'
import { shownCell } from './shown-cells.ts'
import { schoolFields } from '../school-fields.ts'
import { writeCheckReport } from './write-check-report.ts'

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

const textOf = (given: ReportFacts): string =>
  checkReport(given)
    .blocks.map((block) => (block.kind === 'table' ? [block.caption, ...block.rows.flat()].join(' ') : block.text))
    .join('\n')

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
    expect(checkReport(facts).signatures.map(({ role, name }) => [role, name])).toEqual([
      ['填表人（县区统计员）', '县统计员'],
      ['审核人', ''],
      ['单位负责人（分管副局长）', ''],
    ])
    expect(checkReport(facts).label).toBe('模拟数据')
    expect(checkReport({ ...facts, isSimulated: false }).label).toBeNull()
  })

  it('is laid out by GB/T 9704, in fonts for Chinese text', async () => {
    const bytes = Buffer.from(await writeCheckReport(checkReport(facts)))
    const parts = listParts(bytes)
    if (!Array.isArray(parts)) throw new Error('no archive')
    const main = parts.find(({ name }) => name === 'word/document.xml')
    const xml = main ? String(unpackPart(bytes, main)) : ''
    // 37, 35, 28 and 26 mm in twips; 22 lines and 28 characters.
    expect(xml).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"\/>/)
    expect(xml).toMatch(/<w:spacing w:val="-5"\/>/)
    for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312']) expect(xml).toContain(`w:eastAsia="${font}"`)
    expect(xml).toContain('固始县2024—2025学年')
    expect(xml).toContain('并入一个教学点')
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
