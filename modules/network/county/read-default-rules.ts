/** The rules of a plan that are in force today, as far as a folder gives none of its own. */
import { isRefusal } from '#kernel/refusal.ts'
import { readRules, rulesInForce } from '#modules/standards/index.ts'
import { today } from '#platform/clock.ts'
import type { PlanRules } from './county-problem.ts'
import { defaultRules } from './default-rules.ts'

export function rulesToday(province?: string): PlanRules {
  const inForce = rulesInForce(readRules(), today(), province ?? null)
  return defaultRules(isRefusal(inForce) ? null : inForce)
}
