import { describe, expect, it } from 'vitest'
import { seededRandom, seedOf } from './seeded-random.ts'

describe('seeded random numbers', () => {
  it('are the same for the same seed on every machine', () => {
    const random = seededRandom(seedOf('411523', 'schools'))
    expect([random.whole(1, 1000), random.whole(1, 1000), random.whole(1, 1000)]).toEqual([82, 536, 486])
  })

  it('differ for neighbouring words', () => {
    expect(seedOf('411523', 'a')).not.toBe(seedOf('411523', 'b'))
    expect(seededRandom(1).unit()).not.toBe(seededRandom(2).unit())
  })

  it('stay within their bounds', () => {
    const random = seededRandom(7)
    const wholes = Array.from({ length: 2000 }, () => random.whole(3, 5))
    expect(new Set(wholes)).toEqual(new Set([3, 4, 5]))
    const bells = Array.from({ length: 2000 }, () => random.bell(10, 2))
    expect(Math.min(...bells)).toBeGreaterThanOrEqual(4)
    expect(Math.max(...bells)).toBeLessThanOrEqual(16)
    expect(bells.reduce((a, b) => a + b, 0) / bells.length).toBeCloseTo(10, 0)
  })
})
