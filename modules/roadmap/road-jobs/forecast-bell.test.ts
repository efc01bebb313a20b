/** Pupils that a share of all futures does not exceed, held against futures that are drawn. */
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel/seeded-random.ts'
import { deviationOf, provideFor } from './forecast-bell.ts'

const interval = { code: '1', stage: 'primary', pupils: 100, low: 80, high: 120 } as const

describe('a margin', () => {
  it.each([
    ['margin-90', 120, 0.9],
    ['margin-99', 137, 0.99],
  ] as const)('%s provides for %d pupils, and as many futures do not exceed it', (margin, pupils, share) => {
    const most = provideFor([interval], margin)!('1', 'primary')!
    expect(most).toBe(pupils)
    const random = seededRandom(5)
    const drawn = Array.from({ length: 20_000 }, () => Math.round(random.bell(100, deviationOf(interval))))
    expect(Math.abs(drawn.filter((each) => each <= most).length / drawn.length - share)).toBeLessThan(0.01)
  })

  it('is none where none is asked for, or the forecast does not know the school', () => {
    expect(provideFor([interval], 'no-margin')).toBeUndefined()
    expect(provideFor([interval], 'margin-99')!('1', 'junior')).toBeNull()
  })
})
