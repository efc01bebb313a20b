/** Buttons are shown to whom they belong: the town to its central school, what is locked to the city, paper to the county. */
import { describe, expect, it } from 'vitest'
import type { Filing } from '#modules/census/contract.ts'
import type { Me } from '#web/app/me.ts'
import { filingRights, type FilingRights } from './filing-rights.ts'

const filing = (change: Partial<Filing>): Filing => ({
  school: '2141923001',
  name: '第一小学',
  town: '411523101',
  townName: '新集镇',
  county: '411523',
  year: 2026,
  state: 'signed',
  number: 3,
  pupils: 300,
  openWarnings: 0,
  changedAt: '2026-10-01T00:00:00Z',
  ...change,
})
const holding = (permission: string, code: string): Me => ({
  id: '1',
  name: '某人',
  isDemo: false,
  assignments: [],
  grants: [{ permission, scope: { kind: 'region', code } }],
})
const collecting = { county: '411523', state: 'collecting' } as const

type Right = 'mayEndorse' | 'mayReturn' | 'maySignOnPaper'
describe('what may be done with a filing', () => {
  it.each<[string, FilingRights, Right, Partial<Filing>, boolean]>([
    ['its own town', filingRights(holding('census.endorse', '411523101'), collecting), 'mayEndorse', {}, true],
    ['another town', filingRights(holding('census.endorse', '411523102'), collecting), 'mayEndorse', {}, false],
    [
      'a school that stands in no town',
      filingRights(holding('census.endorse', '411523101'), collecting),
      'mayEndorse',
      { town: null },
      false,
    ],
    [
      'what has not been signed',
      filingRights(holding('census.endorse', '411523101'), collecting),
      'mayEndorse',
      { state: 'imported' },
      false,
    ],
    ['the county returns', filingRights(holding('census.return', '411523'), collecting), 'mayReturn', {}, true],
    [
      'but not twice',
      filingRights(holding('census.return', '411523'), collecting),
      'mayReturn',
      { state: 'returned' },
      false,
    ],
    [
      'nor what is locked',
      filingRights(holding('census.return', '411523'), { county: '411523', state: 'locked' }),
      'mayReturn',
      { state: 'locked' },
      false,
    ],
    [
      'which the city does',
      filingRights(holding('census.return', '411500'), { county: '411523', state: 'locked' }),
      'mayReturn',
      { state: 'locked' },
      true,
    ],
    [
      'paper of a school that has nothing to explain',
      filingRights(holding('census.submit', '411523'), collecting),
      'maySignOnPaper',
      { state: 'imported' },
      true,
    ],
    [
      'not while a warning is open',
      filingRights(holding('census.submit', '411523'), collecting),
      'maySignOnPaper',
      { state: 'imported', openWarnings: 1 },
      false,
    ],
    [
      'not after the county has submitted',
      filingRights(holding('census.submit', '411523'), { county: '411523', state: 'submitted' }),
      'maySignOnPaper',
      { state: 'imported' },
      false,
    ],
  ])('%s', (_, rights, right, change, expected) => {
    expect(rights[right](filing(change))).toBe(expected)
  })
})
