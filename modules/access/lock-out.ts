/** When too many wrong passwords lock an account, and for how long. Figures of this system's own (本系统设定). */

export interface SignInState {
  readonly active: boolean
  readonly failures: number
  /** ISO instant; null where it is not locked. */
  readonly lockedUntil: string | null
}

export const allowedFailures = 5
export const lockMinutes = 15

export type Admission = 'open' | 'locked' | 'closed'

/** Whether a password may be tried at all. */
export function admission(state: SignInState, now: string): Admission {
  if (!state.active) return 'closed'
  return state.lockedUntil !== null && state.lockedUntil > now ? 'locked' : 'open'
}

/** The state after a wrong password. The count begins anew when a lock has run out. */
export function afterFailure(state: SignInState, now: string): SignInState {
  const ranOut = state.lockedUntil !== null && state.lockedUntil <= now
  const failures = (ranOut ? 0 : state.failures) + 1
  const until = new Date(Date.parse(now) + lockMinutes * 60_000).toISOString()
  return { ...state, failures, lockedUntil: failures >= allowedFailures ? until : null }
}
