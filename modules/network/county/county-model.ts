/** A county's problem in typed arrays: units (a village and band), sites, and the near sites that each unit may go to. */
import { bands, modes, planParts } from './county-words.ts'
import type { CountyProblem } from './county-problem.ts'
import { presentPupils, spanOf, type SiteSpan } from './site-phases.ts'
import { wayFinder, type WayFinder } from './ways.ts'

/** How many of the nearest sites a unit is searched among. The bound looks at all that are allowed. */
const nearest = 16

export const walk = modes.indexOf('walk')
export const bus = modes.indexOf('bus')
export const board = modes.indexOf('board')

export interface CountyModel {
  readonly problem: CountyProblem
  readonly ways: WayFinder
  /** Numbers of years, units (village × 3 + band) and sites. */
  readonly years: number
  readonly units: number
  readonly sites: number
  /** unit × years + year. */
  readonly pupils: Int32Array
  /** Site of a unit before the first year; -1 without one. */
  readonly present: Int32Array
  /** Choices of unit u stand from `choiceStart[u]` to `choiceStart[u + 1]`. */
  readonly choiceStart: Int32Array
  readonly choiceSite: Int32Array
  readonly choiceMode: Uint8Array
  readonly choiceMinutes: Float64Array
  /** Yuan for a pupil and year: the way, a seat in a bus, boarding, policy; without beds and buses, which are bought whole. */
  readonly choiceCost: Float64Array
  /** 1 where the choice may be newly assigned, 0 where it is the present one only. */
  readonly choiceMayBeNew: Uint8Array
  /** The site that a lock names, by unit and year; -1 without one. */
  readonly locked: Int32Array
  readonly spans: readonly SiteSpan[]
  /** Site × 2 + part. */
  readonly roomsBefore: Int32Array
  readonly roomsMost: Int32Array
  /** Pupils of its own villages: (site × 2 + part) × years + year. Such may exceed the seats and stay. */
  readonly presentLoad: Int32Array
  readonly seatsPerRoom: readonly [number, number]
  readonly sizeMost: Float64Array
  readonly isOpenBefore: Uint8Array
  /** First year index in which a site that is open may have more rooms than before. */
  readonly leadRooms: number
  readonly finishWhereEnrolled: boolean
}

export interface Choice {
  readonly site: number
  readonly mode: number
  readonly minutes: number
  readonly cost: number
  readonly mayBeNew: boolean
}

/** Whether a site can ever teach a band. */
export const canTeach = (span: SiteSpan, band: number): boolean => ((span.phases[0]!.bandMask >> band) & 1) === 1

export const partIndexOf = (band: number): 0 | 1 => (band === 2 ? 1 : 0)

/** Yuan for a pupil and year: where pupils of a part are taught away from where the scenario wants them. */
function policyCost(problem: CountyProblem, s: number, band: number): number {
  const { tier } = problem.sites[s]!
  const isAway = partIndexOf(band) === 0 ? tier === 'other' : tier === 'other' || tier === 'key-town'
  return isAway ? problem.prices[`apart.${planParts[partIndexOf(band)]}`].value : 0
}

/** What a pupil of the unit costs at the site for a year, apart from beds and buses; the same sum in planner, bound and sheets. */
export function yearlyCost(problem: CountyProblem, s: number, band: number, mode: number, minutes: number): number {
  const { prices } = problem
  const isBoarder = mode === board
  const journeys = isBoarder ? prices['boarder-travel'].value : 1
  const boarding = isBoarder ? prices['boarder-year'].value : mode === bus ? prices['rider-year'].value : 0
  return minutes * prices['pupil-minute'].value * journeys + boarding + policyCost(problem, s, band)
}

/** Every site that a unit may go to, the cheapest way first. */
export function choicesOf(
  problem: CountyProblem,
  ways: WayFinder,
  spans: readonly SiteSpan[],
  v: number,
  band: number,
  present: number,
): readonly Choice[] {
  const all: Choice[] = []
  for (let s = 0; s < problem.sites.length; s += 1) {
    const span = spans[s]!
    if (!canTeach(span, band)) continue
    if (span.openFrom >= problem.years.length && problem.sites[s]!.state !== 'open') continue
    const { mode, minutes, mayBeNew } = ways.way(v, band, s)
    if (!mayBeNew && s !== present) continue
    const number = modes.indexOf(mode)
    all.push({ site: s, mode: number, minutes, mayBeNew, cost: yearlyCost(problem, s, band, number, minutes) })
  }
  return all.sort((a, b) => a.cost - b.cost || a.site - b.site)
}

const orNoLimit = (value: number | null): number => value ?? Number.POSITIVE_INFINITY

export function countyModel(problem: CountyProblem): CountyModel {
  const T = problem.years.length
  const S = problem.sites.length
  const U = problem.villages.length * bands.length
  const ways = wayFinder(problem)
  const presentOf = presentPupils(problem)
  const spans = problem.sites.map((site) => spanOf(problem, site, presentOf))
  const villageAt = new Map(problem.villages.map(({ id }, v) => [id, v]))
  const siteAt = new Map(problem.sites.map(({ id }, s) => [id, s]))
  const unitOf = (village: string, band: (typeof bands)[number]): number =>
    villageAt.get(village)! * bands.length + bands.indexOf(band)

  const pupils = new Int32Array(U * T)
  problem.villages.forEach((village, v) => {
    for (let b = 0; b < bands.length; b += 1)
      for (let t = 0; t < T; t += 1) pupils[(v * bands.length + b) * T + t] = village.pupils[b]![t]!
  })
  const present = new Int32Array(U).fill(-1)
  for (const each of problem.present) present[unitOf(each.village, each.band)] = siteAt.get(each.site)!
  const locked = new Int32Array(U * T).fill(-1)
  for (const lock of problem.locks.catchments) {
    locked[unitOf(lock.village, lock.band) * T + lock.year - problem.years[0]!] = siteAt.get(lock.site)!
  }

  const choiceStart = new Int32Array(U + 1)
  const choices: Choice[] = []
  for (let u = 0; u < U; u += 1) {
    const named = new Set<number>()
    for (let t = 0; t < T; t += 1) if (locked[u * T + t]! >= 0) named.add(locked[u * T + t]!)
    const all = choicesOf(problem, ways, spans, Math.floor(u / 3), u % 3, present[u]!)
    choices.push(...all.filter(({ site }, k) => k < nearest || site === present[u] || named.has(site)))
    choiceStart[u + 1] = choices.length
  }

  const presentLoad = new Int32Array(S * 2 * T)
  for (let u = 0; u < U; u += 1) {
    if (present[u]! < 0) continue
    for (let t = 0; t < T; t += 1) {
      presentLoad[(present[u]! * 2 + partIndexOf(u % 3)) * T + t]! += pupils[u * T + t]!
    }
  }
  const { rules } = problem
  return {
    problem,
    ways,
    years: T,
    units: U,
    sites: S,
    pupils,
    present,
    choiceStart,
    choiceSite: Int32Array.from(choices, ({ site }) => site),
    choiceMode: Uint8Array.from(choices, ({ mode }) => mode),
    choiceMinutes: Float64Array.from(choices, ({ minutes }) => minutes),
    choiceCost: Float64Array.from(choices, ({ cost }) => cost),
    choiceMayBeNew: Uint8Array.from(choices, ({ mayBeNew }) => (mayBeNew ? 1 : 0)),
    locked,
    spans,
    roomsBefore: Int32Array.from(problem.sites.flatMap(({ rooms }) => [rooms.primary, rooms.junior])),
    roomsMost: Int32Array.from(problem.sites.flatMap(({ mostRooms }) => [mostRooms.primary, mostRooms.junior])),
    presentLoad,
    seatsPerRoom: [rules['class.primary'].value ?? 45, rules['class.junior'].value ?? 50],
    sizeMost: Float64Array.from(problem.sites, ({ kind }) =>
      orNoLimit(rules[kind === 'nine-year' ? 'size.nine-year' : 'size.school'].value),
    ),
    isOpenBefore: Uint8Array.from(problem.sites, ({ state }) => (state === 'open' ? 1 : 0)),
    leadRooms: rules['lead.rooms'].value ?? 0,
    finishWhereEnrolled: rules['finish.where-enrolled'].value === 1,
  }
}
