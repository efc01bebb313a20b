/** Which figures count after several imports. */
import { describe, expect, it } from 'vitest'
import { changesOf, currentRows, type InputBatch, type InputValues } from './current-figures.ts'

const year: InputValues = { place: 'a', year: 2020, basis: 'registered', count: 100 }
const month = (number: number, count = 8): InputValues => ({ ...year, month: number, count })
const batch = (id: string, ...values: InputValues[]): InputBatch => ({
  id,
  rows: values.map((each, index) => ({ row: index + 2, values: each })),
})
const counted = (...batches: InputBatch[]): string[] =>
  currentRows('births', batches).map(
    ({ batch: from, values }) => `${from} ${values['month'] ?? 'year'} ${values['count']}`,
  )

describe('figures that count', () => {
  it.each<[string, InputBatch[], string[]]>([
    ['one import', [batch('1', year)], ['1 year 100']],
    ['a later figure of the same key', [batch('1', year), batch('2', { ...year, count: 120 })], ['2 year 120']],
    [
      'another basis beside it',
      [batch('1', year), batch('2', { ...year, basis: 'resident' })],
      ['1 year 100', '2 year 100'],
    ],
    ['months in place of a year', [batch('1', year), batch('2', month(1), month(2))], ['2 1 8', '2 2 8']],
    [
      'more months beside months',
      [batch('1', month(1), month(2)), batch('2', month(2, 9), month(3))],
      ['1 1 8', '2 2 9', '2 3 8'],
    ],
    ['a year in place of months', [batch('1', month(1)), batch('2', year)], ['2 year 100']],
  ])('%s', (_, batches, expected) => {
    expect(counted(...batches)).toEqual(expected)
  })

  it('are compared with rows that are handed in', () => {
    const current = currentRows('births', [batch('1', year, { ...year, place: 'b' })])
    const rows = batch('2', year, { ...year, place: 'b', count: 1 }, { ...year, place: 'c' }).rows
    expect(changesOf('births', current, rows)).toEqual({ added: 1, changed: 1, same: 1 })
  })
})
