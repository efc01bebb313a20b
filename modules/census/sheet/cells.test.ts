import { describe, expect, it } from 'vitest'
import { wordsOfFault } from './cell-words.ts'
import { cellFaults, readCell, type RawCell } from './cells.ts'
import type { CellKind } from '../school-fields.ts'

const read = (kind: CellKind, cell: RawCell): unknown => {
  const reading = readCell(cell, { heading: '列', en: 'column', kind, choices: { 小学: 'primary' } })
  return 'fault' in reading ? reading.fault : reading.value
}

describe('a cell by the kind of its column', () => {
  it.each<[CellKind, RawCell, unknown]>([
    ['count', 1200, 1200],
    ['count', ' 1200 ', 1200],
    ['count', null, null],
    ['count', '  ', null],
    ['count', 12.5, 'not-whole'],
    ['count', '12.5', 'not-whole'],
    ['count', -3, 'negative'],
    ['count', '约1200人', 'text-in-number-cell'],
    ['count', '1,200', 'text-in-number-cell'],
    ['count', '１２００', 'text-in-number-cell'],
    ['count', '12%', 'text-in-number-cell'],
    ['count', '1e3', 'text-in-number-cell'],
    ['count', '-', 'text-in-number-cell'],
    ['count', Number.POSITIVE_INFINITY, 'not-finite'],
    ['count', Number.NaN, 'not-finite'],
    ['count', 1e300, 'too-large'],
    ['count', true, 'flag-in-number-cell'],
    ['count', new Date('2024-09-01'), 'date-in-number-cell'],
    ['count', { error: '#N/A' }, 'error-value'],
    ['count', { formula: 'A1*2' }, 'formula-cell'],
    ['amount', 45.5, 45.5],
    ['amount', '45.5', 45.5],
    ['number', -12.25, -12.25],
    ['code', 2_141_000_001, '2141000001'],
    ['code', ' 2141000001 ', '2141000001'],
    ['code', '２１４１', '2141'],
    ['code', '2.141E+09', 'digits-lost'],
    ['code', 1e20, 'digits-lost'],
    ['code', 21.5, 'code-not-whole'],
    ['code', '2141000001.0', 'code-not-whole'],
    ['code', true, 'not-a-code'],
    ['year', 2024, 2024],
    ['year', '2024', 2024],
    ['year', '2024-2025', 'not-a-year'],
    ['year', '2024学年', 'not-a-year'],
    ['year', '2024年', 2024],
    ['year', 1989, 'year-out-of-range'],
    ['year', 2101, 'year-out-of-range'],
    ['flag', '是', true],
    ['flag', '否', false],
    ['flag', '有', 'not-yes-or-no'],
    ['flag', true, 'not-yes-or-no'],
    ['areas', '96;96;73', [96, 96, 73]],
    ['areas', '96；96、73.5', [96, 96, 73.5]],
    ['areas', 96, [96]],
    ['areas', '96;约73', 'not-an-area-list'],
    ['areas', '96;;73', 'not-an-area-list'],
    ['areas', '96*2', 'not-an-area-list'],
    ['choice', '小学', 'primary'],
    ['choice', '小学部', 'not-a-choice'],
    ['choice', 'constructor', 'not-a-choice'],
    ['text', ' 息县一小 ', '息县一小'],
    ['text', 12, '12'],
    ['text', new Date('2024-09-01'), 'not-text'],
  ])('%s %j', (kind, cell, expected) => {
    expect(read(kind, cell)).toEqual(expected)
  })

  it.each<[RawCell, unknown]>([
    ['2025-12-31', '2025-12-31'],
    ['2025/3/1', '2025-03-01'],
    ['2025年3月1日', '2025-03-01'],
    [new Date('2025-03-01'), '2025-03-01'],
    ['2025-02-30', 'not-a-date'],
    ['去年底', 'not-a-date'],
    [45_000, 'not-a-date'],
  ])('a day: %j', (cell, expected) => {
    expect(read('date', cell)).toEqual(expected)
  })

  it.each<[RawCell, unknown]>([
    [12, 12],
    [13, 'out-of-range'],
    [0, 'out-of-range'],
    ['7', 7],
    ['7.5', 'not-whole'],
  ])('a month: %j', (cell, expected) => {
    const found = readCell(cell, { heading: '月份', en: 'month', kind: 'count', least: 1, most: 12 })
    expect('value' in found ? found.value : found.fault).toEqual(expected)
  })

  it('allows schools older than the statistics', () => {
    expect(readCell(1905, { heading: '建校年份', en: 'built', kind: 'year', earliest: 1000 })).toEqual({ value: 1905 })
  })
})

describe('the words for a fault', () => {
  const spec = { heading: '在校生数', en: 'pupils', kind: 'count', unit: '人' } as const

  it.each(cellFaults)('%s quotes the cell and says what to do, in both languages', (fault) => {
    const words = wordsOfFault(fault, '约1200人', spec)
    expect(words.what.zh).toContain('“约1200人”')
    expect(words.what.en).toContain('"约1200人"')
    expect(words.todo.zh && words.todo.en && words.why.zh && words.why.en).toBeTruthy()
  })

  it.each([
    ['约1200人', '1200'],
    ['1,200', '1200'],
    ['１２００', '1200'],
    ['45.5平方米', '45.5'],
    ['12%', '不填百分比'],
    ['2024-2025', '1200'],
  ])('proposes what %s was meant to be', (shown, meant) => {
    expect(wordsOfFault('text-in-number-cell', shown, spec).todo.zh).toContain(meant)
  })

  it('proposes a decimal for a percentage where a share is wanted', () => {
    const share = { heading: '监测语文校际差异率', en: 'spread', kind: 'amount', unit: '' } as const
    expect(wordsOfFault('text-in-number-cell', '12%', share).todo.zh).toContain('0.12')
  })

  it('proposes the first year of a school year', () => {
    expect(wordsOfFault('not-a-year', '2024-2025', spec).todo.zh).toContain('2024')
  })
})
