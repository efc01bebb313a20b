/** When a school is flagged as starved until empty, and when it is not. */
import { expect, it } from 'vitest'
import { judgeStarving } from './starving.ts'

const rolls = (...pupils: readonly (number | null)[]) => pupils.map((each, i) => ({ year: 2022 + i, pupils: each }))
const staff = (...teachers: readonly (number | null)[]) =>
  teachers.map((each, i) => ({ year: 2022 + i, teachers: each }))

it.each([
  ['nobody enters for two years while children live near', rolls(5, 4, 3, 0, 0), staff(4, 4, 4, 4, 4), 12, true],
  ['one year without entry is an accident', rolls(5, 4, 3, 2, 0), staff(4, 4, 4, 4, 4), 12, false],
  ['nobody lives near any more', rolls(5, 4, 3, 0, 0), staff(4, 4, 2, 2, 1), 2, false],
  ['where nobody knows who lives near, nothing is claimed', rolls(5, 4, 3, 0, 0), staff(4, 2, 2, 1, 1), null, false],
  ['its teachers were taken away', rolls(5, 5, 5, 5, 5), staff(4, 4, 3, 2, 2), 12, true],
  ['it never had a first grade', rolls(0, 0, 0, 0, 0), staff(4, 4, 4, 4, 4), 12, false],
  ['an unknown year is no year without entry', rolls(5, 4, 3, null, 0), staff(4, 4, 4, 4, 4), 12, false],
])('%s', (_, entry, teachers, near, isStarving) => {
  expect(judgeStarving({ entry, staff: teachers, near }).isStarving).toBe(isStarving)
})

it('tells its figures', () => {
  const { words, yearsWithoutEntry } = judgeStarving({ entry: rolls(5, 0, 0, 0), staff: staff(4, 3, 2, 1), near: 9 })
  expect(yearsWithoutEntry).toBe(3)
  expect(words.map(({ zh }) => zh)).toEqual([
    '一年级连续 3 年没有招生',
    '专任教师减至 25%',
    '就近的村仍有一至三年级学生 9 人',
  ])
})
