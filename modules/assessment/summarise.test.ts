import { describe, expect, it } from 'vitest'
import type { CountyReport, ReportBasis } from './contract.ts'
import { schoolResultsOf, summaryOf } from './summarise.ts'

const balance = (cv: number | null, limit: number, outcome: 'met' | 'unmet' | 'unknown') => ({
  mean: cv === null ? null : 1,
  s: cv,
  cv,
  limit,
  outcome,
  roundingFlips: false,
})
const part = (outcome: 'met' | 'unmet' | 'unknown') => ({ outcome, note: null, items: [] })
const school = (code: string, phase: 'primary' | 'junior', outcome: 'met' | 'unmet' | 'unknown') => ({
  code,
  name: code,
  phase,
  type: '312',
  pupils: 100,
  values: {},
  metCount: 7,
  outcome,
})
const report = {
  outcome: 'unmet',
  resources: { outcome: 'unmet', note: null },
  parts: {
    government: part('unknown'),
    quality: part('met'),
    recognition: part('met'),
    vetoes: part('met'),
    qualification: part('unknown'),
  },
  phases: {
    primary: {
      pupils: null,
      schools: 2,
      indicators: { R1: balance(0.49, 0.5, 'met'), R2: balance(null, 0.5, 'unknown') },
    },
    junior: {
      pupils: 300,
      schools: 2,
      indicators: { R1: balance(0.46, 0.45, 'unmet'), R2: balance(0.1, 0.45, 'met') },
    },
  },
  schools: [school('A', 'primary', 'met'), school('B', 'primary', 'unknown'), school('A', 'junior', 'unmet')],
  gaps: [
    { code: 'A', name: 'A', phase: 'junior', toStandard: { R1: 2 }, toFloor: {}, cheapest: null, wholeSchool: {} },
  ],
  excluded: [
    {
      code: 'C',
      name: 'C',
      phase: 'primary',
      pupils: 12,
      reasonCode: 'small-point',
      reason: '教学点在校生12人',
      reasonEn: '12 pupils',
    },
  ],
} as unknown as CountyReport
const basis = { county: '411523', countyName: '新县', year: 2025, version: 2, isDraft: false } as ReportBasis

describe('a report in one line', () => {
  const summary = summaryOf(report, basis)

  it('counts schools and CVs by outcome, and keeps unknown apart', () => {
    expect(summary.schools).toEqual({ met: 1, unmet: 1, unknown: 1 })
    expect([summary.cvUnmet, summary.cvUnknown]).toEqual([1, 1])
    expect(summary.pupils).toEqual({ primary: null, junior: 300 })
    expect(summary.parts).toMatchObject({ government: 'unknown', quality: 'met' })
  })

  it('names the CV that is the largest share of its own limit, not the largest CV', () => {
    expect(summary.worstCv).toEqual({ phase: 'junior', indicator: 'R1', cv: 0.46, limit: 0.45 })
    expect(summaryOf({ ...report, phases: {} }, basis).worstCv).toBeNull()
  })
})

describe('a report school by school', () => {
  it('puts the stages, gaps and exclusions of each school together', () => {
    const results = schoolResultsOf(report)
    expect([...results.keys()].toSorted()).toEqual(['A', 'B', 'C'])
    expect(results.get('A')).toMatchObject({
      phases: [{ phase: 'primary' }, { phase: 'junior' }],
      gaps: [{ phase: 'junior' }],
      excluded: [],
    })
    expect(results.get('C')).toMatchObject({ phases: [], gaps: [], excluded: [{ reasonCode: 'small-point' }] })
  })
})
