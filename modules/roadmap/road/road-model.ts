/**
 * A county's way to the standard as plain columns: what its schools have, what may be done at what price, what each thing
 * changes, and which rules have to hold. Amounts are in persons, m², yuan and rooms; money in yuan.
 */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'

/** 购置 · 建设 · 招聘 · 培养（学历提升、骨干认定）· 调配. */
export const leverKinds = ['buy', 'build', 'hire', 'train', 'move'] as const
export type LeverKind = (typeof leverKinds)[number]

/** One school in one stage, as it is judged. */
export interface RoadUnit {
  readonly code: string
  readonly name: string
  readonly stage: CompulsoryStage
  readonly pupils: number
}

/** One indicator of one unit. Amounts are changes of the numerator that is judged, after the split. */
export interface RoadCell {
  readonly unit: number
  /** Place of the indicator among the seven. */
  readonly indicator: number
  readonly have: number
  /** Change that is needed to reach the threshold; negative where there is more than enough. Whole where the numerator is. */
  readonly toMeet: number
  /** The same to 85 % of it. */
  readonly toFloor: number
  /**
   * What a plan adds beyond a need, so that it also holds for whoever adds its effects up in doubles; 0 where people and rooms are counted. The
   * bound knows nothing of it.
   */
  readonly beyond: number
}

/** A need as a plan has to fill it. */
export const needOf = ({ beyond }: RoadCell, need: number): number => (need > 0 ? need + beyond : need)

/** One indicator of one stage: its 差异系数 may not pass the limit. */
export interface RoadSpread {
  readonly stage: CompulsoryStage
  readonly indicator: number
  /** Its cells, one for each unit of the stage. */
  readonly cells: readonly number[]
  readonly limit: number
  /** Whether it keeps its limit as things stand, judged exactly: a CV on its limit that nothing changes is kept. */
  readonly isKept: boolean
}

/** What one thing is done to: the school and stage (a school that shares its assets has several), with from or to for a move. */
export interface ColumnSubject {
  readonly kind: LeverKind
  /** Item of the price list. */
  readonly item: string
  /** Units that it changes, the first being the one it is named by. */
  readonly units: readonly number[]
  /**
   * For a move: out of or into the unit, and what the teacher brings (digits of R1–R3, `-` for none of them). With an `x` before it the move
   * goes from the primary to the junior stage.
   */
  readonly move?: { readonly way: 'out' | 'in'; readonly profile: string }
}

export interface RoadColumn {
  readonly subject: ColumnSubject
  /** Yuan for one unit of the amount. */
  readonly cost: number
  /** Amounts from `least` to `most`; what was locked by hand or is needed whatever else is done has a least above 0. */
  readonly least: number
  readonly most: number
  /** Smallest part of an amount in a plan: 1 for people and rooms, 0.01 m², 1 yuan. */
  readonly step: number
  /** True where only whole multiples of the step are a choice that matters (people, rooms). */
  readonly isWhole: boolean
  readonly effects: readonly { readonly cell: number; readonly by: number }[]
}

export interface SideRow {
  readonly lower: number
  readonly upper: number
  readonly entries: readonly (readonly [column: number, value: number])[]
  /** What holds here, in words; shown where it is what makes the goal impossible. */
  readonly about: Words
}

export interface RoadModel {
  readonly units: readonly RoadUnit[]
  readonly cells: readonly RoadCell[]
  readonly spreads: readonly RoadSpread[]
  readonly columns: readonly RoadColumn[]
  readonly rows: readonly SideRow[]
  /** How many of a unit's indicators may stay between 85 % and the threshold (1). */
  readonly mayFallShort: number
}

/** What one unit of a column's amount changes in a cell that it touches. */
export const effectOn = ({ effects }: RoadColumn, cell: number): number =>
  effects.find((effect) => effect.cell === cell)!.by

/** Amount of each column. */
export type Amounts = Float64Array

export const costOf = (model: RoadModel, amounts: Amounts): number => {
  let cost = 0
  for (const [j, { cost: price }] of model.columns.entries()) cost += price * amounts[j]!
  return cost
}
