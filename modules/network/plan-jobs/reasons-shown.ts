/** 不可行说明: which villages nobody can take in, and how many seats are short, as doors show it. */
import type { Words } from '#kernel/words.ts'
import type { Impossible } from '../county/plan-file.ts'

export interface ReasonShown {
  readonly code: string
  readonly what: Words
  readonly villages: string[]
  readonly short: number | null
}

export const reasonsShown = (impossible: Impossible | null): ReasonShown[] =>
  impossible === null
    ? []
    : [
        ...impossible.unreached.map(({ what, village }) => ({
          code: 'unreached',
          what,
          villages: [village],
          short: null,
        })),
        ...impossible.short.map(({ what, villages, missing }) => ({ code: 'short', what, villages, short: missing })),
      ]
