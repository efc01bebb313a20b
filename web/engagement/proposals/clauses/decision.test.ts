/** What a decision on a clause lacks. */
import { expect, test } from 'vitest'
import type { KeptClause } from '#modules/engagement/contract.ts'
import { decisionOf, isPlain, lacksOf } from './decision.ts'

const clause: KeptClause = {
  code: '1.1',
  part: 1,
  area: 'duty',
  text: '与各县区政府签订责任书',
  means: null,
  kind: 'promise',
  rule: 'signed',
  why: { zh: '签订文件，有无可查', en: 'a paper' },
  isDoubtful: false,
  doubt: null,
  owner: '市教育体育局',
  ownerFrom: 'head',
  measure: '签订份数、文件',
  amount: null,
  unit: null,
  dueOn: null,
  time: null,
  state: 'proposed',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  commitment: null,
  round: 1,
}
const lacks = (change: Partial<KeptClause>, isConfirmed = true) =>
  lacksOf(decisionOf({ ...clause, ...change }, isConfirmed)).map(({ zh }) => zh)

test('a promise needs owner, date and measure', () => {
  expect(lacks({})).toEqual(['时限'])
  expect(lacks({ owner: ' ', measure: null })).toEqual(['责任单位', '时限', '衡量办法'])
  expect(lacks({ dueOn: '2026-12-31' })).toEqual([])
})
test('the other kinds, and what is left out, need nothing', () => {
  expect(lacks({ kind: 'measure', owner: null })).toEqual([])
  expect(lacks({}, false)).toEqual([])
})
test('only what is clear and no promise may be confirmed together', () => {
  expect(isPlain(clause)).toBe(false)
  expect(isPlain({ ...clause, kind: 'stance' })).toBe(true)
  expect(isPlain({ ...clause, kind: 'stance', isDoubtful: true })).toBe(false)
  expect(isPlain({ ...clause, kind: 'stance', state: 'confirmed' })).toBe(false)
  expect(isPlain({ ...clause, kind: 'stance', area: null })).toBe(false)
  expect(isPlain({ ...clause, dueOn: '2026-12-31' })).toBe(false)
})
