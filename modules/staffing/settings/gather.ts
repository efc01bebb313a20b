/** The rules that hold in a county on a day, with what the county set over them. */
import { provinceOf } from '#kernel/region-code.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { RuleBook, RulesInForce } from '#modules/standards/contract.ts'
import { pointMinimum, readRules, rulesInForce, staffingRules } from '#modules/standards/index.ts'
import type { Database } from '#platform/database/database.ts'
import { reckoningOf, type PostSettings, type Reckoning, type StoredSettings } from './county-settings.ts'
import { newestSettings } from './store.ts'

let book: RuleBook | null = null

/** Rows change only with the program, so they are read once. */
export function rulesOn(county: string, day: string): RulesInForce | Refusal {
  book ??= readRules()
  return rulesInForce(book, day, provinceOf(county) ?? null)
}

export interface GatheredReckoning {
  readonly rules: RulesInForce
  readonly reckoning: Reckoning
  readonly stored: StoredSettings<PostSettings> | null
}

export async function gatherReckoning(
  database: Database,
  county: string,
  day: string,
): Promise<GatheredReckoning | Refusal> {
  const rules = rulesOn(county, day)
  if (isRefusal(rules)) return rules
  const stored = await newestSettings<PostSettings>(database, county, 'posts')
  const facts = { staffing: staffingRules(rules), point: pointMinimum(rules), documents: rules.documents }
  return { rules, reckoning: reckoningOf(facts, stored), stored }
}
