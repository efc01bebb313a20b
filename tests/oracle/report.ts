/** What the oracle says of a county: the JSON of the assessment command, without its words and problems. */
import type { SchoolRow } from '#modules/census/contract.ts'
import type { Code, Phase } from './rule.ts'

export type Outcome = 'met' | 'unmet' | 'unknown'
export type ValueOutcome = Outcome | 'near'

export interface ValueReport {
  readonly raw: number | null
  readonly value: number | null
  readonly threshold: number
  readonly outcome: ValueOutcome
  readonly missing: number | null
  readonly roundingFlips: boolean
}

export interface SpreadReport {
  readonly mean: number | null
  readonly s: number | null
  readonly cv: number | null
  readonly limit: number
  readonly outcome: Outcome
  readonly roundingFlips: boolean
}

export interface PhaseReport {
  /** Null where the pupils of a judged school are unknown. */
  readonly pupils: number | null
  readonly schools: number
  readonly indicators: Readonly<Record<Code, SpreadReport>>
}

export interface SchoolReport {
  readonly code: string
  readonly name: string
  readonly phase: Phase
  readonly pupils: number | null
  readonly values: Readonly<Record<Code, ValueReport>>
  readonly metCount: number
  readonly outcome: Outcome
}

/** In the order in which they are asked; the first that holds is given. */
export type Reason = 'merged' | 'out-of-scope' | 'senior' | 'no-pupils' | 'small-point'

export interface Exclusion {
  readonly code: string
  readonly name: string
  readonly phase: SchoolRow['stage']
  /** With what was merged in; for a merged row its own. */
  readonly pupils: number | null
  readonly reason: Reason
}

export interface OracleReport {
  readonly county: string
  readonly outcome: Outcome
  readonly resources: { readonly outcome: Outcome }
  readonly phases: Readonly<Partial<Record<Phase, PhaseReport>>>
  readonly schools: readonly SchoolReport[]
  readonly excluded: readonly Exclusion[]
}
