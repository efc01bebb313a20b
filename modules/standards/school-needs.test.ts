import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import type { RuleBook } from './contract.ts'
import { classSizes, firstBoardingGrade, readRules, rulesInForce, staffingRules } from './index.ts'

const inForce = (on: string, book: RuleBook = readRules()) => {
  const rules = rulesInForce(book, on, '41')
  if (isRefusal(rules)) throw new Error(rules.code)
  return rules
}

describe('what schools need', () => {
  it('is told in plain numbers, each with its row', () => {
    const found = staffingRules(inForce('2024-09-01'))
    expect(found).toMatchObject({
      pupilsPerPost: { primary: 19, junior: 13.5 },
      postsPerClass: 1.7,
      smallBelow: 100,
      weeklyLoad: { primary: 16, junior: 14 },
    })
    expect(found.rules.map(({ code, confidence }) => `${code} ${confidence}`)).toEqual([
      'small-school.pupils recalled-high',
      'staff.posts-per-class recalled-medium',
      'staff.pupils-per-post recalled-high',
      'staff.pupils-per-post recalled-high',
      'teaching-load ours',
      'teaching-load ours',
    ])
    expect(classSizes(inForce('2024-09-01'))).toEqual({ primary: 45, junior: 50 })
    expect(firstBoardingGrade(inForce('2024-09-01'))).toBe(4)
  })

  it('takes the load of a subject where one is set, stage by stage', () => {
    const book = readRules()
    const like = book.rules.find(({ code, stage }) => code === 'teaching-load' && stage === 'primary')!
    const own = { ...like, code: 'teaching-load.arts', value: 18, province: '41' }
    const found = staffingRules(inForce('2024-09-01', { ...book, rules: [...book.rules, own] }))
    expect(found.subjectLoad).toEqual({ arts: { primary: 18, junior: 14 } })
    expect(staffingRules(inForce('2024-09-01')).subjectLoad).toEqual({})
  })

  it('leaves unknown what no document said yet', () => {
    expect(staffingRules(inForce('2018-01-01')).smallBelow).toBeNull()
    expect(firstBoardingGrade(inForce('2018-01-01'))).toBeNull()
  })
})
