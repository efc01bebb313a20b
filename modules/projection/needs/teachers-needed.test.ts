import { describe, expect, it } from 'vitest'
import { schoolRow } from '#tests/oracle/school-row.ts'
import type { PeriodPosts } from './posts-by-periods.ts'
import { exactly } from './range.ts'
import { staffThere, teachersNeeded } from './teachers-needed.ts'

const byPeriods: PeriodPosts = {
  subjects: [
    { subject: 'chinese', periods: { primary: 160, junior: 0 }, fullTime: 10, posts: exactly(10) },
    { subject: 'physical-education', periods: { primary: 80, junior: 0 }, fullTime: 5, posts: exactly(5) },
    { subject: 'arts', periods: { primary: 96, junior: 0 }, fullTime: 6, posts: { low: 5, middle: 6, high: 7 } },
  ],
  posts: { low: 40, middle: 44, high: 46 },
  together: exactly(41),
  isDefaultTable: true,
}
const row = schoolRow({
  staff: 50,
  establishment: 46,
  teachers: 45,
  peTeachers: 3,
  musicTeachers: 2,
  fineArtTeachers: 2,
  artsTeachers: 0,
})

describe('teachers needed', () => {
  it('are told by both rules, each against its own figure', () => {
    const found = teachersNeeded(exactly(48), byPeriods, staffThere([row]))
    expect(found.byRatio).toEqual({
      needed: exactly(48),
      there: 50,
      gap: exactly(-2),
      establishment: 46,
      establishmentGap: exactly(2),
      vacant: -4,
    })
    expect(found.byPeriods).toMatchObject({
      there: 45,
      gap: { low: -5, middle: -1, high: 1 },
      gapOfFewest: exactly(-4),
      isDefaultTable: true,
    })
    // 结构性缺编: enough in all, two short in PE and in the arts.
    expect(found.byPeriods!.subjects.map(({ subject, there, gap }) => [subject, there, gap])).toEqual([
      ['chinese', null, null],
      ['physical-education', 3, exactly(2)],
      ['arts', 4, { low: 1, middle: 2, high: 3 }],
    ])
  })

  it('know of nobody where a cell is empty, and leave senior teachers out', () => {
    const senior = schoolRow({ stage: 'senior', staff: 100 })
    expect(staffThere([row, senior])).toMatchObject({ staff: 50 })
    const there = staffThere([row, schoolRow({ staff: 7 })])
    expect(there).toMatchObject({ staff: 57, establishment: null, bySubject: { arts: null } })
    const found = teachersNeeded(exactly(48), null, there)
    expect(found.byRatio).toMatchObject({ gap: exactly(-9), establishmentGap: null, vacant: null })
    expect(found.byPeriods).toBeNull()
    expect(staffThere([])).toMatchObject({ staff: null })
  })
})
