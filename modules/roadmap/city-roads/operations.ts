/** The story of each answer about a city's road: its shared budget set, worked out, looked after, read, adopted, taken out. */
import { countiesUnder } from '#modules/schools/index.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import type { contract } from '../contract.ts'
import { refuseName } from '../road-jobs/gather-names.ts'
import { askToStop, jobsShown, standingOf } from '../road-jobs/operations.ts'
import { saveJob } from '../road-jobs/store.ts'
import { markFor, noSuchRoad } from '../roads/gather-roads.ts'
import { sheetFile } from '../roads/operations.ts'
import { readRoadFile } from '../roads/read-road-file.ts'
import { foldRoads, refuseAdoption, refuseWithdrawal, type RoadState } from '../roads/road-state.ts'
import { appendRoadEvent, holdRoads, roadEvents, roadsOf, saveExport, type RoadEvent } from '../roads/store.ts'
import { appendSettings, holdSettings, settingsOf } from '../settings/store.ts'
import type { CityRoadFile, CityRoadRow, CityRoadSummary } from './city-road-shapes.ts'
import { checkCitySettings, citySettings, type OwnCitySettings } from './city-settings.ts'
import { citySheets } from './city-sheets.ts'
import type { cityRoadOperations } from './contract.ts'
import { makeCityRoadJob, type CityBasis } from './make-city-road.job.ts'

type CityRoadAnswers = Pick<Answers<typeof contract>, keyof typeof cityRoadOperations>

interface KeptCityRoad {
  readonly shown: CityRoadRow
  readonly state: RoadState
  readonly events: readonly RoadEvent[]
  readonly document: string
}

async function gatherCityRoads({ database }: AnswerContext, city: string): Promise<readonly KeptCityRoad[]> {
  const [stored, events] = await Promise.all([
    roadsOf<CityBasis, CityRoadSummary>(database, [city]),
    roadEvents(database, [city]),
  ])
  const states = foldRoads(
    stored.map(({ id }) => id),
    events,
  )
  return stored.map(({ id, name, description, at, personName, summary, document }) => {
    const state = states.get(id)!
    const { status, adopted } = state
    return {
      shown: { ...summary, id, city, name, description, status, madeAt: at, madeBy: personName, adopted },
      state,
      events: events.get(id) ?? [],
      document,
    }
  })
}

async function gatherCityRoad(context: AnswerContext, city: string, id: string): Promise<KeptCityRoad | Refusal> {
  return (await gatherCityRoads(context, city)).find(({ shown }) => shown.id === id) ?? noSuchRoad(id)
}

async function step(
  context: AnswerContext,
  { city, id, reason }: { readonly city: string; readonly id: string; readonly reason: string },
  kind: 'adopted' | 'withdrawn',
): Promise<Refusal | Record<string, never>> {
  const { database, caller, now } = context
  await holdRoads(database, city)
  const road = await gatherCityRoad(context, city, id)
  if (isRefusal(road)) return road
  const refused = kind === 'adopted' ? refuseAdoption(road.state, road.shown.outcome) : refuseWithdrawal(road.state)
  if (refused) return refused
  await appendRoadEvent(database, city, id, { kind, at: now, person: caller.id, personName: caller.name, reason })
  return {}
}

export const cityRoadAnswers: CityRoadAnswers = {
  cityRoadSettings: async ({ city }, { database, today, caller, places }) => {
    const [stored] = await settingsOf<OwnCitySettings>(database, city)
    const { budgets, fromYear, toYear, unset } = citySettings(stored?.settings ?? {}, today)
    return {
      budgets: budgets.map((each) => ({ ...each })),
      fromYear,
      toYear,
      unset: [...unset],
      basis: stored?.basis ?? null,
      setBy: stored?.personName ?? null,
      setAt: stored?.at ?? null,
      maySet: mayAt(caller, 'roadmap.city', places),
    }
  },

  setCityRoadSettings: async ({ city, budgets, fromYear, toYear, basis }, { database, today, caller, now }) => {
    await holdSettings(database, city)
    const [stored] = await settingsOf<OwnCitySettings>(database, city)
    const settings: OwnCitySettings = {
      ...stored?.settings,
      budgets,
      ...(fromYear !== undefined && { fromYear }),
      ...(toYear !== undefined && { toYear }),
    }
    const refused = checkCitySettings(citySettings(settings, today))
    if (refused) return refused
    const number = (stored?.number ?? 0) + 1
    await appendSettings(database, city, { number, settings, basis, at: now, personName: caller.name })
    return {}
  },

  startCityRoad: async ({ city, name, description, counties, seconds }, context) => {
    const { database, caller, now, afterCommit } = context
    await holdRoads(database, city)
    const taken = await refuseName(database, city, name)
    if (taken) return taken
    const known = new Set((await countiesUnder(database, city)).map(({ code }) => code))
    const unknown = (counties ?? []).filter((code) => !known.has(code))
    if (unknown.length > 0) {
      return refuse(
        'no-such-county',
        { counties: unknown.join(' ') },
        {
          zh: `本市没有这些县区：${unknown.join('、')}；请核对代码`,
          en: `the city has no county ${unknown.join(', ')}; check the codes`,
        },
      )
    }
    const job = await saveJob(database, {
      county: city,
      name,
      description: description ?? null,
      task: { kind: 'city', counties: counties ?? null, seconds },
      at: now,
      personName: caller.name,
    })
    afterCommit(() => context.jobs.send(makeCityRoadJob, { city, id: job }, job))
    return { job }
  },

  cityRoadProgress: async ({ city, job }, context) => {
    const found = await standingOf(context, city, job, 'city')
    if (isRefusal(found)) return found
    const { state, progress, step: now, cost, bound, road } = found.standing
    return {
      state,
      progress,
      step: now,
      cost,
      bound,
      road,
      gap: found.gap,
      name: found.job.name,
      startedAt: found.job.at,
    }
  },

  stopCityRoad: ({ city, job }, context) => askToStop(context, city, job, 'city'),

  cityRoads: async ({ city }, context) => ({
    roads: (await gatherCityRoads(context, city)).map(({ shown }) => shown),
    jobs: await jobsShown(context, city),
  }),

  cityRoad: async ({ city, id }, context) => {
    const road = await gatherCityRoad(context, city, id)
    if (isRefusal(road)) return road
    const { shown, state, events } = road
    return {
      road: shown,
      file: await readRoadFile<CityRoadFile>(context.documents, road.document),
      events: events.map(({ number, kind, at, personName, reason }) => ({ number, kind, at, personName, reason })),
      mayAdopt: mayAt(context.caller, 'roadmap.city', context.places) && refuseAdoption(state, shown.outcome) === null,
      watermark: await markFor(context),
    }
  },

  adoptCityRoad: (given, context) => step(context, given, 'adopted'),
  withdrawCityRoad: (given, context) => step(context, given, 'withdrawn'),

  exportCityRoad: async ({ city, id }, context) => {
    const road = await gatherCityRoad(context, city, id)
    if (isRefusal(road)) return road
    const { text, lines } = await markFor(context)
    const name = `全市达标路线图：${road.shown.name}（内部）.xlsx`
    const { database, caller, now } = context
    await saveExport(database, { county: city, road: id, at: now, personName: caller.name, what: name })
    const file = await readRoadFile<CityRoadFile>(context.documents, road.document)
    return sheetFile(name, citySheets(road.shown, file, [lines.map(({ zh }) => zh).join('　'), `导出：${text.zh}`]))
  },
}
