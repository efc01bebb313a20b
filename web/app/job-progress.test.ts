import { describe, expect, it } from 'vitest'
import { isUnderWay, untilAskedAgain } from './job-progress.ts'

describe('following a job', () => {
  it.each([
    ['waiting', true],
    ['running', true],
    ['done', false],
    ['failed', false],
    [undefined, false],
  ] as const)('%s: under way %s', (state, expected) => {
    expect(isUnderWay(state)).toBe(expected)
  })

  it('asks every second while somebody is here, seldom while nobody is, and no more once it has ended', () => {
    const now = Date.now()
    expect(untilAskedAgain(undefined, now)).toBe(1000)
    expect(untilAskedAgain({ state: 'running' }, now)).toBe(1000)
    expect(untilAskedAgain({ state: 'waiting' }, now + 10 * 60_000)).toBe(10_000)
    expect(untilAskedAgain({ state: 'failed' }, now)).toBe(false)
  })
})
