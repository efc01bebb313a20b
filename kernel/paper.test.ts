import { describe, expect, it } from 'vitest'
import { paperDay } from './paper.ts'

describe('a day on a paper', () => {
  it.each([
    ['2024-07-02', '2024年7月2日'],
    ['2026-12-15', '2026年12月15日'],
    [null, '　　年　　月　　日'],
  ])('%s → %s', (day, words) => {
    expect(paperDay(day)).toBe(words)
  })

  it('is an ISO day, not an instant that is another day elsewhere', () => {
    expect(() => paperDay('2024-07-02T20:00:00Z')).toThrow('no ISO day')
  })
})
