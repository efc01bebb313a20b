/** A county beside its townships: what is told, and at which row. */
import { expect, it } from 'vitest'
import { townSumsThatDiffer } from './check-town-sums.ts'

const row = (number: number, place: string, count: number, month?: number) => ({
  row: number,
  values: { place, year: 2020, basis: 'registered', count, ...(month === undefined ? {} : { month }) },
})
const told = (rows: readonly ReturnType<typeof row>[], held: readonly ReturnType<typeof row>[] = []) =>
  townSumsThatDiffer('births', rows, [...held, ...rows], '411525', ['411525001', '411525002']).map(
    ({ row: at, what }) => `${at}: ${what.zh}`,
  )

it.each<[string, Parameters<typeof told>, string[]]>([
  ['the sum is the county', [[row(2, '411525', 300), row(3, '411525001', 100), row(4, '411525002', 200)]], []],
  [
    'one child too few',
    [[row(2, '411525001', 100), row(3, '411525002', 199), row(4, '411525', 300)]],
    ['4: 全县 300 人，各乡镇合计 299 人，相差 1 人'],
  ],
  ['a township is not known, and there is room for it', [[row(2, '411525', 300), row(3, '411525001', 100)]], []],
  [
    'a township is not known, and the others exceed the county',
    [[row(2, '411525', 300), row(3, '411525001', 301)]],
    ['2: 全县 300 人，已有的 1 个乡镇合计已达 301 人'],
  ],
  [
    'the county was handed in before',
    [[row(2, '411525001', 100), row(3, '411525002', 100)], [row(9, '411525', 300)]],
    ['2: 全县 300 人，各乡镇合计 200 人，相差 100 人'],
  ],
  ['a month beside a year is another figure', [[row(2, '411525', 300), row(3, '411525001', 400, 1)]], []],
  ['no county', [[row(2, '411525001', 100), row(3, '411525002', 100)]], []],
  ['no township', [[row(2, '411525', 300)]], []],
])('%s', (_, given, words) => {
  expect(told(...given)).toEqual(words)
})
