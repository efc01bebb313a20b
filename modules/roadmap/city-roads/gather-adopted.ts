/** The road that a city has adopted: which county in which year, out of which money. */
import type { AnswerContext } from '#platform/operations/answers.ts'
import { readRoadFile } from '../roads/read-road-file.ts'
import { foldRoads } from '../roads/road-state.ts'
import { roadEvents, roadsOf } from '../roads/store.ts'
import type { CityRoadFile, CityRoadSummary } from './city-road-shapes.ts'
import type { CityBasis } from './make-city-road.job.ts'

export interface AdoptedCityRoad {
  readonly id: string
  readonly name: string
  readonly adoptedAt: string
  readonly file: CityRoadFile
}

/** Null where there is none. */
export async function adoptedCityRoad(
  { database, documents }: Pick<AnswerContext, 'database' | 'documents'>,
  city: string,
): Promise<AdoptedCityRoad | null> {
  const [all, events] = await Promise.all([
    roadsOf<CityBasis, CityRoadSummary>(database, [city]),
    roadEvents(database, [city]),
  ])
  const stored = all.filter(({ scope }) => scope === 'city')
  const ids = stored.map(({ id }) => id)
  const states = foldRoads(ids, events)
  const road = stored.find(({ id }) => states.get(id)!.status === 'adopted')
  if (!road) return null
  const file = await readRoadFile<CityRoadFile>(documents, road.document)
  return { id: road.id, name: road.name, adoptedAt: states.get(road.id)!.adopted!.at, file }
}
