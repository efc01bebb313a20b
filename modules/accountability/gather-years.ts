/** The 统计学年 and 申报年 that each county has bound itself to: by its pledge in force, else by the road it adopted. */
import { adoptedRoads } from '#modules/roadmap/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { gatherPledges } from './pledges/gather-pledges.ts'
import type { OrderSource } from './pledges/pledge-words.ts'

export interface CountyYears {
  readonly targetYear: number
  readonly applyYear: number
  readonly source: Exclude<OrderSource, 'city-road'>
  readonly cost: number | null
}

export async function gatherYears(
  context: Pick<AnswerContext, 'database'>,
  counties: readonly string[],
): Promise<ReadonlyMap<string, CountyYears>> {
  const [roads, pledges] = await Promise.all([
    adoptedRoads(context.database, counties),
    gatherPledges(context, counties),
  ])
  const years = new Map<string, CountyYears>()
  for (const { county, targetYear, applyYear, cost } of roads.values()) {
    years.set(county, { targetYear, applyYear, source: 'road', cost })
  }
  // The newest pledge of a county stands first, so that it is written last.
  for (const { stored, state } of pledges.toReversed()) {
    if (!state.inForce) continue
    const { targetYear, applyYear, cost } = state.inForce.head
    years.set(stored.county, { targetYear, applyYear, source: 'pledge', cost })
  }
  return years
}
