/**
 * Posts that a school needs by the standard, before rounding: pupils ÷ 19 and ÷ 13.5 by stage (中央编办发〔2014〕72号); a small
 * village school or point takes the larger of that and its classes × the class ratio; a county may add a least of points.
 */
import { compare, over, plus, ratioOf, times, zero, type Ratio } from '#kernel/ratio.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { PointMinimum } from '../settings/county-settings.ts'
import type { Decider } from './post-words.ts'

export interface StageFacts {
  readonly stage: CompulsoryStage
  /** Null unknown. */
  readonly pupils: number | null
  readonly classes: number | null
}

export interface PostRules {
  readonly pupilsPerPost: Readonly<Record<CompulsoryStage, number>>
  readonly postsPerClass: number
  readonly point: PointMinimum | null
}

export interface PostsNeeded {
  /** In the order of the stages; null where pupils are unknown. */
  readonly stages: readonly (Ratio | null)[]
  readonly byPupils: Ratio | null
  /** Null where it does not hold for the school, or classes are unknown. */
  readonly byClasses: Ratio | null
  readonly byPoint: Ratio | null
  /** The largest; null where any that holds is unknown. */
  readonly exact: Ratio | null
  readonly decidedBy: Decider | null
}

const sum = (values: readonly (Ratio | null)[]): Ratio | null =>
  values.reduce<Ratio | null>((all, value) => (all === null || value === null ? null : plus(all, value)), zero)

export function postsNeeded(
  stages: readonly StageFacts[],
  { isSmall, isPoint }: { readonly isSmall: boolean; readonly isPoint: boolean },
  rules: PostRules,
): PostsNeeded {
  const byStage = stages.map(({ stage, pupils }) =>
    pupils === null ? null : over(ratioOf(pupils), ratioOf(rules.pupilsPerPost[stage])),
  )
  const byPupils = sum(byStage)
  const classes = sum(stages.map((each) => (each.classes === null ? null : ratioOf(each.classes))))
  const byClasses = isSmall && classes !== null ? times(classes, ratioOf(rules.postsPerClass)) : null
  const point = isPoint ? rules.point : null
  const holdsPoint = point !== null
  const byPoint =
    point !== null && classes !== null ? plus(times(classes, ratioOf(point.perClass)), ratioOf(point.extra)) : null
  const asked: readonly (readonly [Decider, boolean, Ratio | null])[] = [
    ['pupils', true, byPupils],
    ['classes', isSmall, byClasses],
    ['point', holdsPoint, byPoint],
  ]
  let decidedBy: Decider | null = null
  let exact: Ratio | null = null
  for (const [decider, holds, posts] of asked) {
    if (!holds) continue
    if (posts === null) return { stages: byStage, byPupils, byClasses, byPoint, exact: null, decidedBy: null }
    if (exact !== null && compare(posts, exact) <= 0) continue
    exact = posts
    decidedBy = decider
  }
  return { stages: byStage, byPupils, byClasses, byPoint, exact, decidedBy }
}
