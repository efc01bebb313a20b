import { describe, expect, it } from 'vitest'
import { checkText } from './check-text.ts'
import { composeReply, placeWords } from './compose-reply.ts'
import { readReplyWords } from './read-reply-words.ts'
import type { LiveFigure, QuotedPromise } from './reply-shapes.ts'
import { fillingOf, fillText } from './tokens.ts'

const words = { zh: '撤并教学点', en: 'points merged' }
const figure = (code: string, value: number | null, name = words): LiveFigure => ({
  code,
  area: 'planning',
  words: name,
  value,
  unit: { zh: '个', en: '' },
  printed: value === null ? null : `${value}个`,
  asOf: { zh: '2025年', en: '2025' },
  source: { zh: '年度实绩', en: 'record' },
  missing: value === null ? { zh: '没有登记', en: 'nothing entered' } : null,
})
const promise: QuotedPromise = {
  id: 'aa-1',
  area: 'staffing',
  text: '制定交流轮岗方案。',
  owner: '新县教体局',
  dueOn: '2026-09-05',
  isOwn: true,
}
const figures = [
  figure('points-merged', 31),
  figure('groups', 4, { zh: '教育集团', en: 'groups' }),
  figure('awards', null),
]
const composed = '撤并教学点{figure:points-merged}，教育集团{figure:groups}。\n我们承诺：{promise:aa-1}。'
const ground = { figures, promises: [promise], composed, proposal: '第88号，建议新建2所学校' }
const notes = (text: string) => checkText(text, ground).map(({ severity, code, at }) => [severity, code, at])

describe('an edited reply', () => {
  it.each<[string, string, readonly (readonly [string, string, string])[]]>([
    ['as it was composed', composed, []],
    ['other words', composed.replace('撤并教学点', '稳妥撤并教学点'), []],
    ['a digit for a token', composed.replace('{figure:points-merged}', '32个'), [['error', 'figure-replaced', '32']]],
    ['its own value typed', composed.replace('{figure:points-merged}', '31个'), [['error', 'figure-replaced', '31']]],
    [
      'a token cut',
      composed.replace('{figure:groups}', '{figure:groups'),
      [
        ['error', 'broken-token', '撤并教学点，教育集团{figure:groups。'],
        ['note', 'figure-left-out', 'groups'],
      ],
    ],
    [
      'wide braces',
      composed.replace('{figure:groups}', '｛figure:groups｝'),
      [
        ['error', 'broken-token', '撤并教学点，教育集团｛figure:groups｝。'],
        ['note', 'figure-left-out', 'groups'],
      ],
    ],
    ['a token of nothing', `${composed}\n{figure:pupils}`, [['error', 'unknown-token', 'pupils']]],
    ['a figure that is not known', `${composed}\n获奖{figure:awards}`, [['error', 'figure-missing', 'awards']]],
    [
      'a sentence left out',
      '教育集团{figure:groups}。\n我们承诺：{promise:aa-1}。',
      [['note', 'figure-left-out', 'points-merged']],
    ],
    ['a digit of its own', `${composed}\n另增学位500个。`, [['warning', 'typed-figure', '500']]],
    ['a share in words', `${composed}\n达到百分之九十五。`, [['warning', 'typed-figure', '百分之九十五']]],
    ['a day', `${composed}\n2026年9月底前完成。`, [['note', 'typed-date', '2026年9月']]],
    ['digits of the proposal itself', `${composed}\n您提出新建2所学校。`, []],
    ['names with digits', `${composed}\n实施“1+1+N帮扶”和“四个一批”，见豫教〔2024〕12号。`, []],
  ])('%s', (_, text, expected) => {
    expect(notes(text)).toEqual(expected)
  })

  it('is printed with its figures and promises, and says where one is missing', () => {
    expect(fillText(`${composed}{figure:awards}`, fillingOf(figures, [promise]))).toBe(
      '撤并教学点31个，教育集团4个。\n我们承诺：制定交流轮岗方案（2026年9月5日前，新县教体局）。（缺数据）',
    )
  })
})

describe('a composed reply', () => {
  const place = placeWords('411523', '新县', '新县教育体育局')
  const known = [
    ...['record-year', 'points-merged', 'boarding-built', 'schools-built', 'schools-rebuilt', 'schools-extended'].map(
      (code) => figure(code, 1),
    ),
    ...['groups', 'group-schools', 'group-share', 'group-share-all'].map((code) => figure(code, 0)),
  ]
  const { text, leftOut } = composeReply(readReplyWords(), place, known, [promise])

  it('has six parts in their order, with what is known, and no digit that is typed', () => {
    const lines = text.split('\n')
    expect(lines.filter((line) => /^[一二三四五六]、/u.test(line)).map((line) => line[0])).toEqual(
      '一二三四五六'.split(''),
    )
    expect(text).toContain('全县撤并乡村小学教学点{figure:points-merged}')
    expect(text).toContain('四、强化师资队伍建设。')
    expect(text.replaceAll(/\{[a-z]+:[a-z0-9-]+\}/gu, '')).not.toMatch(/[\d{}]/u)
  })

  it('leaves out what is not known, telling which, and what is all nought', () => {
    expect(text).not.toContain('{figure:groups}')
    expect(leftOut.some(({ figures: missing }) => missing.includes('pupils-primary'))).toBe(true)
    expect(leftOut.some(({ figures: missing }) => missing.includes('groups'))).toBe(false)
  })

  it('quotes promises in their part', () => {
    const part = text.split('\n').find((line) => line.startsWith('四、'))
    expect(part).toContain('我们承诺：{promise:aa-1}。')
    const many = ['a', 'b', 'c', 'd'].map((id) => ({ ...promise, id }))
    const ofCounty = { ...promise, id: 'e', isOwn: false }
    const draft = composeReply(readReplyWords(), place, known, [...many, ofCounty]).text
    expect(['a', 'b', 'c', 'd', 'e'].filter((id) => draft.includes(`{promise:${id}}`))).toEqual(['a', 'b', 'c'])
    expect(placeWords('411502', '浉河区', '').place + placeWords('411500', '信阳市', '').our).toBe('全区我市')
  })
})
