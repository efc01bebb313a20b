/**
 * Posts of the whole staff (教职工) by the staffing standard: pupils ÷ 19 and ÷ 13.5, stage by stage, rounded up once for a
 * school (中央编办发〔2014〕72号); a small village school or point takes the larger of that and its classes × 1.7.
 */
import { ceiling, compare, over, plus, ratioOf, times, zero, type Ratio } from '#kernel/ratio.ts'
import { teachingPoint } from '#kernel/school-type.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { StaffingRules } from '#modules/standards/index.ts'
import { settlementCodes } from '#modules/census/contract.ts'
import { rangeOf, type Range } from './range.ts'

/** One stage of a school: pupils (人) and classes (个) that are expected. */
export interface StageNeed {
  readonly stage: CompulsoryStage
  readonly pupils: Range
  readonly classes: Range
}

export interface RatioPosts {
  /** 人; the larger where both ratios apply. */
  readonly posts: Range
  /** By pupils alone, and by classes alone where the class ratio applies (null elsewhere). */
  readonly byPupils: Range
  readonly byClasses: Range | null
}

const village = '211'

/**
 * “规模较小的村小学、教学点”: the document gives no number; read as under 100 pupils, as 国办发〔2018〕27号 defines small rural
 * schools. A village school is one whose urban-rural code is 乡 or 村; where that is empty, only a teaching point is.
 */
export function usesClassRatio(
  { type, settlement }: { readonly type: string; readonly settlement: string | null },
  pupils: number,
  { smallBelow }: Pick<StaffingRules, 'smallBelow'>,
): boolean {
  if (smallBelow === null || pupils >= smallBelow) return false
  const isRural = settlement !== null && settlementCodes[settlement]?.group === 'village'
  return type === teachingPoint || (type === village && isRural)
}

type Side = keyof Range

const byPupilsExactly = (stages: readonly StageNeed[], side: Side, rules: StaffingRules): Ratio =>
  stages.map(({ stage, pupils }) => over(ratioOf(pupils[side]), ratioOf(rules.pupilsPerPost[stage]))).reduce(plus, zero)

const byClassesExactly = (stages: readonly StageNeed[], side: Side, rules: StaffingRules): Ratio =>
  times(ratioOf(stages.reduce((sum, { classes }) => sum + classes[side], 0)), ratioOf(rules.postsPerClass))

const larger = (a: Ratio, b: Ratio): Ratio => (compare(a, b) < 0 ? b : a)

function exactPosts(stages: readonly StageNeed[], isSmall: boolean, side: Side, rules: StaffingRules): Ratio {
  const byPupils = byPupilsExactly(stages, side, rules)
  return isSmall ? larger(byPupils, byClassesExactly(stages, side, rules)) : byPupils
}

const roundedUp = (exact: (side: Side) => Ratio): Range => rangeOf((side) => ceiling(exact(side)))

/** `isSmall`: whether the class ratio applies too, see `usesClassRatio`. */
export const postsByRatio = (stages: readonly StageNeed[], isSmall: boolean, rules: StaffingRules): RatioPosts => ({
  posts: roundedUp((side) => exactPosts(stages, isSmall, side, rules)),
  byPupils: roundedUp((side) => byPupilsExactly(stages, side, rules)),
  byClasses: isSmall ? roundedUp((side) => byClassesExactly(stages, side, rules)) : null,
})

export interface SchoolStaffed {
  readonly stages: readonly StageNeed[]
  readonly isSmall: boolean
}

/** No document says how to round, so both: every school rounded up and added, and all added and rounded up once. */
export interface RatioPostsOfPlace {
  readonly roundedBySchool: Range
  readonly roundedOnce: Range
}

export const postsByRatioOfPlace = (schools: readonly SchoolStaffed[], rules: StaffingRules): RatioPostsOfPlace => {
  const each = (side: Side) => schools.map(({ stages, isSmall }) => exactPosts(stages, isSmall, side, rules))
  return {
    roundedBySchool: roundedUp((side) => ratioOf(each(side).reduce((sum, posts) => sum + ceiling(posts), 0))),
    roundedOnce: roundedUp((side) => each(side).reduce(plus, zero)),
  }
}
