import { describe, expect, it } from 'vitest'
import { eventLines } from './event-lines.ts'
import { landingWords } from './landing-words.ts'
import { ruleLines } from './rule-words.ts'

const cv = (atMost: number | null) =>
  ruleLines({ kind: 'indicator', figure: { of: 'cv', phase: 'primary', indicator: 'R2', atMost } }).lines[0]!.zh

describe('what decides a commitment, in words', () => {
  it('names the figure, its stage and whether the standard or a number of its own is the line', () => {
    expect([cv(null), cv(0.45)]).toEqual(['全县小学 R2 差异系数不高于现行标准', '全县小学 R2 差异系数不高于0.45'])
    expect(
      ruleLines({ kind: 'project', project: 'x', reaches: { what: 'paid', share: 0.8 } }).lines.map(({ zh }) => zh),
    ).toEqual(['支付率达到 80%'])
  })
})

describe('how sure a landing is', () => {
  it.each([
    [{ state: 'too-few', measurements: 1 } as const, '数据只有 1 次，还不能推算进度'],
    [
      { state: 'lands', measurements: 2, on: '2027-05-01', from: null, to: null, sure: null } as const,
      '按目前进度预计 2027-05-01 达到；只有 2 次数据，把握无法估计',
    ],
    [
      { state: 'lands', measurements: 4, on: '2027-05-01', from: '2027-01-02', to: '2027-09-03', sure: 0.8 } as const,
      '按目前进度预计 2027-05-01 达到，80% 的把握在 2027-01-02 至 2027-09-03 之间',
    ],
  ])('%j', (landing, words) => expect(landingWords(landing).zh).toBe(words))
})

it('an event is told in lines, a figure with its source, and nothing that is empty', () => {
  const lines = eventLines({
    outcome: 'unmet',
    value: 12,
    target: 20,
    asOf: '2026-09-01',
    source: { zh: '统计表', en: 'census' },
    note: null,
    progress: 0.5,
  })
  expect(lines.map(({ words, text }) => `${words.zh} ${text.zh}`)).toEqual([
    '判定 未达到',
    '数据 12',
    '目标 20',
    '数据时点 2026-09-01',
    '来源 统计表',
  ])
})
