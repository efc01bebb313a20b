import { expect, it } from 'vitest'
import { moneyTable } from './money-table.ts'

const of = (year: number, pot: string | null, amount: number) => ({
  year,
  pot,
  potWords: { zh: pot ?? '来源待定', en: pot ?? 'undecided' },
  amount,
})

it('lays money out by source and year, a source that pays nothing in a year with nothing', () => {
  const { years, pots, sums, sum } = moneyTable([of(2028, 'county', 30), of(2027, 'county', 10), of(2028, null, 5)])
  expect(years).toEqual([2027, 2028])
  expect(pots.map(({ pot, amounts, all }) => [pot, amounts, all])).toEqual([
    ['county', [10, 30], 40],
    [null, [0, 5], 5],
  ])
  expect([sums, sum]).toEqual([[10, 35], 45])
})
