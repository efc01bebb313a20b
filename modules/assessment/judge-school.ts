/** The school rule (综合达标): at least six of the seven values met and the other one at 85 % or more. */
import type { Outcome, ValueOutcome } from '#kernel/outcome.ts'

/**
 * Judges a school from its seven outcomes. `needed` is how many must be met (6).
 * Unmet if any value is under 85 % or more values fall short than may; met if enough are met and the rest reach 85 %;
 * otherwise something decisive is unknown. Source: 教督〔2017〕6号 art. 6.
 */
export function judgeSchool(outcomes: readonly ValueOutcome[], needed: number): Outcome {
  let met = 0
  let near = 0
  for (const outcome of outcomes) {
    if (outcome === 'unmet') return 'unmet'
    if (outcome === 'met') met++
    if (outcome === 'near') near++
  }
  if (near > outcomes.length - needed) return 'unmet'
  return met >= needed && met + near === outcomes.length ? 'met' : 'unknown'
}

export const metCountOf = (outcomes: readonly ValueOutcome[]): number =>
  outcomes.filter((outcome) => outcome === 'met').length
