import { describe, expect, it } from 'vitest'
import { placeOfAddress } from './portal-address.ts'
import { address, figure, schoolYear, span } from './page-words.ts'
import { csvText } from './table-rows.ts'

const id = '01a2179d-1998-745f-82a8-861b6d23342c'

describe('addresses', () => {
  it.each([
    ['/public', { page: 'home' }],
    ['/public/', { page: 'home' }],
    ['/public/county/411523', { page: 'progress', county: '411523' }],
    ['/public/county/411523/forecast', { page: 'forecast', county: '411523' }],
    ['/public/school/2141923001', { page: 'school', school: '2141923001' }],
    [`/public/data/${id}.csv`, { page: 'file', id, ending: 'csv' }],
    [`/public/replies/${id}`, { page: 'reply', id }],
    ['/public/county/41152', null],
    ['/public/county/411523/secrets', null],
    ['/public/../api/engagement/publications', null],
    [`/public/data/${id}.xlsx`, null],
  ])('%s', (path, expected) => {
    expect(placeOfAddress(path)).toEqual(expected)
  })

  it('keep the language and what was asked', () => {
    expect(address('/public/find', 'en', { q: '金水湾&1' })).toBe(
      '/public/find?q=%E9%87%91%E6%B0%B4%E6%B9%BE%261&lang=en',
    )
    expect(address('/public', 'zh')).toBe('/public')
  })
})

describe('words', () => {
  it('of figures and years', () => {
    expect([figure(1234567), figure(0.123456), figure(-4500)]).toEqual(['1,234,567', '0.1235', '-4,500'])
    expect([schoolYear(2029, 'zh'), schoolYear(2029, 'en')]).toEqual(['2029—2030学年', '2029/30'])
    const reading = { language: 'zh', path: '/public' } as const
    expect([span(reading, 2027, null), span(reading, 2027, 2027)]).toEqual(['2027—2028学年起', '2027—2028学年'])
  })
})

describe('a table to keep', () => {
  it('is quoted, marked as UTF-8, and no cell of it is a formula', () => {
    const text = csvText({
      headings: ['村', '数'],
      rows: [
        ['=HYPERLINK("x")', -5],
        ['甲,乙', null],
      ],
    })
    expect(text).toBe('\uFEFF村,数\r\n"\'=HYPERLINK(""x"")",-5\r\n"甲,乙",\r\n')
  })
})
