/** The rules of a plan that are in force today, as far as a folder gives none of its own. */
import { isRefusal } from '#kernel/refusal.ts'
import { readRules, rulesInForce } from '#modules/standards/index.ts'
import { today } from '#platform/clock.ts'
import type { PlanRules } from './county-problem.ts'
import { defaultRules, radiusByRow } from './default-rules.ts'
import type { StandardsRow } from './read-county-folder.ts'

export function rulesToday(province?: string): PlanRules {
  const inForce = rulesInForce(readRules(), today(), province ?? null)
  return defaultRules(isRefusal(inForce) ? null : inForce)
}

/** A row of the standards that is in force today, for a folder that names one in its rules.csv. */
export const standardsToday: StandardsRow = (code, province, row) => {
  const inForce = rulesInForce(readRules(), today(), province)
  return isRefusal(inForce) ? null : radiusByRow(code, row, inForce)
}
