import { describe, expect, it } from 'vitest'
import { readHolidays, readRuleTable } from './read-proposal-rules.ts'
import { calendarOf, daysFrom, monthsLater, nextWorkday, periodEnds } from './workdays.ts'

const calendar = calendarOf(readHolidays())

describe('periods', () => {
  it.each([
    // 交办 on 8 April 2024: three months end on a Monday.
    ['2024-04-08', 3, 'months', '2024-07-08'],
    // Ends on Saturday 2 May 2026, inside the holiday that ends on the 5th.
    ['2026-02-02', 3, 'months', '2026-05-06'],
    // Saturday 9 May 2026 is worked instead of a holiday: it does not move.
    ['2026-02-09', 3, 'months', '2026-05-09'],
    ['2025-11-30', 3, 'months', '2026-02-28'],
    // Ten days before the Spring Festival of 2026 end within it.
    ['2026-02-10', 10, 'days', '2026-02-24'],
    // Three workdays across it: 14 February is worked, 15 to 23 are off.
    ['2026-02-12', 3, 'workdays', '2026-02-24'],
    ['2024-09-27', 2, 'workdays', '2024-09-30'],
  ] as const)('from %s %i %s', (from, value, unit, expected) => {
    expect(periodEnds(from, value, unit, calendar, true)).toBe(expected)
  })

  it('do not move where a city says so', () => {
    expect(periodEnds('2026-02-02', 3, 'months', calendar, false)).toBe('2026-05-02')
  })

  it('end with a month that is shorter', () => {
    expect([monthsLater('2024-01-31', 1), monthsLater('2023-11-30', 3), monthsLater('2025-12-31', 2)]).toEqual([
      '2024-02-29',
      '2024-02-29',
      '2026-02-28',
    ])
  })

  it('know weekends alone in a year without a notice, and say that they do', () => {
    expect(nextWorkday('2031-10-01', calendar)).toBe('2031-10-01')
    expect([calendar.knows('2031-10-01'), calendar.knows('2026-10-01')]).toEqual([false, true])
    expect(daysFrom('2026-03-01', '2026-02-27')).toBe(-2)
  })
})

describe('the tables', () => {
  it('give a mark and a clause to each time, and holidays that lie in their year', () => {
    for (const { clause, document } of readRuleTable().times)
      expect([clause.length > 3, document.length > 2]).toEqual([true, true])
    for (const { year, off, worked } of readHolidays()) {
      expect([...off, ...worked].every((day) => day.startsWith(`${year}-`))).toBe(true)
      // A worked day is a weekend day that no holiday covers.
      for (const day of worked) expect([0, 6, off.includes(day)]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
      expect(worked.filter((day) => off.includes(day))).toEqual([])
    }
  })
})
