import { describe, expect, it } from 'vitest'
import { admission, afterFailure, allowedFailures, type SignInState } from './lock-out.ts'

const fresh: SignInState = { active: true, failures: 0, lockedUntil: null }
const now = '2026-09-05T02:00:00.000Z'
const failed = (times: number, state = fresh): SignInState =>
  Array.from({ length: times }).reduce<SignInState>((each) => afterFailure(each, now), state)

describe('locking an account', () => {
  it('happens at the fifth wrong password and ends after a quarter of an hour', () => {
    expect(admission(failed(allowedFailures - 1), now)).toBe('open')
    const locked = failed(allowedFailures)
    expect(admission(locked, now)).toBe('locked')
    expect(admission(locked, '2026-09-05T02:14:59.000Z')).toBe('locked')
    expect(admission(locked, '2026-09-05T02:15:00.000Z')).toBe('open')
  })

  it('begins to count anew after a lock has run out', () => {
    const later = afterFailure(failed(allowedFailures), '2026-09-05T03:00:00.000Z')
    expect(later).toMatchObject({ failures: 1, lockedUntil: null })
  })

  it('never admits a closed account', () => {
    expect(admission({ ...fresh, active: false }, now)).toBe('closed')
  })
})
