/** A road as it is kept: what was found, what it stands on, and the county it was found for, so that parts of it can be judged again. */
import type { CountyFacts, CountyReport } from '#modules/assessment/index.ts'
import type { RoadFrame } from '../formulas.ts'
import type { LeverKind } from '../road/road-model.ts'
import type { FixedAction, RoadTelling, RoadVariant, Robustness, StoredAction } from './road-shapes.ts'

export interface RoadFile {
  readonly telling: RoadTelling
  readonly actions: readonly StoredAction[]
  readonly fixed: readonly FixedAction[]
  readonly frame: RoadFrame
  /** The target year without any action, and with all of them. */
  readonly before: CountyReport
  readonly after: CountyReport | null
  readonly variants: readonly RoadVariant[]
  readonly robustness: Robustness | null
  /** The county in the target year without any action. */
  readonly facts: CountyFacts
  readonly yearlyBudgets: readonly { readonly year: number; readonly amount: number }[]
  readonly applyYear: number
  readonly levers: readonly LeverKind[]
}
