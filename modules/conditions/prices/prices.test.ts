import { describe, expect, it } from 'vitest'
import { parsePrices, type RawPriceRow } from './parse-prices.ts'
import { defaultPrices, pricesOf, priceCodes } from './price-list.ts'
import { readPrices } from './read-prices.ts'

const row = (number: number, given: Partial<RawPriceRow>): RawPriceRow => ({
  row: number,
  item: 'teacher',
  phase: null,
  unit: null,
  price: 1,
  source: '县财政局',
  ...given,
})
const codes = (rows: readonly RawPriceRow[]): string[] => parsePrices(rows).faults.map(({ code }) => code)

const file = (text: string) => ({ name: 'prices.csv', bytes: Buffer.from(text) })

describe('a price list', () => {
  it('may differ by phase; the phase goes before both, and what is left out is ours and says so', () => {
    const { rows, faults } = parsePrices([
      row(2, { item: 'room_m2', price: 3000 }),
      row(3, { item: 'room_m2', phase: 'junior', price: 3200 }),
      row(4, { item: 'equipment_yuan', phase: '小学', unit: '元/元', price: 1.1 }),
    ])
    const prices = pricesOf(rows)
    expect(faults).toEqual([])
    expect([prices.room_m2.primary.price, prices.room_m2.junior.price]).toEqual([3000, 3200])
    expect([prices.equipment_yuan.primary.price, prices.equipment_yuan.junior.isSample]).toEqual([1.1, true])
    expect(prices.teacher.primary.source).toContain('本系统设定')
    expect(priceCodes.every((code) => defaultPrices[code].junior.isSample)).toBe(true)
  })

  it.each([
    ['a misspelt item', row(2, { item: 'techer' }), ['unknown-item']],
    ['a phase that is none', row(2, { phase: 'senior' }), ['unknown-phase']],
    ['a price below nothing', row(2, { price: -3 }), ['bad-price']],
    ['several at once', row(2, { phase: 'x', price: -3 }), ['unknown-phase', 'bad-price']],
    ['another unit', row(2, { item: 'sports_m2', unit: '元/亩' }), ['other-unit']],
    ['its own unit otherwise written', row(2, { item: 'sports_m2', unit: '元/平方米' }), []],
  ])('tells of %s', (_, given, expected) => {
    expect(codes([given])).toEqual(expected)
  })

  it('tells of a repeated row, and multiplies what is in ten thousand yuan', () => {
    expect(codes([row(2, {}), row(3, {}), row(4, { phase: 'primary' })])).toEqual(['item-twice'])
    const { rows, faults } = parsePrices([row(2, { item: 'classroom', unit: '万元/间', price: 45 })])
    expect([rows[0]!.price, faults.map(({ code }) => code)]).toEqual([450_000, ['in-ten-thousands']])
  })

  it('is read from a file, with the place of every problem', async () => {
    const good = await readPrices(
      file('item,phase,unit,price,source\nteacher,,元/人,90000,县财政局\nmove,junior,,5000,\n'),
    )
    expect(good.problems).toEqual([])
    expect([good.prices!.teacher.primary.price, good.prices!.move.junior.price]).toEqual([90_000, 5000])
    const bad = await readPrices(file('item,phase,unit,price,source\nteachr,,,x,\nmove,third,,1,\n'))
    expect(bad.prices).toBeNull()
    expect(bad.problems.map(({ row: at, column }) => [at, column])).toEqual([
      [2, 'item'],
      [2, 'price'],
      [3, 'phase'],
    ])
    expect((await readPrices(file('a,b\n1,2\n'))).prices).toBeNull()
  })
})
