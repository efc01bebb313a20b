/**
 * Holds 户籍, 常住 and 在校 of the same children against one another, place by place and year by year. They are never put
 * in one another's place; where they lie further apart than `widestBasisGap`, both figures and the difference are told.
 */
import type { Words } from '#kernel/words.ts'
import { basisWords, type Basis } from './input-kinds.ts'
import { widestBasisGap } from './plausible-gap.ts'
import type { FigureOf } from './tables.ts'

/** Pupils of one grade in the schools of a place; place and year as in the tables, year by its first half. */
export interface EnrolledFigure {
  readonly place: string
  readonly year: number
  readonly grade: number
  readonly pupils: number
}

export interface BasisFacts {
  readonly births: readonly FigureOf<'births'>[]
  readonly population: readonly FigureOf<'population'>[]
  readonly enrolled: readonly EnrolledFigure[]
}

export type GapSubject = 'births' | 'age' | 'primary' | 'junior' | 'entry'

export interface CountedSide {
  readonly counted: Basis | 'enrolled'
  readonly what: Words
  readonly people: number
}

export interface BasisGap {
  readonly place: string
  readonly year: number
  readonly subject: GapSubject
  /** For `age` alone. */
  readonly age: number | null
  readonly first: CountedSide
  readonly second: CountedSide
  readonly difference: number
  /** Difference as a share of the larger figure. */
  readonly share: number
}

const isWide = (a: number, b: number): boolean => Math.abs(a - b) > widestBasisGap * Math.max(a, b)

const side = (counted: CountedSide['counted'], people: number, zh: string, en: string): CountedSide => ({
  counted,
  people,
  what: { zh, en },
})

function gap(
  at: Pick<BasisGap, 'place' | 'year' | 'subject' | 'age'>,
  first: CountedSide | null,
  second: CountedSide | null,
): BasisGap[] {
  if (!first || !second || !isWide(first.people, second.people)) return []
  const difference = Math.abs(first.people - second.people)
  return [{ ...at, first, second, difference, share: difference / Math.max(first.people, second.people) }]
}

type Months = ReadonlyMap<number | null, number>

/** Births of a place, basis and year, by month; the key null is a year as a whole. */
function birthsByYear(births: BasisFacts['births']): ReadonlyMap<string, Months> {
  const found = new Map<string, Map<number | null, number>>()
  for (const { place, basis, year, month, count } of births) {
    const key = `${place}|${basis}|${year}`
    const months = found.get(key) ?? new Map<number | null, number>()
    months.set(month, count)
    found.set(key, months)
  }
  return found
}

const isComplete = (months: Months): boolean => months.has(null) || months.size === 12
const total = (months: Months, from = 1, to = 12): number =>
  [...months].reduce((sum, [month, count]) => (month === null || (month >= from && month <= to) ? sum + count : sum), 0)

/** Born so as to enter in September of `entry`: by months where both years have them, else 1/3 and 2/3 (31 August rule). */
function cohort(all: ReadonlyMap<string, Months>, place: string, basis: Basis, entry: number): number | null {
  const before = all.get(`${place}|${basis}|${entry - 7}`)
  const after = all.get(`${place}|${basis}|${entry - 6}`)
  if (!before || !after || !isComplete(before) || !isComplete(after)) return null
  if (before.has(null) || after.has(null)) return Math.round((total(before) + 2 * total(after)) / 3)
  return total(before, 9, 12) + total(after, 1, 8)
}

const sumOver = (figures: ReadonlyMap<number, number> | undefined, from: number, to: number): number | null => {
  let sum = 0
  for (let each = from; each <= to; each += 1) {
    const figure = figures?.get(each)
    if (figure === undefined) return null
    sum += figure
  }
  return sum
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string, at: (row: T) => number, count: (row: T) => number) {
  const found = new Map<string, Map<number, number>>()
  for (const row of rows) {
    const key = keyOf(row)
    const figures = found.get(key) ?? new Map<number, number>()
    figures.set(at(row), (figures.get(at(row)) ?? 0) + count(row))
    found.set(key, figures)
  }
  return found
}

const stages = [
  { subject: 'primary', ages: [6, 11], grades: [1, 6], zh: '小学', en: 'primary' },
  { subject: 'junior', ages: [12, 14], grades: [7, 9], zh: '初中', en: 'junior' },
] as const

/** Only 户籍 and 常住 say where children live; births by maternity unit say where they were born. */
const living = ['registered', 'resident'] as const

export function checkBases({ births, population, enrolled }: BasisFacts): BasisGap[] {
  const gaps: BasisGap[] = []
  const born = birthsByYear(births)
  const people = byKey(
    population,
    ({ place, year, basis }) => `${place}|${year}|${basis}`,
    ({ age }) => age,
    ({ count }) => count,
  )
  const pupils = byKey(
    enrolled,
    ({ place, year }) => `${place}|${year}`,
    ({ grade }) => grade,
    (row) => row.pupils,
  )

  for (const key of new Set(births.map(({ place, year }) => `${place}|${year}`))) {
    const [place = '', yearText] = key.split('|')
    const year = Number(yearText)
    const [first = null, second = null] = living.map((basis) => {
      const months = born.get(`${place}|${basis}|${year}`)
      const { zh, en } = basisWords[basis]
      return months && isComplete(months) ? side(basis, total(months), `${zh}出生`, `${en} births`) : null
    })
    gaps.push(...gap({ place, year, subject: 'births', age: null }, first, second))
  }

  for (const key of new Set(population.map(({ place, year }) => `${place}|${year}`))) {
    const [place = '', yearText] = key.split('|')
    const year = Number(yearText)
    for (let age = 0; age <= 17; age += 1) {
      const [first = null, second = null] = living.map((basis) => {
        const count = people.get(`${key}|${basis}`)?.get(age)
        const { zh, en } = basisWords[basis]
        return count === undefined ? null : side(basis, count, `${zh} ${age} 岁`, `${en}, age ${age}`)
      })
      gaps.push(...gap({ place, year, subject: 'age', age }, first, second))
    }
    for (const { subject, ages, grades, zh, en } of stages) {
      const inSchool = sumOver(pupils.get(key), grades[0], grades[1])
      const second = inSchool === null ? null : side('enrolled', inSchool, `${zh}在校`, `enrolled in ${en} school`)
      for (const basis of living) {
        const children = sumOver(people.get(`${key}|${basis}`), ages[0], ages[1])
        const { zh: basisZh, en: basisEn } = basisWords[basis]
        const span = `${ages[0]}—${ages[1]}`
        const first =
          children === null ? null : side(basis, children, `${basisZh} ${span} 岁`, `${basisEn}, aged ${span}`)
        gaps.push(...gap({ place, year, subject, age: null }, first, second))
      }
    }
  }

  for (const [key, grades] of pupils) {
    const [place = '', yearText] = key.split('|')
    const year = Number(yearText)
    const entered = grades.get(1)
    if (entered === undefined) continue
    for (const basis of living) {
      const children = cohort(born, place, basis, year)
      const { zh, en } = basisWords[basis]
      gaps.push(
        ...gap(
          { place, year, subject: 'entry', age: null },
          children === null ? null : side(basis, children, `${zh}出生应入学`, `due to enter by ${en} births`),
          side('enrolled', entered, '一年级在校', 'enrolled in grade 1'),
        ),
      )
    }
  }
  return gaps
}
