/** What the receiving schools would have to take in. */
import { describe, expect, it } from 'vitest'
import { checkConditions, differsFromCheck, type SchoolRolls } from './check-conditions.ts'
import { withPupilsAhead } from './expected-rolls.ts'

const limits = { primary: 45, junior: 50, minutes: 30 }
const filled = (values: readonly number[]): (number | null)[] => [
  null,
  ...Array.from({ length: 9 }, (_, k) => values[k] ?? null),
]
const school = (
  code: string,
  pupils: readonly number[],
  classes: readonly number[],
  seats: number | null,
): SchoolRolls => {
  return { code, name: code, pupils: filled(pupils), classes: filled(classes), seats }
}
const facts = {
  censusYear: 2026,
  year: 2028,
  forecast: null,
  own: school('point', [4, 6, 8], [1, 1, 1], 135),
  receiving: [school('central', [80, 84, 90], [2, 2, 2], 300)],
  minutes: 22,
  minutesFrom: 'villages',
} as const

describe('the receiving schools', () => {
  it('are held against the standard class by class', () => {
    const check = checkConditions(facts, limits)
    expect(check.classes.map(({ size, isOver }) => [size, isOver])).toEqual([
      [42, false],
      [45, false],
      [49, true],
    ])
    expect([check.largestClass, check.seatsLeft, check.minutes]).toEqual([49, 28, 22])
    expect(check.problems).toHaveLength(1)
  })

  it('have places unknown rather than none, and grades that they do not teach', () => {
    const check = checkConditions({ ...facts, receiving: [school('other', [10], [1], null)], minutes: 34 }, limits)
    expect(check.seatsLeft).toBeNull()
    expect(check.problems.map(({ zh }) => zh)).toEqual([
      '接收学校没有（或缺）2、3年级的班',
      '一至三年级最长单程约 34 分钟，超过 30 分钟',
    ])
  })

  it('share the pupils by their classes', () => {
    const two = checkConditions(
      {
        ...facts,
        own: school('point', [9], [1], null),
        receiving: [school('a', [40], [1], 45), school('b', [80], [2], 90)],
      },
      limits,
    )
    expect(two.classes.map(({ pupils }) => pupils)).toEqual([43, 86])
  })

  it('are confirmed as better than the check only with a reason', () => {
    const check = checkConditions(facts, limits)
    expect(differsFromCheck(check, { minutes: 22, largest: 49 })).toBe(false)
    expect(differsFromCheck(check, { minutes: 20, largest: 49 })).toBe(true)
    expect(differsFromCheck(check, { minutes: 22, largest: 45 })).toBe(true)
  })
})

const gradesAhead = (values: readonly number[]): number[][] =>
  Array.from({ length: 10 }, (_, grade) => [0, values[grade - 1] ?? 0])

describe('the pupils of the check', () => {
  const ahead = {
    origin: 2026,
    years: [2027, 2028],
    schools: new Map([
      ['point', gradesAhead([2, 3.4, 4])],
      ['central', gradesAhead([70, 71, 72])],
    ]),
  }

  it('are those expected in the year of the change', () => {
    const check = checkConditions({ ...facts, ...withPupilsAhead(facts, ahead, 2028) }, limits)
    expect(check.classes.map(({ pupils }) => pupils)).toEqual([72, 74, 76])
    expect([check.seatsLeft, check.problems, check.pupilsFrom, check.pupilsYear]).toEqual([78, [], 'forecast', 2028])
    expect(check.basis.zh).toBe('学生数为2028学年预测（以2026学年为基准），班数、教室为2026学年；路程按村庄位置估算')
  })

  it.each([
    ['without a forecast', null, 2028],
    ['in a year that it does not reach', ahead, 2031],
    ['where a school is not in it', { ...ahead, schools: new Map([['point', gradesAhead([1])]]) }, 2028],
  ])('are those of today %s', (_, given, year) => {
    const check = checkConditions({ ...facts, year, ...withPupilsAhead(facts, given, year) }, limits)
    expect(check.classes.map(({ pupils }) => pupils)).toEqual([84, 90, 98])
    expect([check.pupilsFrom, check.pupilsYear]).toEqual(['rolls', 2026])
    expect(check.basis.zh).toContain(`没有这些学校${year}学年的预测`)
  })
})
