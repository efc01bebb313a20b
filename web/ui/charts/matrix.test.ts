/** Sorting of the school × indicator table: unknown goes last in both directions, equals keep their order. */
import { expect, test } from 'vitest'
import { sortRows } from './matrix.tsx'

interface Row {
  readonly name: string
  readonly value: number | null
}
const rows: readonly Row[] = [
  { name: 'a', value: 3 },
  { name: 'b', value: null },
  { name: 'c', value: 1 },
  { name: 'd', value: 3 },
]
const columns = [{ key: 'value', sortBy: ({ value }: Row) => value }, { key: 'name' }]
const names = (sorted: readonly Row[]) => sorted.map(({ name }) => name).join('')

test('unsorted, and a column that does not sort: as they came', () => {
  expect(names(sortRows(rows, columns, null))).toBe('abcd')
  expect(names(sortRows(rows, columns, { key: 'name', down: true }))).toBe('abcd')
})
test('up', () => expect(names(sortRows(rows, columns, { key: 'value', down: false }))).toBe('cadb'))
test('down', () => expect(names(sortRows(rows, columns, { key: 'value', down: true }))).toBe('adcb'))
