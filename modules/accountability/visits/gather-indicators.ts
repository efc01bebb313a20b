/** Names of the standard's indicators and items on a day, by their codes; none where no standard holds. */
import type { Words } from '#kernel/words.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { standardOn } from '#modules/assessment/index.ts'

export function indicatorNames(county: string, today: string): ReadonlyMap<string, Words> {
  const standard = standardOn(county, today)
  if (isRefusal(standard)) return new Map()
  return new Map([...standard.indicators, ...standard.items].map(({ code, label }) => [code, label]))
}
