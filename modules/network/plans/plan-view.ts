/** A plan with its input, laid out so that one can ask who goes where in which year, how far, and what a site is then. */
import type { CountyProblem } from '../county/county-problem.ts'
import { bands } from '../county/county-words.ts'
import type { Catchment, CountyPlan, SiteYear } from '../county/plan-file.ts'
import { wayFinder, type Way, type WayFinder } from '../county/ways.ts'

/** Input and plan as they are kept together: a plan is never told without what it was made from. */
export interface PlanFile {
  readonly problem: CountyProblem
  readonly plan: CountyPlan
}

export interface PlanView extends PlanFile {
  readonly villageAt: ReadonlyMap<string, number>
  readonly siteAt: ReadonlyMap<string, number>
  /** Site of a village and band before the first year; null where it is not known. */
  readonly before: (village: number, band: number) => number | null
  /** How they get there now; null where nobody is placed. */
  readonly wayBefore: (village: number, band: number) => Way | null
  /** The catchment that takes in the entry grade in a year. */
  readonly catchment: (village: number, band: number, year: number) => Catchment | null
  /** Where the minutes of such a way come from. */
  readonly minutesSource: WayFinder['source']
  readonly siteYear: (site: number, year: number) => SiteYear | null
  readonly seats: (siteYear: Pick<SiteYear, 'rooms'>) => number
  readonly pupils: (village: number, band: number, year: number) => number
}

const key = (v: number, b: number): number => v * bands.length + b

export function viewOf({ problem, plan }: PlanFile): PlanView {
  const villageAt = new Map(problem.villages.map(({ id }, v) => [id, v]))
  const siteAt = new Map(problem.sites.map(({ id }, s) => [id, s]))
  const ways = wayFinder(problem)
  const before = new Map(
    problem.present.map(({ village, band, site }) => [
      key(villageAt.get(village)!, bands.indexOf(band)),
      siteAt.get(site)!,
    ]),
  )
  const catchments = Map.groupBy(plan.catchments, ({ village, band }) =>
    key(villageAt.get(village) ?? -1, bands.indexOf(band)),
  )
  const siteYears = new Map(plan.sites.map(({ site, years }) => [siteAt.get(site)!, years]))
  const yearAt = new Map(problem.years.map((year, y) => [year, y]))
  const size = (part: 'primary' | 'junior'): number => problem.rules[`class.${part}`].value ?? 0
  const beforeOf = (v: number, b: number): number | null => before.get(key(v, b)) ?? null
  return {
    problem,
    plan,
    villageAt,
    siteAt,
    before: beforeOf,
    wayBefore: (v, b) => {
      const site = beforeOf(v, b)
      return site === null ? null : ways.way(v, b, site)
    },
    catchment: (v, b, year) =>
      catchments.get(key(v, b))?.find(({ from, until }) => from <= year && year <= until) ?? null,
    minutesSource: ways.source,
    siteYear: (s, year) => siteYears.get(s)?.find((each) => each.year === year) ?? null,
    seats: ({ rooms }) => rooms.primary * size('primary') + rooms.junior * size('junior'),
    pupils: (v, b, year) => problem.villages[v]!.pupils[b]![yearAt.get(year)!] ?? 0,
  }
}
