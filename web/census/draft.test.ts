import { describe, expect, it } from 'vitest'
import { schoolFields } from '#modules/census/contract.ts'
import { changeOf, readDraft } from './draft.ts'
import type { Cell } from './field-groups.ts'

describe('a draft of corrections', () => {
  const values = { pupils: 1797, boarding: false, musicRooms: [96, 73], books: null }
  it.each<[string, Record<string, string>, Record<string, Cell>, string[]]>([
    ['untouched', {}, {}, []],
    ['typed as it was', { pupils: '1797', musicRooms: '96;73', boarding: '否', books: '' }, {}, []],
    ['changed', { pupils: '1798', musicRooms: '96；75' }, { pupils: 1798, musicRooms: [96, 75] }, []],
    ['emptied', { pupils: '' }, { pupils: null }, []],
    ['one cannot be taken', { pupils: '约1800', books: '12' }, { books: 12 }, ['pupils']],
  ])('%s', (_, draft, changes, faulty) => {
    const read = readDraft(draft, schoolFields, values)
    expect(read.changes).toEqual(changes)
    expect([...read.faults.keys()]).toEqual(faulty)
  })
})

describe('the change over a year', () => {
  it.each<[Cell, Cell, string]>([
    [110, 100, '+10%'],
    [101.5, 100, '+1.5%'],
    [45, 100, '-55%'],
    [100, 100, ''],
    [14250.5, 14253.5, '±0'],
    [5, 0, ''],
    [null, 10, ''],
    ['是', 10, ''],
  ])('%o after %o is “%s”', (now, then, expected) => {
    expect(changeOf(now, then)).toBe(expected)
  })
})
