/** Public funds due to a school in a budget year: pupils and boarders by the quota, small rural schools as a hundred. */
import { compare, plus, ratioOf, times, toNumber } from '#kernel/ratio.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { RulesInForce } from '../contract.ts'
import { limitOf } from '../limits.ts'

export interface FundedSchool {
  readonly stage: CompulsoryStage
  readonly pupils: number
  readonly boarders: number
  /** A village school or teaching point, which is funded for a hundred pupils at least (国发〔2015〕67号). */
  readonly smallRural: boolean
}

/** In yuan; null where no quota of that budget year stands in the standards. */
export function publicFundsDue(school: FundedSchool, budgetYear: number, rules: RulesInForce): number | null {
  const day = `${budgetYear}-12-31`
  const quota = rules.ruleOn('public-funds.quota', school.stage, day)
  const supplement = rules.ruleOn('public-funds.boarder', 'any', day)
  const least = rules.ruleOn('public-funds.small-school', 'any', day)
  if (!quota || !supplement || !least) return null
  const pupils = ratioOf(school.pupils)
  const counted = school.smallRural && compare(pupils, limitOf(least)) < 0 ? limitOf(least) : pupils
  return toNumber(plus(times(counted, limitOf(quota)), times(ratioOf(school.boarders), limitOf(supplement))))
}
