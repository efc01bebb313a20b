/** Where the minutes of a county's plan come from, told with the plan. */
import type { CountyPlan } from './plan-file.ts'
import { sourceOf, type CountyProblem } from './county-problem.ts'

export function minutesFrom(problem: CountyProblem): NonNullable<CountyPlan['minutesFrom']> {
  const { minutesBetween: between, knownMinutes, villages, sites } = problem
  if (!between) return { source: sourceOf(problem), given: knownMinutes.length, none: 0 }
  const villageAt = new Map(villages.map(({ id }, v) => [id, v]))
  const siteAt = new Map(sites.map(({ id }, s) => [id, s]))
  const given = new Set(
    knownMinutes.map(({ village, site }) => villageAt.get(village)! * sites.length + siteAt.get(site)!),
  )
  const none = between.bus.reduce<number>(
    (sum, minutes, pair) => sum + (minutes === null && between.walk[pair] === null && !given.has(pair) ? 1 : 0),
    0,
  )
  return { source: sourceOf(problem), given: knownMinutes.length, none }
}
