/** County plans of several years, measured: objective, bound, gap and seconds on made-up counties, each plan verified. */
import { boundApart } from '#modules/network/county/bound-apart.job.ts'
import { planCounty } from '#modules/network/county/plan-county.ts'
import type { CountyProblem } from '#modules/network/county/county-problem.ts'
import { defaultRules } from '#modules/network/county/default-rules.ts'
import { madeCounty } from '#modules/network/county/made-county.ts'
import { underScenario } from '#modules/network/county/scenarios.ts'
import { verifyCounty } from '#modules/network/county/verify-county.ts'
import type { ScenarioName } from '#modules/network/county/county-words.ts'

export interface BenchRow {
  readonly instance: string
  readonly published: string
  readonly ours: number
  readonly bound: number
  readonly gap: number
  readonly seconds: number
  readonly note: string
}

interface Case {
  readonly schools: number
  readonly villages: number
  readonly years: number
  readonly scenario: ScenarioName
  /** Any school may be adjusted, not only those with very few pupils: the harder question, kept beside the usual one. */
  readonly withAnySchool?: boolean
  readonly seconds: number
}

const cases: readonly Case[] = [
  { schools: 40, villages: 300, years: 5, scenario: 'keep', seconds: 60 },
  { schools: 400, villages: 3000, years: 10, scenario: 'keep', seconds: 280 },
  { schools: 400, villages: 3000, years: 10, scenario: 'keep', withAnySchool: true, seconds: 280 },
  { schools: 400, villages: 3000, years: 10, scenario: 'concentrate', seconds: 280 },
]

const withAny = (problem: CountyProblem): CountyProblem => ({
  ...problem,
  rules: { ...problem.rules, 'merge.small-only': { ...problem.rules['merge.small-only'], value: 0 } },
})

/** `limit` seconds for each county instead of its own. */
export async function countyRows(limit: number | null = null): Promise<BenchRow[]> {
  const rules = defaultRules(null)
  return cases.map(({ schools, villages, years, scenario, withAnySchool, seconds: own }): BenchRow => {
    const seconds = limit ?? own
    const usual = underScenario(madeCounty({ schools, villages, years, seed: 1 }, rules), scenario)
    const problem = withAnySchool ? withAny(usual) : usual
    const began = performance.now()
    const clock = (): number => (performance.now() - began) / 1000
    const plan = planCounty({ problem, seconds, seed: 1, clock, boundApart })
    const used = clock()
    const findings = verifyCounty(problem, plan)
    const checked = clock() - used
    return {
      instance: `made county ${schools} × ${villages} × ${years}, ${scenario}${withAnySchool ? ', any school' : ''}`,
      published: '—',
      ours: plan.objective.total,
      bound: plan.bound ?? 0,
      gap: plan.gap ?? 1,
      seconds: used,
      note: `${findings.length === 0 ? 'verified' : `${findings.length} findings`} in ${checked.toFixed(1)} s; no published figure; not compared with HiGHS`,
    }
  })
}
