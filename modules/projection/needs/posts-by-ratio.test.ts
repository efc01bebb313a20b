import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { readRules, rulesInForce, staffingRules } from '#modules/standards/index.ts'
import { exactly } from './range.ts'
import { postsByRatio, postsByRatioOfPlace, usesClassRatio, type StageNeed } from './posts-by-ratio.ts'

const inForce = rulesInForce(readRules(), '2024-09-01', '41')
if (isRefusal(inForce)) throw new Error(inForce.code)
const rules = staffingRules(inForce)

const stage = (name: 'primary' | 'junior', pupils: number, classes: number): StageNeed => ({
  stage: name,
  pupils: exactly(pupils),
  classes: exactly(classes),
})

describe('posts by the staffing ratio', () => {
  it.each([
    ['小学900人20班：47.37 → 48', [stage('primary', 900, 20)], false, 48, 48, null],
    ['初中1350人：恰为100', [stage('junior', 1350, 27)], false, 100, 100, null],
    ['初中1351人', [stage('junior', 1351, 28)], false, 101, 101, null],
    ['村小60人6班：3.16与10.2取大 → 11', [stage('primary', 60, 6)], true, 11, 4, 11],
    ['小规模学校人多班少时按人', [stage('primary', 99, 3)], true, 6, 6, 6],
    ['九年600+300：53.80 → 54', [stage('primary', 600, 14), stage('junior', 300, 6)], false, 54, 54, null],
    ['没有学生', [stage('primary', 0, 0)], false, 0, 0, null],
  ])('%s', (_, stages, isSmall, posts, byPupils, byClasses) => {
    expect(postsByRatio(stages, isSmall, rules)).toEqual({
      posts: exactly(posts),
      byPupils: exactly(byPupils),
      byClasses: byClasses === null ? null : exactly(byClasses),
    })
  })

  it('of a place are told in both roundings', () => {
    const school = { stages: [stage('primary', 20, 1)], isSmall: false }
    // 20 ÷ 19 is 1.05 each: two posts a school, or four for the three together.
    expect(postsByRatioOfPlace([school, school, school], rules)).toEqual({
      roundedBySchool: exactly(6),
      roundedOnce: exactly(4),
    })
    const small = { stages: [stage('primary', 60, 6)], isSmall: true }
    expect(postsByRatioOfPlace([small, small], rules)).toEqual({
      roundedBySchool: exactly(22),
      roundedOnce: exactly(21),
    })
  })
})

describe('the class ratio', () => {
  it.each([
    ['village school of 99', '211', '220', 99, true],
    ['village school of 100', '211', '220', 100, false],
    ['school in the seat of a township', '211', '210', 60, true],
    ['small school in a town', '211', '121', 60, false],
    ['small school, place unknown', '211', null, 60, false],
    ['teaching point, place unknown', '218', null, 60, true],
    ['teaching point of 120', '218', '220', 120, false],
    ['nine-year school', '312', '220', 60, false],
  ])('%s', (_, type, settlement, pupils, uses) => {
    expect(usesClassRatio({ type, settlement }, pupils, rules)).toBe(uses)
  })

  it('applies to nobody before small schools were defined', () => {
    expect(usesClassRatio({ type: '218', settlement: '220' }, 20, { smallBelow: null })).toBe(false)
  })
})
