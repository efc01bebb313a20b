/** The planner of a county against every plan of tiny ones, its verifier against planted faults, its bound against both. */
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel/seeded-random.ts'
import { boundAt, boundTask } from './bound.ts'
import { enrolledYears } from './bound-lists.ts'
import { countyModel } from './county-model.ts'
import type { CountyProblem } from './county-problem.ts'
import { defaultRules } from './default-rules.ts'
import { explainImpossible } from './explain-impossible.ts'
import { madeCounty } from './made-county.ts'
import { planCounty } from './plan-county.ts'
import type { CountyPlan, SiteYear } from './plan-file.ts'
import { underScenario } from './scenarios.ts'
import { cheapestOfAll } from './every-plan-for-tests.ts'
import { tinyCounty } from './small-counties-for-tests.ts'
import { verifyCounty } from './verify-county.ts'

/** A clock that goes on by a little each time it is looked at: the same on every machine. */
function steadyClock(step: number): () => number {
  let seconds = 0
  return () => (seconds += step)
}

const planned = (problem: CountyProblem, mostChanges = 6000): CountyPlan =>
  planCounty({ problem, seconds: 100, seed: 1, clock: steadyClock(0.05), mostChanges })

describe('tiny counties', () => {
  const seeds = Array.from({ length: 12 }, (_, n) => n + 1)

  it('come out as trying every plan says: nearly always the cheapest, never far from it, the bound never above', () => {
    let exact = 0
    for (const seed of seeds) {
      const problem = tinyCounty(seed)
      const best = cheapestOfAll(problem)
      const plan = planned(problem)
      expect(best === null).toBe(plan.status === 'infeasible')
      if (best === null) continue
      expect(verifyCounty(problem, best)).toEqual([])
      expect(verifyCounty(problem, plan)).toEqual([])
      expect(plan.bound!).toBeLessThanOrEqual(best.objective.total + 0.01)
      expect(plan.objective.total).toBeGreaterThanOrEqual(best.objective.total - 0.01)
      expect(plan.objective.total).toBeLessThanOrEqual(best.objective.total * 1.03)
      if (plan.objective.total <= best.objective.total + 0.01) exact += 1
    }
    expect(exact).toBeGreaterThanOrEqual(10)
  })

  it('bounds every plan at any prices', () => {
    for (const seed of seeds) {
      const problem = tinyCounty(seed)
      const best = cheapestOfAll(problem)
      const model = countyModel(problem)
      const task = boundTask(model)
      const random = seededRandom(seed)
      const cells = (number: number): Float64Array => Float64Array.from({ length: number }, () => random.range(0, 9000))
      for (let tries = 0; tries < 20; tries += 1) {
        const prices = {
          served: cells(model.units * model.years),
          enrolled: cells(model.units * enrolledYears),
          budget: new Float64Array(model.years),
        }
        expect(boundAt(task, prices, null, null)).toBeLessThanOrEqual(
          (best?.objective.total ?? Number.POSITIVE_INFINITY) + 0.01,
        )
      }
      for (const price of [0, 900, 2500, 9000]) {
        const served = new Float64Array(model.units * model.years).fill(price)
        const budget = new Float64Array(model.years).fill(price / 9000)
        expect(boundAt(task, { served, budget }, null, null)).toBeLessThanOrEqual(
          (best?.objective.total ?? Number.POSITIVE_INFINITY) + 0.01,
        )
      }
    }
  })
})

const county = underScenario(
  madeCounty({ schools: 24, villages: 160, years: 4, seed: 7 }, defaultRules(null)),
  'concentrate',
)
const good = planned(county)

describe('a made-up county', () => {
  it('has a plan without a finding, and a bound below it', () => {
    expect(verifyCounty(county, good)).toEqual([])
    expect(good.bound!).toBeGreaterThan(0)
    expect(good.bound!).toBeLessThan(good.objective.total)
    expect(good.actions.some(({ action }) => action === 'close')).toBe(true)
  })

  it('is the same for the same seed and another for another', () => {
    const size = { schools: 24, villages: 160, years: 4 }
    const rules = defaultRules(null)
    expect(madeCounty({ ...size, seed: 7 }, rules)).toEqual(madeCounty({ ...size, seed: 7 }, rules))
    expect(madeCounty({ ...size, seed: 8 }, rules).villages).not.toEqual(county.villages)
  })

  it('keeps every point that has pupils under the one scenario, and closes some under the other', () => {
    const kept = planned(underScenario(county, 'keep'))
    expect(verifyCounty(underScenario(county, 'keep'), kept)).toEqual([])
    const points = new Set(county.sites.filter(({ kind }) => kind === 'point').map(({ id }) => id))
    const closes = (plan: CountyPlan): number =>
      plan.actions.filter(({ action, site }) => action === 'close' && points.has(site)).length
    expect(closes(kept)).toBe(0)
    expect(closes(good)).toBeGreaterThan(0)
  })

  it('obeys locks, budgets and the number of closings a year', () => {
    const closed = good.actions.find(({ action }) => action === 'close')!
    const strict: CountyProblem = {
      ...county,
      budgets: county.years.map(() => 2_500_000),
      rules: { ...county.rules, 'closures.yearly': { ...county.rules['closures.yearly'], value: 1 } },
      locks: { sites: [{ site: closed.site, year: county.years.at(-1)!, state: 'open' }], catchments: [] },
    }
    const plan = planned(strict)
    expect(plan.status).not.toBe('infeasible')
    expect(verifyCounty(strict, plan)).toEqual([])
  })
})

type Plan = { -readonly [Key in keyof CountyPlan]: CountyPlan[Key] }
const spoiled = (change: (plan: Plan) => void): CountyPlan => {
  const plan = structuredClone(good)
  change(plan)
  return plan
}
const codes = (plan: CountyPlan, problem = county): string[] => verifyCounty(problem, plan).map(({ code }) => code)
const openYear = (plan: CountyPlan, find: (year: SiteYear) => boolean): SiteYear =>
  plan.sites.flatMap(({ years }) => years).find((year) => year.state === 'open' && find(year))!

describe('planted faults', () => {
  const first = county.years[0]!
  const closedSite = good.sites.find(({ years }) => years.at(-1)!.state === 'closed')!.site
  const faults: readonly (readonly [string, (plan: Plan) => void])[] = [
    ['wrong-cost', (plan) => (plan.objective.run -= 5000)],
    ['wrong-cost', (plan) => (plan.byYear[1]!.travel += 2)],
    ['wrong-cost', (plan) => (plan.byYear[0]!.investment = 0 - 5)],
    ['overfull-seats', (plan) => (openYear(plan, ({ newcomers }) => newcomers.primary > 0).rooms.primary = 0)],
    ['wrong-pupils', (plan) => (openYear(plan, ({ pupils }) => pupils.primary > 0).pupils.primary += 1)],
    ['wrong-buses', (plan) => (openYear(plan, ({ buses }) => buses.primary > 0).buses.primary -= 1)],
    ['closed-site', (plan) => (plan.catchments.find(({ site }) => site !== closedSite)!.site = closedSite)],
    ['wrong-minutes', (plan) => (plan.catchments.find(({ minutes }) => minutes > 5)!.minutes -= 1)],
    ['wrong-mode', (plan) => (plan.catchments.find(({ mode }) => mode === 'bus')!.mode = 'walk')],
    ['boards-too-young', (plan) => (plan.catchments.find(({ band }) => band === '1-3')!.mode = 'board')],
    ['wrong-mark', (plan) => (plan.catchments.find(({ isNew }) => isNew)!.isNew = false)],
    [
      'village-missing',
      (plan) =>
        plan.catchments.splice(
          plan.catchments.findIndex(({ band }) => band === '1-3'),
          1,
        ),
    ],
    ['sent-twice', (plan) => plan.catchments.push(plan.catchments[0]!)],
    ['unknown-village', (plan) => (plan.catchments[0]!.village = 'nowhere')],
    ['unknown-site', (plan) => (plan.catchments[0]!.site = 'nowhere')],
    ['site-missing', (plan) => plan.sites.pop()],
    ['opens-and-closes', (plan) => (plan.sites.find(({ site }) => site === closedSite)!.years.at(-1)!.state = 'open')],
    ['wrong-kind', (plan) => openYear(plan, ({ kind }) => kind === 'primary').bands.pop()],
    ['too-many-rooms', (plan) => (openYear(plan, ({ rooms }) => rooms.primary > 0).rooms.primary += 99)],
    ['action-missing', (plan) => (plan.actions = plan.actions.filter(({ action }) => action !== 'close'))],
    ['action-wrong', (plan) => (plan.actions.find(({ action }) => action === 'close')!.year = first + 99)],
    ['wrong-bound', (plan) => (plan.bound = plan.bound! * 1.01)],
    ['wrong-gap', (plan) => (plan.gap = plan.gap! / 2)],
    ['wrong-proof', (plan) => plan.proof!.served.pop()],
    ['wrong-years', (plan) => (plan.years = plan.years.map((year) => year + 1))],
    ['wrong-scenario', (plan) => (plan.scenario = 'keep')],
    ['wrong-made', (plan) => (plan.isMade = false)],
    ['wrong-input', (plan) => plan.input.files.push({ name: 'villages.csv', sha256: 'b'.repeat(64) })],
    ['wrong-budget', (plan) => (plan.byYear[0]!.budget = 5)],
  ]
  it.each(faults)('tells %s', (code, change) => {
    expect(codes(spoiled(change))).toContain(code)
  })

  it('tells what is wrong with the plan under other rules of the input', () => {
    const closed = good.sites.find(({ years }) => years.at(-1)!.state === 'closed')!
    const protectedCounty = {
      ...county,
      sites: county.sites.map((site) => (site.id === closed.site ? { ...site, isProtected: true } : site)),
    }
    expect(codes(good, protectedCounty)).toContain('protected-closed')
    expect(codes(good, { ...county, budgets: county.budgets.map(() => 1) })).toContain('over-budget')
    const rule = county.rules['closures.yearly']
    expect(codes(good, { ...county, rules: { ...county.rules, 'closures.yearly': { ...rule, value: 0 } } })).toContain(
      'too-many-closings',
    )
    const far = { ...county.rules['minutes.1-3'], value: 1 }
    expect(codes(good, { ...county, rules: { ...county.rules, 'minutes.1-3': far } })).toContain('too-far')
    // Were a small school one of a single pupil, every school that was adjusted had too many.
    const small = { ...county.rules['small.school'], value: 1 }
    const only = { ...county.rules['merge.small-only'], value: 1 }
    const strict = { ...county, rules: { ...county.rules, 'small.school': small, 'merge.small-only': only } }
    expect(codes(good, strict)).toContain('large-closed')
    const kept = underScenario(county, 'keep')
    expect(codes(good, { ...kept, scenario: 'concentrate' })).toContain('needed-closed')
    const lock = {
      village: good.catchments[0]!.village,
      band: good.catchments[0]!.band,
      year: good.catchments[0]!.from,
      site: closed.site,
    }
    expect(
      codes(good, {
        ...county,
        locks: { sites: [{ site: closed.site, year: county.years.at(-1)!, state: 'open' }], catchments: [lock] },
      }),
    ).toContain('lock-broken')
  })
})

describe('where there is no plan', () => {
  it('names a lock that the rules forbid', () => {
    const base = tinyCounty(1)
    const lock = { village: 'v0', band: '4-6' as const, year: 2026, site: 'C' }
    const plan = planned({ ...base, locks: { sites: [], catchments: [lock] } })
    expect(plan.status).toBe('infeasible')
    expect(plan.impossible!.unreached.map(({ village, band, year }) => [village, band, year])).toEqual([
      ['v0', '4-6', 2026],
    ])
  })

  it('names the village that nobody reaches and the seats that are missing, all at once', () => {
    const base = tinyCounty(1)
    const problem: CountyProblem = {
      ...base,
      present: [],
      sites: base.sites.slice(0, 1),
      villages: base.villages.map((village, v) => ({
        ...village,
        x: v === 0 ? 60 : 0.5,
        pupils: [
          [5, 5],
          [v === 1 ? 400 : 5, 5],
          [0, 0],
        ],
      })),
    }
    const { unreached, short } = explainImpossible(countyModel(problem))
    expect(unreached.map(({ village, band, year }) => `${village} ${band} ${year}`)).toContain('v0 1-3 2026')
    expect(short).toHaveLength(1)
    expect(short[0]!.year).toBe(2026)
    expect(short[0]!.missing).toBe(400 + 5 - 2 * 45)
    expect(planned(problem).status).toBe('infeasible')
  })
})
