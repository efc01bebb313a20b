/** Posts that a school needs, by the examples of the field. */
import { describe, expect, it } from 'vitest'
import { ceiling, toNumber } from '#kernel/ratio.ts'
import { postsNeeded, type StageFacts } from './posts-needed.ts'

const rules = { pupilsPerPost: { primary: 19, junior: 13.5 }, postsPerClass: 1.7, point: null }
const plain = { isSmall: false, isPoint: false }
const primary = (pupils: number | null, classes: number | null): StageFacts => ({ stage: 'primary', pupils, classes })
const junior = (pupils: number | null, classes: number | null): StageFacts => ({ stage: 'junior', pupils, classes })

describe('posts needed', () => {
  it.each([
    ['小学 900 人 20 班', [primary(900, 20)], plain, 47.37, 48, 'pupils'],
    ['小学 900 人 20 班，按班只要 34', [primary(900, 20)], { isSmall: true, isPoint: false }, 47.37, 48, 'pupils'],
    ['初中 1350 人', [junior(1350, 27)], plain, 100, 100, 'pupils'],
    ['村小 60 人 6 班', [primary(60, 6)], { isSmall: true, isPoint: false }, 10.2, 11, 'classes'],
    ['九年一贯 600 + 300', [primary(600, 14), junior(300, 6)], plain, 53.8, 54, 'pupils'],
  ] as const)('%s', (_, stages, school, exact, posts, decidedBy) => {
    const found = postsNeeded(stages, school, rules)
    expect(toNumber(found.exact!)).toBeCloseTo(exact, 2)
    expect([ceiling(found.exact!), found.decidedBy]).toEqual([posts, decidedBy])
  })

  it('by the class ratio alone are 34 for 20 classes', () => {
    const { byClasses } = postsNeeded([primary(900, 20)], { isSmall: true, isPoint: false }, rules)
    expect(toNumber(byClasses!)).toBe(34)
  })

  it('of a point have a least only where a county reckons with it', () => {
    const point = { isSmall: true, isPoint: true }
    const least = { ...rules, point: { perClass: 1, extra: 1 } }
    expect(ceiling(postsNeeded([primary(8, 1)], point, rules).exact!)).toBe(2)
    const one = { ...least, postsPerClass: 1 }
    expect(postsNeeded([primary(8, 1)], point, one)).toMatchObject({ decidedBy: 'point', exact: { n: 2n, d: 1n } })
    expect(postsNeeded([primary(8, 1)], plain, one).byPoint).toBeNull()
  })

  it('exactly whole are not rounded up', () => {
    expect(ceiling(postsNeeded([primary(190, 5)], plain, rules).exact!)).toBe(10)
    expect(ceiling(postsNeeded([primary(191, 5)], plain, rules).exact!)).toBe(11)
  })

  it.each([
    ['pupils of a stage', [primary(null, 6), junior(100, 3)], plain],
    ['classes of a small school', [primary(60, null)], { isSmall: true, isPoint: false }],
  ] as const)('stay unknown without the %s', (_, stages, school) => {
    expect(postsNeeded(stages, school, rules)).toMatchObject({ exact: null, decidedBy: null })
  })
})
