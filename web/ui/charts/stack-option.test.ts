import { describe, expect, it } from 'vitest'
import { stackOption, stackSums, stackTip, type StackPicture } from './stack-option.ts'

const picture: StackPicture = {
  columns: ['2026', '2027'],
  parts: [
    { key: 'local', name: '市县', values: [30, 0] },
    { key: 'central', name: '中央', values: [10, 5] },
  ],
  limits: [50, null],
  words: { limit: '预算', sum: '合计', figure: (value) => `${value}万元`, tick: String },
}

describe('stacked columns', () => {
  it('add up', () => expect(stackSums(picture)).toEqual([40, 5]))

  it.each([
    [0, ['2026', '市县 30万元', '中央 10万元', '合计 40万元', '预算 50万元']],
    [1, ['2027', '中央 5万元', '合计 5万元']],
  ] as const)('column %i tells what is there and not what is not', (at, lines) => {
    expect(stackTip(picture, at)).toEqual(lines)
  })

  it('are drawn on one axis with the limits, each part filled in its own way', () => {
    const option = stackOption(picture, 900)
    const series = option.series as readonly {
      readonly type: string
      readonly data: readonly unknown[]
      readonly itemStyle: { readonly color: string; readonly decal?: unknown }
    }[]
    expect(series.map(({ type, data }) => [type, data])).toEqual([
      ['bar', [30, 0]],
      ['bar', [10, 5]],
      ['scatter', [50, '-']],
    ])
    expect(series[0]!.itemStyle.decal).toBeUndefined()
    expect(series[1]!.itemStyle.decal).toBeDefined()
    expect((option.yAxis as { readonly max: number }).max).toBeGreaterThanOrEqual(50)
  })
})
