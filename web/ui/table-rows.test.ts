import { describe, expect, it } from 'vitest'
import { matches, sortRows, type Valued } from './table-rows.ts'

interface Row {
  readonly name: string
  readonly pupils: number | null
}
const columns: readonly Valued<Row>[] = [
  { key: 'name', value: ({ name }) => name },
  { key: 'pupils', value: ({ pupils }) => pupils },
]
const rows: readonly Row[] = [
  { name: '第十小学', pupils: 90 },
  { name: '第2小学', pupils: null },
  { name: '第10小学', pupils: 1200 },
  { name: '第一中学', pupils: 90 },
]
const names = (sorted: readonly Row[]) => sorted.map(({ name }) => name)

describe('rows of a table', () => {
  it.each<[string, string[]]>([
    ['', ['第十小学', '第2小学', '第10小学', '第一中学']],
    ['pupils', ['第十小学', '第一中学', '第10小学', '第2小学']],
    ['-pupils', ['第10小学', '第十小学', '第一中学', '第2小学']],
    ['unheard-of', ['第十小学', '第2小学', '第10小学', '第一中学']],
  ])('sorted by “%s”: what is unknown stands last, equals keep their order', (sort, expected) => {
    expect(names(sortRows(rows, columns, sort))).toEqual(expected)
  })

  it('puts numbers inside names in the order of numbers', () => {
    const sorted = names(sortRows(rows, columns, 'name'))
    expect(sorted.indexOf('第2小学')).toBeLessThan(sorted.indexOf('第10小学'))
  })

  it.each<[string, number]>([
    ['', 4],
    ['小学', 3],
    ['小学 1200', 1],
    ['大学', 0],
  ])('search “%s” finds %i', (search, count) => {
    expect(rows.filter((row) => matches(row, columns, search))).toHaveLength(count)
  })
})
