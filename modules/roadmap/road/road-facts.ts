/** What a road is worked out from: the judged schools of one county with what each has, and what may be done. Plain columns. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { LeverKind } from './road-model.ts'

export const indicatorCodes = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const

/** One school in one stage. Null is unknown. */
export interface RoadSchool {
  readonly code: string
  readonly name: string
  readonly stage: CompulsoryStage
  readonly pupils: number
  /** Numerators of R1–R7 as they are judged, after merging, split and relaxation. */
  readonly have: readonly (number | null)[]
  /** Change that brings each to its threshold, and to 85 % of it; whole for people and unshared rooms, negative where there is more. */
  readonly toMeet: readonly (number | null)[]
  readonly toFloor: readonly (number | null)[]
  /** Share of what is bought for the whole school that counts for this stage; 1 where it reports by stage. */
  readonly share: number
  /** Full-time teachers. */
  readonly teachers: number | null
  /** Approved posts less staff (空编), never below 0. */
  readonly freePosts: number | null
  /** m² of classrooms without which classes stay over their limit; 0 where none is needed or nothing is known. */
  readonly leastRooms: number
  /** Who of the teachers holds what together, from a roster; null where only the sums of the table are known. */
  readonly profiles: readonly { readonly profile: string; readonly teachers: number }[] | null
  /**
   * 小学转岗初中: those of a primary stage who hold a certificate for the junior stage and would count there for the same, by profile; they are part
   * of `profiles`. Null where there is no roster.
   */
  readonly mayTeachJunior: readonly { readonly profile: string; readonly teachers: number }[] | null
}

/** 元 by item and stage. */
export type RoadPrices = (item: string, stage: CompulsoryStage) => number

export interface RoadFacts {
  readonly schools: readonly RoadSchool[]
  /** Limits of the CVs by stage. */
  readonly cvLimit: Readonly<Record<CompulsoryStage, number>>
  /** CVs that keep their limit as things stand, as `primary 3`; judged exactly. */
  readonly keptCvs: ReadonlySet<string>
  /** True where the indicator's numerator counts people or rooms, R1–R7. */
  readonly isWhole: readonly boolean[]
  readonly mayFallShort: number
  readonly prices: RoadPrices
  readonly levers: ReadonlySet<LeverKind>
  /** Posts of the county that hiring may fill; null where nothing is known. */
  readonly countyPosts: number | null
  /** Moves that the exchange rule still asks for, and how many of all moves have to be of backbone teachers; null where it is not enforced. */
  readonly exchange: {
    readonly moves: number
    readonly backboneShare: number
    readonly backboneHave: number
    readonly movedHave: number
  } | null
  /** Yuan that may be spent on things ready only by a deadline: cumulative, the tightest first. */
  readonly budgets: readonly { readonly items: ReadonlySet<string>; readonly most: number; readonly about: Words }[]
  /** People who may reach the degree or be recognised as backbone, county-wide. */
  readonly quotas: Readonly<Partial<Record<'degree' | 'backbone', number>>>
  /** Ids of actions that a person took into the plan, with their amounts, or out of it. */
  readonly fixed: readonly { readonly id: string; readonly least: number; readonly most: number }[]
}
