/**
 * Puts together what a road of a county is worked out from: the newest locked figures, the pupils of the target year, what is on its way,
 * prices, settings and the roster; and tells what is missing, and which rules could not be enforced for it.
 */
import type { CountyFacts, CountyFigures } from '#modules/assessment/index.ts'
import { factsOf, standardOn } from '#modules/assessment/index.ts'
import { gatherPrices, plannedProjects, withItems, type PlannedProject } from '#modules/conditions/index.ts'
import { adoptedPlan, type AdoptedPlan } from '#modules/network/index.ts'
import { gatherStagesAhead, type StagesAhead } from '#modules/projection/index.ts'
import { regionNames } from '#modules/schools/index.ts'
import { gatherRoster, rosterProfiles } from '#modules/staffing/index.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { seedOf } from '#kernel/seeded-random.ts'
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { LeverKind } from '../road/road-model.ts'
import type { FixedAction, RoadBasis, StoredAction } from '../roads/road-shapes.ts'
import type { RoadMargin } from '../roads/road-words.ts'
import type { RoadSettings } from '../settings/effective-settings.ts'
import { gatherSettings, newestLocked } from '../settings/gather.ts'
import { lateItems } from './columns-of-fixed.ts'
import { lacksOf, type Lack } from './lacks-of.ts'
import { plannedItems } from './planned-items.ts'
import { postsAhead } from './posts-ahead.ts'
import type { RoadQuestion, TargetYear } from './road-question.ts'
import { roadProfiles } from './roster-profiles.ts'
import { rowsAhead } from './rows-ahead.ts'
import { tellUnchecked } from './tell-unchecked.ts'

export interface QuestionWanted {
  readonly county: string
  readonly targetYear: number | null
  readonly levers: readonly LeverKind[] | null
  readonly withVariants: boolean
  readonly fixed: readonly FixedAction[]
  readonly before: readonly StoredAction[] | null
  /** As set where null. */
  readonly margin: RoadMargin | null
}

export interface GatheredQuestion {
  /** Null where something is missing without which there is no road. */
  readonly question: RoadQuestion | null
  readonly settings: RoadSettings
  readonly lacks: readonly Lack[]
  readonly forecastSchools: number
  readonly freePosts: number | null
  /** The county in another target year. */
  readonly targetAt: ((year: number) => TargetYear) | null
}

export interface GroundTools {
  readonly database: Database
  readonly documents: DocumentStore
}

/** Ours: futures that are tried. */
export const futuresTried = 300

export async function gatherQuestion(
  { database, documents }: GroundTools,
  wanted: QuestionWanted,
  today: string,
): Promise<GatheredQuestion> {
  const { county } = wanted
  const [figures, names, priced, projects, network, ahead, roster] = await Promise.all([
    newestLocked(database, county),
    regionNames(database, [county]),
    gatherPrices(database, county),
    plannedProjects(database, county),
    adoptedPlan({ database, documents }, county),
    gatherStagesAhead(database, county, 'middle'),
    gatherRoster(database, county),
  ])
  const { settings } = await gatherSettings(database, county, today, figures?.year ?? null)
  const standard = standardOn(county, today)
  const lacks = lacksOf(
    figures !== null,
    ahead !== null,
    settings,
    priced.setAt === null,
    isRefusal(standard) ? standard.words : null,
  )
  if (figures === null || isRefusal(standard)) {
    return { question: null, settings, lacks, forecastSchools: 0, freePosts: null, targetAt: null }
  }
  const targetYear = wanted.targetYear ?? settings.targetYear
  const levers = wanted.levers ?? settings.levers
  const facts = factsOf(figures)
  const inRoster = roster && roadProfiles(rosterProfiles(roster.teachers), facts.rows)
  const margin = wanted.margin ?? settings.margin
  const given = { facts, figures, projects, ahead, settings, network, unlike: inRoster?.unlike ?? [], levers, margin }
  const target = targetOf(given, targetYear)
  const basis: RoadBasis = {
    census: { year: figures.year, version: figures.version },
    rulesVersion: standard.rules.version,
    rulesOn: standard.rules.on,
    forecast: ahead && { id: ahead.id, origin: ahead.origin, scenario: ahead.scenario, madeAt: ahead.madeAt },
    network: network && { id: network.id, name: network.name },
    roster: roster && { id: roster.batch.id, year: roster.batch.year },
    settings: settings.number,
    prices: { setAt: priced.setAt, isSample: priced.setAt === null },
    margin,
    projects: [...plannedItems(projects, figures.year, targetYear).counted],
  }
  return {
    question: {
      county,
      countyName: names.get(county) ?? county,
      censusYear: figures.year,
      censusRows: facts.rows,
      basis,
      // Another target moves the application by as many years.
      applyYear: settings.applyYear + targetYear - settings.targetYear,
      firstYear: settings.firstYear,
      target,
      later: wanted.withVariants ? targetOf(given, targetYear + 1) : null,
      prices: priced.prices,
      levers,
      leads: settings.leads,
      budgets: settings.budgets,
      profiles: inRoster && [...inRoster.profiles],
      mayTeachJunior: inRoster && [...inRoster.mayTeachJunior],
      fixed: wanted.fixed,
      before: wanted.before,
      margin,
      futures: wanted.withVariants ? futuresTried : 0,
      seed: seedOf(county, 'futures'),
    },
    settings,
    lacks,
    forecastSchools: target.intervals.length,
    freePosts: freePostsOf(facts),
    targetAt: (year) => targetOf(given, year),
  }
}

interface Given {
  readonly facts: CountyFacts
  readonly figures: CountyFigures
  readonly projects: readonly PlannedProject[]
  readonly ahead: StagesAhead | null
  readonly settings: RoadSettings
  readonly network: AdoptedPlan | null
  readonly unlike: readonly string[]
  readonly levers: readonly LeverKind[]
  readonly margin: RoadMargin
}

function targetOf(given: Given, year: number): TargetYear {
  const { facts, figures, projects, ahead, settings, levers, margin } = given
  const forecast = rowsAhead(facts.rows, ahead, year)
  const planned = plannedItems(projects, figures.year, year)
  const followsPupils = settings.posts === 'follow-pupils' && forecast.intervals.length > 0
  const { rows, leftOut } = withItems(
    followsPupils ? postsAhead(facts.rows, forecast.rows) : forecast.rows,
    planned.items.map((item) => ({ ...item, expectedOn: null })),
  )
  const usable = (item: 'degree' | 'backbone'): number | null => {
    const own = settings.quotas[item]
    return own === null ? null : own * Math.max(0, year - settings.leads[item] - settings.firstYear + 1)
  }
  const late = lateItems(settings.leads, settings.firstYear, year)
  const unchecked = tellUnchecked({
    year,
    notForecast: forecast.notForecast,
    forecastSchools: ahead === null ? 0 : forecast.intervals.length,
    network: given.network,
    planned,
    leftOut: leftOut.map(({ item, why }) => ({ school: item.school, why })),
    unlike: given.unlike,
    levers,
    late,
    settings,
    followsPupils,
    margin,
  })
  return {
    year,
    facts: { ...facts, year, rows },
    intervals: forecast.intervals,
    unchecked,
    quotas: { degree: usable('degree'), backbone: usable('backbone') },
    late,
  }
}

function freePostsOf({ rows }: CountyFacts): number | null {
  let free = 0
  for (const { establishment, staff } of rows) {
    if (establishment === null || staff === null) return null
    free += establishment - staff
  }
  return Math.max(0, free)
}
