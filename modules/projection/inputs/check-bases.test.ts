/** 户籍, 常住 and 在校 beside one another: what is compared, and where the limit lies. */
import { describe, expect, it } from 'vitest'
import { checkBases, type BasisFacts } from './check-bases.ts'
import { withCountySums } from './county-sums.ts'

const birth = (
  year: number,
  count: number,
  basis: 'registered' | 'resident' | 'delivered',
  month: number | null = null,
) => ({
  place: 'a',
  year,
  month,
  count,
  basis,
  source: '',
  until: null,
})
const person = (age: number, count: number, basis: 'registered' | 'resident') => ({
  place: 'a',
  year: 2024,
  age,
  count,
  basis,
  source: '',
})
const enrolled = (grade: number, pupils: number, year = 2024) => ({ place: 'a', year, grade, pupils })
const ages = (from: number, to: number, count: number, basis: 'registered' | 'resident' = 'registered') =>
  Array.from({ length: to - from + 1 }, (_, i) => person(from + i, count, basis))
const grades = (from: number, to: number, pupils: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => enrolled(from + i, pupils))

const told = (facts: Partial<BasisFacts>): string[] =>
  checkBases({ births: [], population: [], enrolled: [], ...facts }).map(
    ({ subject, year, age, first, second, difference }) =>
      `${subject} ${year}${age === null ? '' : ` at ${age}`}: ${first.counted} ${first.people} ${second.counted} ${second.people} by ${difference}`,
  )
const monthly = (year: number, of: (month: number) => number) =>
  Array.from({ length: 12 }, (_, i) => birth(year, of(i + 1), 'registered', i + 1))

describe('children on two bases', () => {
  it.each<[string, Partial<BasisFacts>, string[]]>([
    ['a tenth apart is not told', { births: [birth(2020, 1000, 'registered'), birth(2020, 900, 'resident')] }, []],
    [
      'more than a tenth is',
      { births: [birth(2020, 1000, 'registered'), birth(2020, 899, 'resident')] },
      ['births 2020: registered 1000 resident 899 by 101'],
    ],
    ['nothing beside nothing', { births: [birth(2020, 0, 'registered'), birth(2020, 0, 'resident')] }, []],
    [
      'where a child was born is not where it lives',
      { births: [birth(2020, 1000, 'registered'), birth(2020, 10, 'delivered')] },
      [],
    ],
    [
      'a year without some months is not compared',
      { births: [...monthly(2020, () => 10).slice(1), birth(2020, 900, 'resident')] },
      [],
    ],
    [
      'age by age',
      { population: [person(6, 100, 'registered'), person(6, 80, 'resident'), person(7, 90, 'resident')] },
      ['age 2024 at 6: registered 100 resident 80 by 20'],
    ],
    [
      'ages 6–11 and grades 1–6',
      { population: ages(6, 11, 100), enrolled: grades(1, 6, 120) },
      ['primary 2024: registered 600 enrolled 720 by 120'],
    ],
    [
      'ages 12–14 and grades 7–9',
      { population: ages(12, 14, 100, 'resident'), enrolled: grades(7, 9, 80) },
      ['junior 2024: resident 300 enrolled 240 by 60'],
    ],
    ['not where an age is unknown', { population: ages(6, 10, 100), enrolled: grades(1, 6, 120) }, []],
    [
      'births and entry by 1/3 and 2/3',
      { births: [birth(2017, 1300, 'registered'), birth(2018, 1180, 'registered')], enrolled: [enrolled(1, 1000)] },
      ['entry 2024: registered 1220 enrolled 1000 by 220'],
    ],
    [
      'births and entry by months',
      {
        births: [...monthly(2017, (m) => (m >= 9 ? 50 : 1)), ...monthly(2018, (m) => (m <= 8 ? 25 : 1))],
        enrolled: [enrolled(1, 300)],
      },
      ['entry 2024: registered 400 enrolled 300 by 100'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toEqual(expected)
  })
})

const row = (place: string, count: number, year = 2020) => ({ place, count, year })

const sums = (...rows: ReturnType<typeof row>[]) =>
  withCountySums(rows, 'c', ['t1', 't2'], ({ year }) => String(year)).filter(({ place }) => place === 'c')

describe('the figure of a county', () => {
  it('is the sum of its townships only where each of them has one, and none was given', () => {
    expect(sums(row('t1', 3), row('t2', 4))).toEqual([row('c', 7)])
    expect(sums(row('t1', 3))).toEqual([])
    expect(sums(row('t1', 3), row('t2', 4), row('c', 9))).toEqual([row('c', 9)])
    expect(sums(row('t1', 3), row('t2', 4, 2021))).toEqual([])
  })
})
