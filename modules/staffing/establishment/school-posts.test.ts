/** Gaps and flags of posts. */
import { describe, expect, it } from 'vitest'
import { countyPosts, schoolPosts, type PostFacts } from './school-posts.ts'

const rules = { pupilsPerPost: { primary: 19, junior: 13.5 }, postsPerClass: 1.7, point: null }
const facts = (given: Partial<PostFacts> = {}): PostFacts => ({
  school: '1',
  isSmall: false,
  isPoint: false,
  stages: [{ stage: 'primary', pupils: 900, classes: 20 }],
  approved: 50,
  staff: 46,
  roster: null,
  lacking: [],
  ...given,
})

describe('posts of a school', () => {
  it('have two gaps: 空编 by what is approved, and what the standard lacks', () => {
    expect(schoolPosts(facts(), rules)).toMatchObject({
      needed: 48,
      inPost: 46,
      headroom: 4,
      standardGap: 2,
      flags: ['short', 'unfilled'],
    })
  })

  it.each([
    ['over', { approved: 44, staff: 49 }, ['over']],
    ['over and short at once', { approved: 40, staff: 45 }, ['over', 'short']],
    ['structural', { staff: 49, lacking: ['music'] }, ['structural']],
    [
      'no structural shortage where people are lacking anyway',
      { staff: 40, lacking: ['music'] },
      ['short', 'unfilled'],
    ],
    ['approved unknown', { approved: null, staff: 48 }, ['unknown']],
    ['pupils unknown', { stages: [{ stage: 'primary', pupils: null, classes: 3 }] }, ['unknown']],
  ] satisfies [string, Partial<PostFacts>, string[]][])('are flagged: %s', (_, given, flags) => {
    expect(schoolPosts(facts(given), rules).flags).toEqual(flags)
  })

  it('in post leave out who is on contract, and are never fewer than the roster has', () => {
    const roster = { inPost: 40, contract: 3, substitute: 2 }
    expect(schoolPosts(facts({ roster }), rules)).toMatchObject({ inPost: 43, inPostSource: 'census-roster' })
    expect(schoolPosts(facts({ roster: { ...roster, inPost: 45 } }), rules).inPost).toBe(45)
    expect(schoolPosts(facts({ staff: null, roster }), rules)).toMatchObject({ inPost: null, headroom: null })
  })

  it('of a county are rounded school by school, or once', () => {
    // 101 ÷ 19 = 5.32 each: 6 + 6 by school, 10.63 → 11 once.
    const small = facts({ stages: [{ stage: 'primary', pupils: 101, classes: 6 }], staff: 5, approved: 6 })
    const two = [small, { ...small, school: '2' }].map((each) => schoolPosts(each, rules))
    expect(countyPosts(two, 'school')).toMatchObject({ needed: 12, neededOnce: 11, standardGap: 2, headroom: 2 })
    expect(countyPosts(two, 'county')).toMatchObject({ needed: 11, neededBySchool: 12, standardGap: 1 })
    const blind = [...two, schoolPosts(facts({ approved: null }), rules)]
    expect(countyPosts(blind, 'school')).toMatchObject({ headroom: null, approvedUnknown: 1, flagged: { short: 3 } })
  })
})
