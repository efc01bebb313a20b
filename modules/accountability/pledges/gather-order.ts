/** 路线图 of a city: its counties in the order of the years they have bound themselves to, beside what the city's own road says. */
import { adoptedCityRoad } from '#modules/roadmap/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { gatherYears } from '../gather-years.ts'
import { gatherStages } from '../stages/gather-stages.ts'
import { orderOf } from './county-order.ts'

export async function gatherOrder(context: AnswerContext, region: string) {
  const [{ list, counties }, road] = await Promise.all([
    gatherStages(context, region),
    adoptedCityRoad(context, `${region.slice(0, 4)}00`),
  ])
  const years = await gatherYears(
    context,
    counties.map(({ county }) => county),
  )
  const wordsOf = (code: string) => list.stages.find((stage) => stage.code === code)?.words ?? { zh: code, en: code }
  const own = counties.map(({ county, countyName, state }) => ({
    county,
    countyName,
    stage: state.last === null ? null : wordsOf(state.last.stage),
    bound: years.get(county) ?? null,
  }))
  return {
    ...orderOf(own, road?.file ?? null),
    cityRoad: road && { id: road.id, name: road.name, adoptedAt: road.adoptedAt },
  }
}
