/** Shapes of dots in charts and on maps by outcome, so that a picture printed in grey still tells them apart. */
import type { ValueOutcome } from '#kernel/outcome.ts'

export const outcomeSymbols = {
  met: 'circle',
  near: 'triangle',
  unmet: 'diamond',
  unknown: 'emptyCircle',
} as const satisfies Record<ValueOutcome, string>

/** Order in which outcomes are listed in legends and filters. */
export const outcomeOrder = ['met', 'near', 'unmet', 'unknown'] as const satisfies readonly ValueOutcome[]
