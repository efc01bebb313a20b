/** Which needs a chosen subject shows of each school, and in which state its circle is. */
import { describe, expect, it } from 'vitest'
import type { SchoolNeeds } from '#modules/staffing/contract.ts'
import { askedSubjects, counselling, needsOf, signOf, stateOf } from './shown-subject.ts'

const needs = (school: string, stage: 'primary' | 'junior', gap: number | null, isKnown = true): SchoolNeeds => ({
  school,
  schoolName: `学校${school}`,
  townName: null,
  location: { longitude: 114.9, latitude: 31.6 },
  stage,
  pupils: 100,
  classes: [],
  subjects: isKnown
    ? [
        {
          subject: 'physical-education',
          periods: 20,
          load: 16,
          fullTime: 1.25,
          posts: 2,
          inPost: gap === null ? null : 2 - gap,
          source: gap === null ? 'unknown' : 'roster',
          also: 0,
          gap,
        },
      ]
    : [],
  generalists: 0,
  resourceRule: { needed: 1, inPost: 1, gap: 0, byPeriods: 2 },
  visiting: 0,
})

describe('the schools of a chosen subject', () => {
  it('puts PE, arts and mental health first', () => {
    expect(askedSubjects.slice(0, 3)).toEqual(['physical-education', 'arts', counselling])
    expect(new Set(askedSubjects).size).toBe(askedSubjects.length)
  })
  it('takes those of the stage, and keeps a school whose classes are unknown as unknown', () => {
    const found = needsOf(
      'physical-education',
      'primary',
      [needs('1', 'primary', 1), needs('2', 'junior', 1), needs('3', 'primary', null, false)],
      [],
    )
    expect(found.map(({ school, needed, gap }) => [school, needed, gap])).toEqual([
      ['1', 2, 1],
      ['3', null, null],
    ])
  })
  it('leaves out a school that does not teach it', () => {
    expect(needsOf('chemistry', 'primary', [needs('1', 'primary', 1)], [])).toEqual([])
  })
  it('tells mental health by school, placed where its school is', () => {
    const counsellors = [
      { school: '1', schoolName: '学校1', townName: null, needed: 1, inPost: 0, gap: 1, source: 'roster' as const },
    ]
    const [found] = needsOf(counselling, 'junior', [needs('1', 'primary', 0)], counsellors)
    expect(found).toMatchObject({ gap: 1, location: { longitude: 114.9 }, periods: null })
  })
  it.each([
    [2, 'lacking', '2'],
    [0, 'enough', '✓'],
    [-1, 'over', '+1'],
    [null, 'unknown', '?'],
  ] as const)('a gap of %s is %s', (gap, state, sign) => expect([stateOf(gap), signOf(gap)]).toEqual([state, sign]))
})
