/** What gaps are worked out from: the rows of a year, the seven values' gaps as the verdict has them, special rooms, rules and prices. */
import type { SchoolRow } from '#modules/census/contract.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { ConditionRules } from '../condition-rules.ts'
import type { PriceList } from '../prices/price-list.ts'

/** One of R4–R7 of a school's stage as the assessment room judged it. */
export interface JudgedValue {
  readonly code: string
  readonly name: string
  readonly phase: CompulsoryStage
  readonly indicator: 'R4' | 'R5' | 'R6' | 'R7'
  readonly pupils: number | null
  readonly value: number | null
  readonly threshold: number
  /** To the threshold, in the numerator's unit. */
  readonly missing: number | null
  /** What the whole school must get for its stage's share to reach it; null where the stage has its own. */
  readonly wholeSchool: number | null
}

/** Music and art rooms of a whole school. */
export interface RoomsOf {
  readonly code: string
  readonly name: string
  readonly needed: number
  readonly classesComplete: boolean
  readonly music: { readonly fit: number; readonly complete: boolean; readonly least: number }
  readonly art: { readonly fit: number; readonly complete: boolean; readonly least: number }
}

export interface GapFacts {
  readonly rows: readonly SchoolRow[]
  readonly values: readonly JudgedValue[]
  readonly rooms: readonly RoomsOf[]
  readonly rules: ConditionRules
  readonly prices: PriceList
  readonly townNames: (school: string) => string | null
}
