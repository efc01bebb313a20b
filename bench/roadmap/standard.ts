/** A county's tables as the model of a road by the rules in force, every lever and the sample prices: for measuring. */
import type { CountyRow, SchoolRow } from '#modules/census/index.ts'
import { judgeResourcesOf, standardOn } from '#modules/assessment/index.ts'
import { defaultPrices, type PriceCode } from '#modules/conditions/index.ts'
import { roadFactsOf } from '#modules/roadmap/county/facts-of-county.ts'
import { layOutRoad } from '#modules/roadmap/road/lay-out-road.ts'
import { leverKinds, type RoadModel } from '#modules/roadmap/road/road-model.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { today } from '#platform/clock.ts'

export function gatherStandard(rows: readonly SchoolRow[], countyRow: CountyRow | null): RoadModel {
  const { county: code, year } = rows[0]!
  const standard = standardOn(code, today())
  if (isRefusal(standard)) throw new Error(standard.words.en)
  const county = { county: code, year, rows, countyRow, grants: [], excludePrivate: false }
  const { facts } = roadFactsOf(county, judgeResourcesOf(county, standard), standard, {
    timing: null,
    prices: (item, stage) => defaultPrices[item as PriceCode][stage].price,
    levers: new Set(leverKinds),
    quotas: {},
    fixed: [],
    profiles: null,
  })
  return layOutRoad(facts).model
}
