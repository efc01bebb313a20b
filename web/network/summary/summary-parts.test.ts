/** What a plan's one page counts. */
import { expect, test } from 'vitest'
import { actionsByYear, commonReasons, isMoney, pupilCourse } from './summary-parts.ts'

test('schools are counted by one, beds by the piece', () => {
  const [first, second] = actionsByYear(
    [
      { year: 2027, action: 'close', amount: 1 },
      { year: 2027, action: 'expand', amount: 4 },
      { year: 2027, action: 'beds', amount: 30 },
      { year: 2028, action: 'beds', amount: 10 },
    ],
    [2027, 2028],
  )
  expect([...first!.counts]).toEqual([
    ['close', 1],
    ['expand', 1],
    ['beds', 30],
  ])
  expect(second!.counts.get('close')).toBeUndefined()
})

test('reasons that differ in figures alone are one', () => {
  const found = commonReasons([
    { zh: '学生 12 人', en: '12 pupils' },
    { zh: '校舍危险', en: 'unsafe' },
    { zh: '学生 9 人', en: '9 pupils' },
  ])
  expect(found.map(({ words, count }) => [words.zh, count])).toEqual([
    ['学生 9—12 人', 2],
    ['校舍危险', 1],
  ])
})

test.each([
  ['build', true],
  ['travel', false],
  ['policy', false],
])('%s is money: %s', (part, is) => expect(isMoney(part)).toBe(is))

test('pupils of all sites, first, most and last', () => {
  expect(pupilCourse([2027, 2028, 2029], [{ pupils: [10, 12, 5] }, { pupils: [5, 6, 4] }])).toEqual({
    first: 15,
    most: 18,
    mostIn: 2028,
    last: 9,
  })
})
