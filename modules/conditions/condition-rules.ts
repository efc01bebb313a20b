/** The rules that this room holds figures against, with their clauses, as plain data; a row that is not in force is null. Browser-safe. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { RuleShown } from './fields.ts'

type ByStage<T> = Readonly<Record<CompulsoryStage, T>>

export interface ConditionRules {
  readonly on: string
  /** 45 and 50. */
  readonly classSize: ByStage<RuleShown>
  readonly bigClass: RuleShown | null
  readonly superClass: RuleShown | null
  /** 2000, and 2500 for the compulsory stages of nine-year and twelve-year schools. */
  readonly cap: ByStage<RuleShown> & { readonly 'nine-year': RuleShown }
  readonly relaxedCap: (ByStage<RuleShown> & { readonly 'nine-year': RuleShown }) | null
  readonly smallSchool: RuleShown | null
  /** R4 to R7 by stage. */
  readonly resources: Readonly<Record<'R4' | 'R5' | 'R6' | 'R7', ByStage<RuleShown>>>
  readonly specialRooms: { readonly per: RuleShown; readonly music: RuleShown; readonly art: RuleShown }
  readonly books: ByStage<RuleShown> | null
  readonly basicBooks: ByStage<RuleShown> | null
  readonly beds: RuleShown | null
  readonly computers: RuleShown | null
  readonly dormitory: ByStage<RuleShown> | null
  readonly track: ByStage<RuleShown> | null
  /** How many of the seven must be met (6). */
  readonly needed: RuleShown
}

/** Whole limits of a class: each class is in the first state whose line it does not pass. */
export interface ClassLines {
  readonly limit: number
  readonly big: number
  readonly super: number
}

export const linesFor = (rules: ConditionRules, phase: CompulsoryStage): ClassLines => ({
  limit: rules.classSize[phase].value!,
  big: rules.bigClass?.value ?? Number.POSITIVE_INFINITY,
  super: rules.superClass?.value ?? Number.POSITIVE_INFINITY,
})
