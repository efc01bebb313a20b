/** A fan: the band is stacked from its lower to its upper end, and pointing at a year says what is known or forecast of it. */
import { describe, expect, it } from 'vitest'
import { fanLegend, fanOption, fanTip, type FanPicture } from './fan-option.ts'
import { pastLook } from './line-looks.ts'

const picture: FanPicture = {
  years: [2023, 2024, 2025, 2026],
  known: [100, 120, null, null],
  middle: [null, 120, 110, 90],
  low: [null, 120, 105, 80],
  high: [null, 120, 116, 102],
  others: [
    { name: '2023年的预测', legend: '历次预测', mark: '2023', values: [100, 115, 118, null], look: pastLook },
    { name: '2022年的预测', legend: '历次预测', mark: '2022', values: [null, 99, null, null], look: pastLook },
  ],
  origin: 2024,
  seats: 130,
  words: {
    known: '在校生',
    middle: '预测',
    band: '八成区间',
    origin: '基准',
    seats: '学位',
    year: (year) => `${year}年`,
    figure: (value) => `${value}人`,
    tick: String,
  },
}

interface Drawn {
  readonly name: string
  readonly data: readonly unknown[]
}
const seriesOf = (given: FanPicture): readonly Drawn[] => fanOption(given, 600).series as unknown as readonly Drawn[]

describe('pointing at a year', () => {
  it.each([
    [0, ['2023年', '在校生 100人', '学位 130人']],
    // Where the forecast begins it is no forecast yet; an earlier one is told.
    [1, ['2024年', '在校生 120人', '2023年的预测 115人', '2022年的预测 99人', '学位 130人']],
    [2, ['2025年', '预测 110人（八成区间 105人—116人）', '2023年的预测 118人', '学位 130人']],
    [3, ['2026年', '预测 90人（八成区间 80人—102人）', '学位 130人']],
  ])('%i', (index, lines) => expect(fanTip(picture, index)).toEqual(lines))
})

describe('what is drawn', () => {
  it('the band, the earlier forecasts, the forecast, and what is known above them all', () => {
    expect(seriesOf(picture).map(({ name }) => name)).toEqual([
      'band-low',
      'band',
      '2023年的预测',
      '2022年的预测',
      '预测',
      '在校生',
    ])
  })

  it('the band from its lower end as high as the interval is wide', () => {
    const [least, breadth] = seriesOf(picture)
    expect(least?.data).toEqual(['-', 120, 105, 80])
    expect(breadth?.data).toEqual(['-', 0, 11, 22])
  })

  it('no band and no forecast where there is none', () => {
    const nothing = picture.years.map(() => null)
    const drawn = seriesOf({ ...picture, middle: nothing, low: nothing, high: nothing, others: [], seats: null })
    expect(drawn.map(({ name }) => name)).toEqual(['在校生'])
  })

  it('an axis from nothing to a round number above all, seats too', () => {
    expect(fanOption(picture, 600).yAxis).toMatchObject({ min: 0, max: 150 })
  })
})

it('the legend names earlier forecasts once', () => {
  expect(fanLegend(picture).map(({ name }) => name)).toEqual(['在校生', '预测', '八成区间', '历次预测', '学位'])
})
