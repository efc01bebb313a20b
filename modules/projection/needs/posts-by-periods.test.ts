import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { readRules, rulesInForce, staffingRules, weeklyPeriods, type StaffingRules } from '#modules/standards/index.ts'
import { postsByPeriods } from './posts-by-periods.ts'
import { exactly, type Range } from './range.ts'

const inForce = rulesInForce(readRules(), '2024-09-01', '41')
if (isRefusal(inForce)) throw new Error(inForce.code)
const rules = staffingRules(inForce)
const periods = weeklyPeriods(inForce)!

/** The same number of classes in each primary grade, and in each junior grade. */
const classes = (primary: number, junior: number): Range[] =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((grade) => exactly(grade <= 6 ? primary : junior))
const posts = (of: readonly Range[], subject: string, by: StaffingRules = rules) =>
  postsByPeriods(of, periods, by).subjects.find((each) => each.subject === subject)!

describe('teachers by weekly periods', () => {
  it.each([
    ['体育 小学24班', 4, 0, 'physical-education', 80, 0, 5, 5],
    ['体育 初中18班', 0, 6, 'physical-education', 0, 54, 3.857, 4],
    ['艺术 小学24班', 4, 0, 'arts', 96, 0, 6, 6],
    ['艺术 初中18班', 0, 6, 'arts', 0, 36, 2.571, 3],
    ['艺术 一贯制24+18班', 4, 6, 'arts', 96, 36, 8.571, 9],
  ])('%s', (_, primary, junior, subject, ofPrimary, ofJunior, fullTime, needed) => {
    const found = posts(classes(primary, junior), subject)
    expect(found.periods).toEqual({ primary: ofPrimary, junior: ofJunior })
    expect(found.fullTime).toBeCloseTo(fullTime, 3)
    expect(found.posts).toEqual(exactly(needed))
  })

  it('are at least the week of all classes by the load, and more where every subject has its own', () => {
    const found = postsByPeriods(classes(1, 0), periods, rules)
    // 172 periods of six classes ÷ 16 = 10.75; ten subjects, each rounded up by itself.
    expect(found.together).toEqual(exactly(11))
    expect(found.posts.middle).toBe(found.subjects.reduce((sum, each) => sum + each.posts.middle, 0))
    expect(found.posts.middle).toBeGreaterThan(11)
    expect(found.isDefaultTable).toBe(true)
  })

  it('leave out subjects that nobody is taught', () => {
    const names = postsByPeriods(classes(2, 0), periods, rules).subjects.map(({ subject }) => subject)
    expect(names).toContain('science')
    expect(names).not.toContain('chemistry')
    expect(postsByPeriods(classes(0, 0), periods, rules)).toMatchObject({ subjects: [], posts: exactly(0) })
  })

  it('take the load of the subject where one is set', () => {
    const own = { ...rules, subjectLoad: { 'physical-education': { primary: 20, junior: 14 } } }
    expect(posts(classes(4, 0), 'physical-education', own).posts).toEqual(exactly(4))
  })

  it('follow the interval of the classes', () => {
    const ahead = classes(0, 0).with(0, { low: 1, middle: 4, high: 5 })
    expect(posts(ahead, 'chinese').posts).toEqual({ low: 1, middle: 2, high: 3 })
  })
})
