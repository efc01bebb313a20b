/** Cases by county and theme. */
import { describe, expect, it } from 'vitest'
import type { CaseRow } from '../cases/case-shapes.ts'
import { closedShare, countyLines } from './count-cases.ts'

const row = (county: string, indicator: string | null, state: CaseRow['state'], more: Partial<CaseRow> = {}) =>
  ({ county, indicator, state, isOverdue: false, recurrenceOf: null, ...more }) as CaseRow

describe('countyLines', () => {
  it('counts what is open, overdue, closed and comes back; what was found untrue counts nowhere', () => {
    const cases = [
      row('1', 'G5', 'rectifying', { isOverdue: true }),
      row('1', 'G5', 'closed', { recurrenceOf: { id: 'x', label: '〔2026〕1号' } }),
      row('1', null, 'lead'),
      row('1', 'R4', 'unfounded'),
      row('2', 'G5', 'lead'),
    ]
    const names = new Map([['G5', { zh: '班额', en: 'class size' }]])
    const [one, two, none] = countyLines(
      cases,
      ['1', '2', '3'].map((code) => ({ code, name: code })),
      names,
    )
    expect(one).toMatchObject({ open: 2, overdue: 1, closed: 1, recurring: 1, closedShare: 1 / 3 })
    expect(one!.themes.map(({ indicator, words }) => [indicator, words.zh])).toEqual([
      ['G5', '班额'],
      [null, '未对应指标（安全、管理等）'],
      ['R4', 'R4'],
    ])
    expect(two).toMatchObject({ open: 1, closedShare: 0 })
    expect(none).toMatchObject({ open: 0, closedShare: null, themes: [] })
    expect(closedShare({ open: 0, overdue: 0, closed: 2, recurring: 0 })).toBe(1)
  })
})
