/** Everything that a road is worked out from, as plain data that a thread can be given. */
import type { CountyFacts } from '#modules/assessment/index.ts'
import type { SchoolRow } from '#modules/census/contract.ts'
import type { PriceList } from '#modules/conditions/index.ts'
import type { Unchecked } from '../county/facts-of-county.ts'
import type { RoadSchool } from '../road/road-facts.ts'
import type { LeverKind } from '../road/road-model.ts'
import type { FixedAction, RoadBasis, StoredAction } from '../roads/road-shapes.ts'
import type { RoadItemCode, RoadMargin } from '../roads/road-words.ts'
import type { RoadBudget } from '../settings/contract.ts'
import type { PupilsInterval } from './rows-ahead.ts'

/** The county in one target year. */
export interface TargetYear {
  readonly year: number
  /** With the pupils of that year and everything that is already on its way. */
  readonly facts: CountyFacts
  readonly intervals: readonly PupilsInterval[]
  readonly unchecked: readonly Unchecked[]
  /** Totals over the years in which they can still be used; null where nobody set one. */
  readonly quotas: { readonly degree: number | null; readonly backbone: number | null }
  readonly late: readonly RoadItemCode[]
}

export interface RoadQuestion {
  readonly county: string
  readonly countyName: string
  readonly censusYear: number
  /** Rows of the census itself, which data rules begin from. */
  readonly censusRows: readonly SchoolRow[]
  readonly basis: RoadBasis
  readonly applyYear: number
  readonly firstYear: number
  readonly target: TargetYear
  /** A year later; null where variants are not asked for. */
  readonly later: TargetYear | null
  readonly prices: PriceList
  readonly levers: readonly LeverKind[]
  readonly leads: Readonly<Record<RoadItemCode, number>>
  readonly budgets: readonly RoadBudget[]
  readonly profiles: readonly (readonly [key: string, profiles: RoadSchool['profiles']])[] | null
  /** By code of the school. */
  readonly mayTeachJunior: readonly (readonly [code: string, profiles: RoadSchool['mayTeachJunior']])[] | null
  readonly fixed: readonly FixedAction[]
  /** Actions of the road that this one is worked out from anew. */
  readonly before: readonly StoredAction[] | null
  /** For how many pupils each school is provided. */
  readonly margin: RoadMargin
  /** Futures to be tried; 0 where robustness is not asked for. */
  readonly futures: number
  readonly seed: number
}
