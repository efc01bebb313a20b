/** Needs of subjects, by the examples of the field. */
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { toNumber } from '#kernel/ratio.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import { readRules, rulesInForce, staffingRules, weeklyPeriods } from '#modules/standards/index.ts'
import { schoolRow } from '#tests/oracle/school-row.ts'
import type { StaffedRow } from '../staffed-schools.ts'
import { teacher } from '../teachers/sample-teacher.ts'
import { counsellorNeed } from './counsellors.ts'
import { resourceNeed } from './resource-need.ts'
import { countyNeeds, subjectNeeds } from './subject-needs.ts'

const rules = rulesInForce(readRules(), '2025-09-01', '41')
if (isRefusal(rules)) throw new Error(rules.code)
const staffing = staffingRules(rules)
const table = weeklyPeriods(rules)!.bySubject

const row = (stage: CompulsoryStage, perGrade: number, more: Partial<StaffedRow> = {}): StaffedRow => {
  const grades = stage === 'primary' ? [1, 2, 3, 4, 5, 6] : [7, 8, 9]
  return schoolRow({
    stage,
    type: stage === 'primary' ? '211' : '311',
    classes: perGrade * grades.length,
    ...Object.fromEntries(grades.map((grade) => [`classesGrade${grade}`, perGrade])),
    peTeachers: 4,
    musicTeachers: 2,
    fineArtTeachers: 1,
    artsTeachers: 0,
    ...more,
  }) as StaffedRow
}
const needOf = (own: StaffedRow, subject: string, roster: Parameters<typeof subjectNeeds>[1] = null) =>
  subjectNeeds(own, roster, table, staffing).find((need) => need.subject === subject)!

describe('teachers that subjects need', () => {
  it.each([
    ['体育 小学 24 班', 'primary', 4, 'physical-education', 80, 5, 5],
    ['体育 初中 18 班', 'junior', 6, 'physical-education', 54, 3.857, 4],
    ['艺术 小学 24 班', 'primary', 4, 'arts', 96, 6, 6],
    ['艺术 初中 18 班', 'junior', 6, 'arts', 36, 2.571, 3],
  ] as const)('%s', (_, stage, perGrade, subject, periods, fullTime, posts) => {
    const need = needOf(row(stage, perGrade), subject)
    expect(toNumber(need.periods)).toBe(periods)
    expect(toNumber(need.fullTime)).toBeCloseTo(fullTime, 3)
    expect(need.posts).toBe(posts)
  })

  it('by periods are near what R3 asks for: 11 beside 10 for 1080 pupils', () => {
    const own = row('primary', 4)
    expect(needOf(own, 'physical-education').posts + needOf(own, 'arts').posts).toBe(11)
    expect(resourceNeed(1080, 0.9)).toBe(10)
    expect(resourceNeed(1000, 0.9)).toBe(9)
    expect(resourceNeed(null, 0.9)).toBeNull()
  })

  it('who is there comes from the census for PE and arts, and is unknown for all else', () => {
    const own = row('primary', 4)
    expect(needOf(own, 'physical-education')).toMatchObject({ inPost: 4, gap: 1, source: 'census' })
    expect(needOf(own, 'arts')).toMatchObject({ inPost: 3, gap: 3 })
    expect(needOf(own, 'chinese')).toMatchObject({ inPost: null, gap: null, source: 'unknown' })
    expect(needOf(row('primary', 4, { artsTeachers: null }), 'arts').inPost).toBeNull()
  })

  it('who is there comes from the roster where one stands: by the main subject, in the establishment', () => {
    const roster = [
      teacher({ subject: 'music' }),
      teacher({ subject: 'fine-art', employment: 'special-post' }),
      teacher({ subject: 'arts', employment: 'substitute' }),
      teacher({ subject: 'chinese', otherSubjects: ['music'] }),
    ]
    expect(needOf(row('primary', 4), 'arts', roster)).toMatchObject({ inPost: 2, also: 1, gap: 4, source: 'roster' })
    expect(needOf(row('primary', 4), 'mathematics', roster)).toMatchObject({ inPost: 0, also: 0 })
  })

  it('are none where classes by grade are not known, and an empty grade is none where the others make the sum', () => {
    expect(subjectNeeds(row('primary', 4, { classesGrade3: null }), null, table, staffing)).toEqual([])
    const point = row('primary', 1, {
      classes: 2,
      classesGrade3: null,
      classesGrade4: null,
      classesGrade5: null,
      classesGrade6: null,
    })
    expect(toNumber(needOf(point, 'chinese').periods)).toBe(16)
  })

  it('of a county put 体育 and 艺术 first, and never set one school against another', () => {
    const needs = [row('primary', 4), row('primary', 1, { peTeachers: 6 })].map((own) => ({
      stage: 'primary' as const,
      needs: subjectNeeds(own, null, table, staffing),
    }))
    const [first, second] = countyNeeds(needs)
    expect([first!.subject, second!.subject]).toEqual(['physical-education', 'arts'])
    // 5 + 1.25: seven posts by school, seven together; one school lacks one, the other has four too many.
    expect(first).toMatchObject({ fullTime: 6.25, posts: 7, postsTogether: 7, lacking: 1, lackingSchools: 1 })
  })
})

describe('mental health teachers', () => {
  const usual = { least: 1, pupils: 1000 }
  it.each([
    [60, 0, 1, 1, true],
    [999, 1, 1, 0, true],
    [1000, 1, 1, 0, false],
    [1001, 1, 2, 1, false],
  ])('%i pupils, %i there: %i needed', (pupils, inPost, needed, gap, mayBePartTime) => {
    expect(counsellorNeed(pupils, inPost, usual)).toEqual({ needed, inPost, gap, mayBePartTime })
  })
  it('stay unknown', () => {
    expect(counsellorNeed(null, 1, usual).needed).toBeNull()
    expect(counsellorNeed(10, null, usual).gap).toBeNull()
  })
})
