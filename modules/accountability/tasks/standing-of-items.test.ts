import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { standardOn } from '#modules/assessment/index.ts'
import { readLeadDepartments } from './read-lead-departments.ts'
import { standingOfItems } from './standing-of-items.ts'

const standard = standardOn('411523', '2026-11-25')
if (isRefusal(standard)) throw new Error('no standard is in force')

const value = (outcome: 'met' | 'near' | 'unmet' | 'unknown', missing = 0) => ({
  raw: 1,
  value: outcome === 'unknown' ? null : 1,
  reason: null,
  threshold: 4.2,
  outcome,
  missing: outcome === 'unknown' ? null : missing,
  missingToFloor: null,
  roundingFlips: false,
})

type Values = Parameters<typeof value>
const school = (code: string, outcome: 'met' | 'unmet' | 'unknown', ...of: Values) => ({
  code,
  name: `${code}小学`,
  phase: 'primary' as const,
  type: '211',
  pupils: 100,
  values: { R1: value(...of) },
  metCount: 6,
  outcome,
})

const spread = (outcome: 'met' | 'unmet' | 'unknown') => ({
  mean: 5,
  s: 1,
  cv: outcome === 'unknown' ? null : outcome === 'met' ? 0.3 : 0.6,
  limit: 0.5,
  outcome,
  roundingFlips: false,
})

const none = { outcome: 'unknown' as const, note: null, items: [] }
type Given = Parameters<typeof standingOfItems>[1]
const report = (schools: ReturnType<typeof school>[], cv: 'met' | 'unmet' | 'unknown'): Given => ({
  indicators: [],
  phases: { primary: { pupils: 100, schools: schools.length, indicators: { R1: spread(cv) } } },
  schools,
  parts: { government: none, quality: none, recognition: none, vetoes: none, qualification: none },
})

const r1 = (given: Given) => standingOfItems(standard, given).find(({ item }) => item === 'R1')!

const targetOf = (code: string) => standingOfItems(standard, null).find(({ item }) => item === code)!.target.zh

describe('the 32 indicators', () => {
  it('are 7 + 15 + 9 + 1, each with its clause, its target and somebody who is proposed to lead it', () => {
    const all = standingOfItems(standard, null)
    expect(all.map(({ item }) => item).filter((item) => readLeadDepartments().items[item])).toHaveLength(32)
    expect(all).toHaveLength(32)
    for (const { clause, target, now } of all) {
      expect([clause.zh.length > 4, target.zh.length > 1, now.outcome, now.found.zh]).toEqual([
        true,
        true,
        'unknown',
        '缺数据',
      ])
    }
    expect(r1(null).target.zh).toBe('小学≥4.2人，初中≥5.3人；差异系数小学≤0.5，初中≤0.45')
  })

  it('tell shares as per cent', () => {
    expect([targetOf('E4'), targetOf('E9'), targetOf('S1')]).toEqual(['≥5%', '＜15%', '≥85%'])
  })

  const cases: [string, Given, string, number][] = [
    ['all met', report([school('A', 'met', 'met')], 'met'), 'met', 0],
    ['the 余项 of a school that passes', report([school('A', 'met', 'near', 2)], 'met'), 'met', 0],
    ['near at a school that fails', report([school('A', 'unmet', 'near', 2)], 'met'), 'unmet', 1],
    ['below 85 %', report([school('A', 'unmet', 'unmet', 3), school('B', 'met', 'met')], 'met'), 'unmet', 1],
    ['a CV over its limit', report([school('A', 'met', 'met')], 'unmet'), 'unmet', 0],
    ['unknown is not unmet', report([school('A', 'unknown', 'unknown')], 'unknown'), 'unknown', 0],
    [
      'unmet decides beside unknown',
      report([school('A', 'unmet', 'unmet', 1), school('B', 'unknown', 'unknown')], 'unknown'),
      'unmet',
      1,
    ],
  ]
  it.each(cases)('%s', (_, given, outcome, failing) => {
    const own = r1(given)
    expect([own.now.outcome, own.failing.length, own.gap !== null]).toEqual([outcome, failing, outcome === 'unmet'])
  })

  it('adds up what schools lack', () => {
    const own = r1(report([school('A', 'unmet', 'unmet', 3), school('B', 'unmet', 'near', 1.5)], 'unmet'))
    expect(own.gap!.zh).toBe('小学2所未达到，合计缺4.5人；小学差异系数0.6000，超过0.5')
  })
})
