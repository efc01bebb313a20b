/** The roads that are kept, with how each stands and whether what it was made from still holds. */
import { standardOn } from '#modules/assessment/index.ts'
import { gatherPrices } from '#modules/conditions/index.ts'
import { adoptedPlan } from '#modules/network/index.ts'
import { gatherPupilsAhead } from '#modules/projection/index.ts'
import { countiesUnder, isSimulated } from '#modules/schools/index.ts'
import { standingRoster } from '#modules/staffing/index.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { gatherSettings, newestLocked } from '../settings/gather.ts'
import { readRoadFile } from './read-road-file.ts'
import type { RoadFile } from './road-file.ts'
import { roadMark } from './road-mark.ts'
import type { RoadBasis, RoadMark, RoadRow, RoadSummary, StoredAction } from './road-shapes.ts'
import { foldRoads, type RoadState } from './road-state.ts'
import { roadEvents, roadsOf, type RoadEvent, type StoredRoad } from './store.ts'

export type CountyRoad = StoredRoad<RoadBasis, RoadSummary>

export interface KeptRoad {
  readonly stored: CountyRoad
  readonly events: readonly RoadEvent[]
  readonly state: RoadState
  readonly shown: RoadRow
}

export const noSuchRoad = (id: string): Refusal =>
  refuse('no-such-road', { id }, { zh: '没有这个路线图，请刷新页面', en: 'there is no such road; reload the page' })

export const markFor = async ({ database, caller, now }: AnswerContext): Promise<RoadMark> =>
  roadMark({ name: caller.name, at: now, isSimulated: await isSimulated(database) })

type Ground = Pick<AnswerContext, 'database' | 'documents'> & { readonly today: string }

/** What roads of a county would stand on now. */
async function standingBasis({ database, documents, today }: Ground, county: string) {
  const [figures, ahead, priced, network, roster] = await Promise.all([
    newestLocked(database, county),
    gatherPupilsAhead(database, county, 'middle'),
    gatherPrices(database, county),
    adoptedPlan({ database, documents }, county),
    standingRoster(database, county),
  ])
  const { settings } = await gatherSettings(database, county, today, figures?.year ?? null)
  const standard = standardOn(county, today)
  return JSON.stringify([
    figures && [figures.year, figures.version],
    isRefusal(standard) ? null : standard.rules.version,
    ahead?.id ?? null,
    network?.id ?? null,
    roster?.id ?? null,
    settings.number,
    priced.setAt,
  ])
}

const basisKey = ({ census, rulesVersion, forecast, network, roster, settings, prices }: RoadBasis): string =>
  JSON.stringify([
    [census.year, census.version],
    rulesVersion,
    forecast?.id ?? null,
    network?.id ?? null,
    roster?.id ?? null,
    settings,
    prices.setAt,
  ])

export async function gatherRoads(ground: Ground, region: string): Promise<readonly KeptRoad[]> {
  const { database } = ground
  const counties = await countiesUnder(database, region)
  const codes = counties.map(({ code }) => code)
  const [all, events] = await Promise.all([
    roadsOf<RoadBasis, RoadSummary>(database, codes),
    roadEvents(database, codes),
  ])
  const stored = all.filter(({ scope }) => scope === 'county')
  const names = new Map(counties.map(({ code, name }) => [code, name]))
  const standing = new Map<string, string>()
  for (const code of new Set(stored.map(({ county }) => county))) standing.set(code, await standingBasis(ground, code))
  const states = new Map<string, RoadState>()
  for (const own of Map.groupBy(stored, ({ county }) => county).values()) {
    const ids = own.map(({ id }) => id)
    for (const [id, state] of foldRoads(ids, events)) states.set(id, state)
  }
  return stored.map((road): KeptRoad => {
    const { id, county, name, description, at, personName, parent, basis, summary } = road
    const state = states.get(id)!
    return {
      stored: road,
      events: events.get(id) ?? [],
      state,
      shown: {
        ...summary,
        id,
        county,
        countyName: names.get(county) ?? county,
        name,
        description,
        status: state.status,
        madeAt: at,
        madeBy: personName,
        parent,
        basis,
        isStale: basisKey(basis) !== standing.get(county),
        adopted: state.adopted,
      },
    }
  })
}

/** In the order of the ids; all of them or none. */
export async function gatherNamed(
  context: AnswerContext,
  county: string,
  ids: readonly string[],
): Promise<readonly KeptRoad[] | Refusal> {
  const found = new Map((await gatherRoads(context, county)).map((road) => [road.stored.id, road]))
  const roads: KeptRoad[] = []
  for (const id of ids) {
    const road = found.get(id)
    if (!road) return noSuchRoad(id)
    roads.push(road)
  }
  return roads
}

export async function gatherRoad(context: AnswerContext, county: string, id: string): Promise<KeptRoad | Refusal> {
  const roads = await gatherNamed(context, county, [id])
  return isRefusal(roads) ? roads : roads[0]!
}

export async function gatherFile(
  context: AnswerContext,
  county: string,
  id: string,
): Promise<{ readonly road: KeptRoad; readonly file: RoadFile } | Refusal> {
  const road = await gatherRoad(context, county, id)
  if (isRefusal(road)) return road
  return { road, file: await readRoadFile<RoadFile>(context.documents, road.stored.document) }
}

export interface AdoptedRoad {
  readonly id: string
  readonly name: string
  readonly targetYear: number
  readonly adoptedAt: string
  readonly actions: readonly StoredAction[]
}

/** What a county's adopted road comes to, without its actions. */
export interface AdoptedHead {
  readonly id: string
  readonly county: string
  readonly name: string
  readonly targetYear: number
  readonly applyYear: number
  readonly adoptedAt: string
  readonly cost: number | null
  readonly basis: RoadBasis
  readonly document: string
}

/** The roads that counties have adopted, by county; those without one are left out. */
export async function adoptedRoads(
  database: AnswerContext['database'],
  counties: readonly string[],
): Promise<ReadonlyMap<string, AdoptedHead>> {
  const [all, events] = await Promise.all([
    roadsOf<RoadBasis, RoadSummary>(database, counties),
    roadEvents(database, counties),
  ])
  const heads: AdoptedHead[] = []
  for (const own of Map.groupBy(
    all.filter(({ scope }) => scope === 'county'),
    ({ county }) => county,
  ).values()) {
    const ids = own.map(({ id }) => id)
    const states = foldRoads(ids, events)
    const road = own.find(({ id }) => states.get(id)!.status === 'adopted')
    if (!road) continue
    const { id, county, name, summary, basis, document } = road
    const { targetYear, applyYear, cost } = summary
    const adoptedAt = states.get(id)!.adopted!.at
    heads.push({ id, county, name, targetYear, applyYear, adoptedAt, cost, basis, document })
  }
  return new Map(heads.map((head) => [head.county, head]))
}

/** The road that a county has adopted, with its actions as pledges can be made of them; null where there is none. */
export async function adoptedActions(
  context: Pick<AnswerContext, 'database' | 'documents'>,
  county: string,
): Promise<AdoptedRoad | null> {
  const adopted = await adoptedRoadFile(context, county)
  if (adopted === null) return null
  const { id, name, targetYear, adoptedAt } = adopted.head
  return { id, name, targetYear, adoptedAt, actions: adopted.file.actions }
}

/** The same with everything that it stands on; null where there is none. */
export async function adoptedRoadFile(
  { database, documents }: Pick<AnswerContext, 'database' | 'documents'>,
  county: string,
): Promise<{ readonly head: AdoptedHead; readonly file: RoadFile } | null> {
  const head = (await adoptedRoads(database, [county])).get(county)
  return head ? { head, file: await readRoadFile<RoadFile>(documents, head.document) } : null
}
