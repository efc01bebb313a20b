import { describe, expect, it } from 'vitest'
import { costFrom, pathOption } from './path-option.ts'

const words = { cost: '方案', bound: '理论最低', at: String, figure: String, tick: String }

describe('the picture of a road being made', () => {
  it.each([
    ['nothing known', [], 0],
    ['only a bound', [{ seconds: 1, cost: null, bound: 1000 }], 999],
    ['both', [{ seconds: 1, cost: 2000, bound: 1000 }], 850],
    ['never below nothing', [{ seconds: 1, cost: 10, bound: 0 }], 0],
  ] as const)('%s', (_, path, from) => expect(costFrom(path)).toBeCloseTo(from, 6))

  it('leaves out what was not known at a moment', () => {
    const option = pathOption(
      [
        { seconds: 0.5, cost: null, bound: 90 },
        { seconds: 2, cost: 100, bound: 95 },
      ],
      words,
      800,
    )
    const [cost, bound] = option.series as readonly { readonly data: readonly unknown[] }[]
    expect(cost!.data).toEqual([[2, 100]])
    expect(bound!.data).toEqual([
      [0.5, 90],
      [2, 95],
    ])
  })
})
