/** The default table keeps every range of the national plan; a province's table takes its place as a whole. */
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import type { Rule, RuleBook, RulesInForce } from '../contract.ts'
import { readRules, rulesInForce, weeklyPeriods, type WeeklyPeriods } from '../index.ts'
import { shareGroups, subjects, subjectWords } from './subjects.ts'
import { periodsAgainstPlan } from './weekly-periods.ts'

function inForce(on: string, book: RuleBook = readRules()): RulesInForce {
  const rules = rulesInForce(book, on, '41')
  if (isRefusal(rules)) throw new Error(rules.code)
  return rules
}
const rules = inForce('2024-09-01')
const periods = weeklyPeriods(rules)!

describe('the default table of weekly periods', () => {
  it('has weeks of 26, 30 and 34 periods and 9522 in nine years', () => {
    const { total, totalHolds, oddGrades } = periodsAgainstPlan(periods, rules)
    expect(periods.totals).toEqual([26, 26, 30, 30, 30, 30, 34, 34, 34])
    expect({ total, totalHolds, oddGrades }).toEqual({ total: 9522, totalHolds: true, oddGrades: [] })
  })

  it.each([
    ['morality-law', 6.57],
    ['chinese', 20.85],
    ['mathematics', 14.97],
    ['foreign-language', 7.63],
    ['history-geography', 3.63],
    ['sciences', 8.33],
    ['information-technology', 2.21],
    ['physical-education', 10.6],
    ['arts', 10.99],
    ['labour-practice-local', 14.23],
  ])('%s takes %d %% of them, within the national range', (group, percent) => {
    const found = periodsAgainstPlan(periods, rules).shares.find((each) => each.group === group)!
    expect(found.share * 100).toBeCloseTo(percent, 2)
    expect(found.holds).toBe(true)
  })

  it('leaves no subject out of the shares, and says that it is ours', () => {
    expect(Object.values(shareGroups).flat().toSorted()).toEqual(subjects.toSorted())
    expect(periods).toMatchObject({ isDefault: true, confidence: 'ours', document: 'default-weekly-periods' })
    for (const subject of subjects) expect(subjectWords[subject].en).not.toMatch(/\p{Script=Han}/u)
  })

  it('does not exist before the autumn of 2022', () => {
    expect(weeklyPeriods(inForce('2022-08-31'))).toBeNull()
  })
})

describe('a table that leaves the plan', () => {
  it('is found out by grade, total and share', () => {
    const bySubject = { ...periods.bySubject, arts: [4, 4, 4, 4, 4, 4, 3, 2, 2] }
    const odd: WeeklyPeriods = { ...periods, bySubject }
    const { total, totalHolds, oddGrades, shares } = periodsAgainstPlan(odd, rules)
    expect({ total, totalHolds }).toEqual({ total: 9557, totalHolds: false })
    expect(oddGrades).toEqual([{ grade: 7, periods: 35, planned: 34 }])
    expect(shares.filter(({ holds }) => !holds).map(({ group }) => group)).toEqual(['arts'])
  })

  it('is taken whole where it is the table of the province', () => {
    const book = readRules()
    const like = book.rules.find(({ code }) => code === 'periods.chinese.1')!
    const own: Rule = { ...like, value: 9, province: '41', confidence: 'seen' }
    const found = weeklyPeriods(inForce('2024-09-01', { ...book, rules: [...book.rules, own] }))!
    expect(found).toMatchObject({ isDefault: false, confidence: 'seen' })
    expect(found.bySubject.chinese).toEqual([9, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(found.bySubject.mathematics[0]).toBe(0)
  })
})
