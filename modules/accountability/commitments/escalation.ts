/** Which step of escalation (提醒、通报、约谈 …) a late commitment has come to. Steps are a city's own, or ours where it has set none. */
import type { Words } from '#kernel/words.ts'
import type { StandingFacts } from './standing.ts'
import type { Standing } from './commitment-shapes.ts'

export interface EscalationStep {
  readonly code: string
  readonly words: Words
  /** Due from so many days after it should have been done, or after it fell back. */
  readonly daysLate: number
  /** Whoever takes the step, in words. */
  readonly by: Words
}

export interface EscalationTaken {
  readonly step: string
  readonly on: string
  readonly note: string | null
  readonly at: string
  readonly personName: string
}

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The farthest step that is due and that neither it nor a farther one was taken since it is late; null where none is. */
export function escalationDue(
  steps: readonly EscalationStep[],
  { taken }: Pick<StandingFacts, 'taken'>,
  { since, pace }: Pick<Standing, 'since' | 'pace'>,
  today: string,
): { readonly step: string; readonly words: Words; readonly daysLate: number } | null {
  if (since === null || (pace !== 'late' && pace !== 'fallen-back')) return null
  const daysLate = days(since, today)
  const order = steps.toSorted((a, b) => a.daysLate - b.daysLate)
  const done = Math.max(
    -1,
    ...taken.filter(({ on }) => on >= since).map(({ step }) => order.findIndex(({ code }) => code === step)),
  )
  const due = order.findLastIndex((step) => step.daysLate <= daysLate)
  if (due <= done) return null
  const { code, words } = order[due]!
  return { step: code, words, daysLate }
}
