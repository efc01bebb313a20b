import { describe, expect, it } from 'vitest'
import type { Stage } from '#modules/accountability/contract.ts'
import { stageLooks } from './stage-cells.ts'

const stage = (code: string, after: string[] = [], more: Partial<Stage> = {}): Stage => ({
  code,
  words: { zh: code, en: code },
  level: 'county',
  after,
  yearly: false,
  isSetback: false,
  ...more,
})
const stages = [
  stage('self'),
  stage('city', ['self']),
  stage('survey', ['city']),
  stage('quality', ['city']),
  stage('recognised', ['survey', 'quality']),
  stage('revoked', ['recognised'], { isSetback: true }),
]
const looks = (county: Parameters<typeof stageLooks>[0]) => [...stageLooks(county, stages).values()]

describe('how the stages of a county stand', () => {
  it('begins with the first', () => {
    expect(looks({ stage: null, outcome: null, next: ['self'] })).toEqual([
      'next',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ])
  })

  it('has passed all that came before the one that is under way', () => {
    expect(looks({ stage: 'city', outcome: 'begun', next: ['city'] })).toEqual([
      'passed',
      'begun',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ])
  })

  it('has passed the one beside it where that may not follow any more', () => {
    const two = looks({ stage: 'quality', outcome: 'returned', next: ['quality'] })
    expect(two.slice(2, 5)).toEqual(['passed', 'returned', 'ahead'])
    const one = looks({ stage: 'quality', outcome: 'passed', next: ['survey'] })
    expect(one.slice(2, 5)).toEqual(['next', 'passed', 'ahead'])
  })

  it('takes a setback that nobody recorded for none', () => {
    expect(looks({ stage: 'recognised', outcome: 'passed', next: ['revoked'] }).slice(4)).toEqual(['passed', 'next'])
  })
})
