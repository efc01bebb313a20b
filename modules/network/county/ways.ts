/** How a pupil of a village and band gets to a site: on foot, by bus or boarding, in how many minutes, and whether that may be newly assigned. */
import { bands, type MinutesSource, type Mode, type PlanPart } from './county-words.ts'
import type { CountyProblem, PlanRules, Site, Village } from './county-problem.ts'

export interface Way {
  readonly mode: Mode
  /** One way, to a hundredth. */
  readonly minutes: number
  /** The rules let pupils be newly sent this way. */
  readonly mayBeNew: boolean
}

/** First grade of each band, in the order of `bands`. */
export const firstGrades = [1, 4, 7] as const

export const partOfBand = (band: number): PlanPart => (band === 2 ? 'junior' : 'primary')

const hundredths = (minutes: number): number => Math.round(minutes * 100) / 100

/** What ways are reckoned with, taken out of the rules once. */
export interface WayFinder {
  readonly way: (village: number, band: number, site: number) => Way
  /** Straight line in kilometres. */
  readonly distance: (village: number, site: number) => number
  /** Where the minutes of a way between the two come from. */
  readonly source: (village: number, site: number, mode: Mode) => MinutesSource
}

const noWay = Number.POSITIVE_INFINITY

const orNoLimit = (value: number | null): number => value ?? Number.POSITIVE_INFINITY

const straightLine = (village: Village, site: Site): number => Math.hypot(village.x - site.x, village.y - site.y)

const limitsOf = (rules: PlanRules): readonly number[] => bands.map((band) => orNoLimit(rules[`minutes.${band}`].value))

export function wayFinder(problem: CountyProblem): WayFinder {
  const { rules, villages, sites } = problem
  const limits = limitsOf(rules)
  const walkLimit = orNoLimit(rules['walk.minutes'].value)
  const firstBoarding = rules['boarding.first-grade'].value ?? 1
  const detour = rules['detour'].value ?? 1
  const minutesOnFoot = (60 * detour) / (rules['speed.walk'].value ?? 4)
  const minutesByBus = (60 * detour) / (rules['speed.bus'].value ?? 25)
  const stops = rules['bus.stop-minutes'].value ?? 0
  const villageAt = new Map(villages.map(({ id }, v) => [id, v]))
  const siteAt = new Map(sites.map(({ id }, s) => [id, s]))
  const known = new Map(
    problem.knownMinutes.map((each) => [villageAt.get(each.village)! * sites.length + siteAt.get(each.site)!, each]),
  )
  const between = problem.minutesBetween
  const distance = (v: number, s: number): number => straightLine(villages[v]!, sites[s]!)

  const way = (v: number, b: number, s: number): Way => {
    const site = sites[s]!
    const straight = distance(v, s)
    const pair = v * sites.length + s
    const given = known.size > 0 ? known.get(pair) : undefined
    const onFoot = given?.walk ?? (between ? (between.walk[pair] ?? noWay) : straight * minutesOnFoot)
    const byBus = given?.bus ?? (between ? (between.bus[pair] ?? noWay) : straight * minutesByBus) + stops
    const radius = orNoLimit(rules[`radius.${site.tier}.${partOfBand(b)}`].value)
    const limit = limits[b]!
    if (onFoot < noWay && onFoot <= Math.min(walkLimit, limit) && straight <= radius) {
      return { mode: 'walk', minutes: hundredths(onFoot), mayBeNew: true }
    }
    // Nobody is newly sent where no way leads. Those who go there already have one that is not known: as the crow flies.
    if (byBus === noWay) {
      return { mode: 'bus', minutes: hundredths(straight * minutesByBus + stops), mayBeNew: false }
    }
    if (byBus <= limit) return { mode: 'bus', minutes: hundredths(byBus), mayBeNew: true }
    if (firstGrades[b]! >= firstBoarding && site.mostBeds > 0) {
      return { mode: 'board', minutes: hundredths(byBus), mayBeNew: true }
    }
    return { mode: 'bus', minutes: hundredths(byBus), mayBeNew: false }
  }
  const source = (v: number, s: number, mode: Mode): MinutesSource => {
    const pair = v * sites.length + s
    const by = mode === 'walk' ? 'walk' : 'bus'
    if ((known.get(pair)?.[by] ?? null) !== null) return 'given'
    return between && (between[by][pair] ?? null) !== null ? between.from : 'straight'
  }
  return { way, distance, source }
}
