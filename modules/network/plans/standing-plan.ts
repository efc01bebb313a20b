/**
 * The plan in which nothing is decided: every school stays as it is, every village goes where it goes now or to the nearest
 * school that teaches it. What doing nothing comes to, and a plan to test sheets and maps with.
 */
import type { CountyProblem } from '../county/county-problem.ts'
import { bands, type Mode } from '../county/county-words.ts'
import type { Catchment, CountyPlan, SiteYear } from '../county/plan-file.ts'
import { bandsOf } from '../county/site-phases.ts'
import { partOfBand, wayFinder } from '../county/ways.ts'

const nothing = { primary: 0, junior: 0 }

export function standingPlan(problem: CountyProblem): CountyPlan {
  const { villages, sites, years, prices, rules } = problem
  const ways = wayFinder(problem)
  const siteAt = new Map(sites.map(({ id }, s) => [id, s]))
  const now = new Map(problem.present.map(({ village, band, site }) => [`${village} ${band}`, siteAt.get(site)!]))
  const open = sites.map(({ state }) => state === 'open')
  const pupils = sites.map(() => years.map(() => ({ ...nothing })))
  const riders = sites.map(() => years.map(() => ({ ...nothing })))
  const boarders = sites.map(() => years.map(() => 0))
  const travel = years.map(() => 0)
  const catchments: Catchment[] = []
  for (const [v, village] of villages.entries()) {
    for (const [b, band] of bands.entries()) {
      if (village.pupils[b]!.every((count) => count === 0)) continue
      const present = now.get(`${village.id} ${band}`)
      const teaching = sites.flatMap(({ kind }, s) => (open[s] && bandsOf(kind).includes(band) ? [s] : []))
      const s =
        present ?? teaching.reduce((best, each) => (ways.distance(v, each) < ways.distance(v, best) ? each : best))
      const { mode, minutes } = ways.way(v, b, s)
      const head = { village: village.id, band, from: years[0]!, until: years.at(-1)!, site: sites[s]!.id }
      catchments.push({ ...head, mode, minutes, isNew: present === undefined })
      for (const [y] of years.entries()) place(y, v, b, s, mode, minutes)
    }
  }
  function place(y: number, v: number, b: number, s: number, mode: Mode, minutes: number): void {
    const count = villages[v]!.pupils[b]![y]!
    const part = partOfBand(b)
    pupils[s]![y]![part] += count
    if (mode === 'bus') riders[s]![y]![part] += count
    if (mode === 'board') boarders[s]![y]! += count
    travel[y]! +=
      count * minutes * prices['pupil-minute'].value * (mode === 'board' ? prices['boarder-travel'].value : 1)
  }
  const busesOf = (count: number): number => Math.ceil(count / Math.max(1, prices['bus-seats'].value))
  const size = { primary: rules['class.primary'].value ?? 45, junior: rules['class.junior'].value ?? 50 }
  const siteYears = sites.map((site, s) =>
    years.map((year, y): SiteYear => ({
      year,
      state: open[s] ? 'open' : 'closed',
      kind: site.kind,
      isBranch: false,
      bands: open[s] ? [...bandsOf(site.kind)] : [],
      rooms: open[s] ? { ...site.rooms } : { ...nothing },
      beds: site.beds,
      buses: { primary: busesOf(riders[s]![y]!.primary), junior: busesOf(riders[s]![y]!.junior) },
      pupils: pupils[s]![y]!,
      newcomers: { ...nothing },
      boarders: boarders[s]![y]!,
    })),
  )
  const byYear = years.map((year, y) => {
    let run = 0
    let buses = 0
    let overfull = 0
    for (const [s, site] of sites.entries()) {
      const own = siteYears[s]![y]!
      if (own.state !== 'open') continue
      run += prices[`run.${site.kind}`].value + prices['room-year'].value * (own.rooms.primary + own.rooms.junior)
      run += bandsOf(site.kind).reduce((sum, band) => sum + prices[`band.${band}`].value, 0)
      buses += prices['bus-year'].value * (own.buses.primary + own.buses.junior)
      for (const part of ['primary', 'junior'] as const) {
        overfull += prices['overfull-pupil-year'].value * Math.max(0, own.pupils[part] - own.rooms[part] * size[part])
      }
    }
    const beds = boarders.reduce((sum, own) => sum + own[y]!, 0) * prices['boarder-year'].value
    const total = run + travel[y]! + buses + overfull + beds
    const costs = { build: 0, run, travel: travel[y]!, beds, buses, close: 0, overfull, policy: 0, total }
    return { year, ...costs, investment: 0, budget: problem.budgets[y] ?? null, followsPupil: 0 }
  })
  const sum = (
    part: 'build' | 'run' | 'travel' | 'beds' | 'buses' | 'close' | 'overfull' | 'policy' | 'total',
  ): number => byYear.reduce((all, each) => all + each[part], 0)
  return {
    kind: 'county',
    name: problem.name,
    isMade: problem.isMade,
    input: { files: [] },
    scenario: problem.scenario,
    seed: 0,
    years: [...years],
    objective: {
      build: 0,
      run: sum('run'),
      travel: sum('travel'),
      beds: sum('beds'),
      buses: sum('buses'),
      close: 0,
      overfull: sum('overfull'),
      policy: 0,
      total: sum('total'),
    },
    bound: null,
    gap: null,
    seconds: 0,
    status: 'feasible',
    byYear,
    sites: sites.map(({ id }, s) => ({ site: id, years: siteYears[s]! })),
    actions: [],
    catchments,
    exceptions: [],
    impossible: null,
    proof: null,
  }
}
