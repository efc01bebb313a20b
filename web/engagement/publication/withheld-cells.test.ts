import { describe, expect, it } from 'vitest'
import { countedOnly, withheldCells } from './withheld-cells.ts'

const unit = { zh: '人', en: 'pupils' }
const table = {
  columns: [
    { code: 'total', words: { zh: '合计', en: 'total' }, unit },
    { code: 'primary', words: { zh: '小学', en: 'primary' }, unit },
  ],
  rows: [
    { code: 'a', name: { zh: '甲镇', en: '甲镇' }, isTotal: false, cells: [40, 'withheld'] },
    { code: 'b', name: { zh: '乙镇', en: '乙镇' }, isTotal: false, cells: ['withheld', null] },
  ],
}
const forecast = {
  places: [
    {
      code: 'a',
      name: '甲镇',
      level: 'town',
      stage: 'junior',
      now: 'withheld',
      pupils: ['withheld', 30],
      low: [],
      high: [],
    },
    { code: 'b', name: '乙镇', level: 'town', stage: 'all', now: 90, pupils: [80, 70], low: [], high: [] },
  ],
}

describe('what is kept back', () => {
  it('is told by row and column; what is not known is no figure that was kept back', () => {
    expect(withheldCells('table', table).map(({ where, what }) => `${where.zh} ${what.zh}`)).toEqual([
      '甲镇 小学',
      '乙镇 合计',
    ])
  })

  it('of a forecast is told by place, with how many years', () => {
    expect(withheldCells('forecast', forecast)).toEqual([
      { where: { zh: '甲镇', en: '甲镇' }, what: { zh: '初中，2个学年', en: 'junior secondary, 2 school years' } },
    ])
  })

  it('is nothing where there are no groups; promises are counted', () => {
    expect(withheldCells('reply', {})).toEqual([])
    expect(countedOnly('reply', {})).toBeNull()
    expect(countedOnly('progress', { countedOnly: 7 })).toBe(7)
  })
})
