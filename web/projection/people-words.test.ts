import { describe, expect, it } from 'vitest'
import { changeShare, changeWords, people, peopleBetween, signed, signedPercent } from './people-words.ts'

describe('numbers of people as they are spoken', () => {
  it.each([
    [0, '0', '0'],
    [9_999, '9,999', '9,999'],
    [10_000, '1.0万', '10,000'],
    [123_456, '12.3万', '123,500'],
  ])('%i', (count, zh, en) => expect(people(count)).toEqual({ zh, en }))

  it.each([
    [812, 1_034, '812—1,034'],
    [92_480, 104_510, '9.2万—10.5万'],
    // Never narrower than it is.
    [92_990, 104_010, '9.2万—10.5万'],
    [9_400, 10_200, '0.9万—1.1万'],
    [90_000, 100_000, '9.0万—10.0万'],
  ])('an interval %i to %i', (low, high, zh) => expect(peopleBetween(low, high).zh).toBe(zh))
})

describe('more or less than now', () => {
  it.each([
    [100, 80, '少20%'],
    [100, 103, '多3%'],
    [1000, 1004, '基本持平'],
    [0, 5, undefined],
  ])('%i to %i', (from, to, zh) => expect(changeWords(from, to)?.zh).toBe(zh))

  it('unknown or nobody is no change', () => {
    expect([changeShare(null, 4), changeShare(0, 4), changeShare(4, 3)]).toEqual([null, null, -0.25])
  })

  it('signs', () => {
    expect([signedPercent(-0.2011), signedPercent(0.03), signedPercent(-0.0001)]).toEqual(['−20.1%', '+3.0%', '0.0%'])
    expect([signed(1234), signed(-5), signed(0)]).toEqual(['+1,234', '−5', '0'])
  })
})
