/** The rules of a county's plans on a day: those in force in its province, and our settings where no document speaks. */
import { provinceOf } from '#kernel/region-code.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { readRules, rulesInForce, type RuleBook } from '#modules/standards/index.ts'
import type { PlanRules } from '../county/county-problem.ts'
import { defaultRules } from '../county/default-rules.ts'

let book: RuleBook | null = null

interface VersionedRules {
  readonly rules: PlanRules
  readonly version: string
}

/** Of the last day that was asked about; a board asks for each of its candidates. */
const known = new Map<string, VersionedRules>()

export function planRules(county: string, on: string): VersionedRules {
  const key = `${county.slice(0, 2)} ${on}`
  const found = known.get(key) ?? rulesOn(county, on)
  if (!known.has(key)) known.clear()
  known.set(key, found)
  return found
}

/** Rows change only with the program, so they are read once. */
function rulesOn(county: string, on: string): VersionedRules {
  book ??= readRules()
  const inForce = rulesInForce(book, on, provinceOf(county) ?? null)
  return isRefusal(inForce)
    ? { rules: defaultRules(null), version: 'none' }
    : { rules: defaultRules(inForce), version: inForce.version }
}
