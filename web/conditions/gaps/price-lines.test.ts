/** Lines of a price list. */
import { expect, test } from 'vitest'
import type { PriceShown } from '#modules/conditions/contract.ts'
import { priceLines } from './price-lines.ts'

const price = (item: PriceShown['item'], phase: PriceShown['phase'], yuan: number, source = '县') =>
  ({ item, phase, price: yuan, source }) as PriceShown

test('both stages stand in one line only where price and source are the same', () => {
  const lines = priceLines([
    price('book', 'primary', 22),
    price('book', 'junior', 22),
    price('classroom', 'primary', 410_000),
    price('classroom', 'junior', 430_000),
    price('bed', 'primary', 18_000),
    price('bed', 'junior', 18_000, '市'),
  ])
  expect(lines.map(({ item, phase }) => [item, phase])).toEqual([
    ['book', null],
    ['classroom', 'primary'],
    ['classroom', 'junior'],
    ['bed', 'primary'],
    ['bed', 'junior'],
  ])
})
