/** The engine against exact enumeration on small random problems of every kind; the verifier beside it, and on planted faults. */
import { beforeAll, describe, expect, it } from 'vitest'
import { seededRandom, type SeededRandom } from '#kernel/seeded-random.ts'
import { loadLinearSolver, type LinearSolver } from '#platform/solver/solve-linear.ts'
import { assignWholeBy } from './assign-whole.ts'
import { leastByEnumeration } from './enumerate-for-tests.ts'
import { emptyExchange } from './exchange.ts'
import { idOf } from './plan-ids.ts'
import type { SitingPlan } from './siting-plan.ts'
import type { SitingProblem } from './siting-problem.ts'
import { solveSiting, type SitingResult } from './solve-siting.ts'
import { verifySiting } from './verify-siting.ts'

let solve: LinearSolver
beforeAll(async () => {
  solve = await loadLinearSolver()
})

function answerTo(problem: SitingProblem, seconds = 5): SitingResult {
  const began = performance.now()
  return solveSiting(problem, {
    seconds,
    seed: 1,
    elapsed: () => (performance.now() - began) / 1000,
    exchange: emptyExchange(problem.capacity.length, problem.demand.length),
    isBoundElsewhere: false,
    assignWhole: (near) => (problem.isSplit ? null : assignWholeBy(problem, near, solve, 5)),
  })
}

const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i + 1))

/** A small problem of any kind: sites kept and left out, out of reach, with least and greatest sizes, whole or split. */
function randomProblem(random: SeededRandom): SitingProblem {
  const demands = random.whole(2, 6)
  const sites = random.whole(2, 5)
  const hasRooms = random.unit() < 0.7
  const isSplit = hasRooms && random.unit() < 0.4
  const demand = Float64Array.from({ length: demands }, () => random.whole(1, 9))
  const total = demand.reduce((sum, own) => sum + own, 0)
  const cost = Float64Array.from({ length: demands * sites }, () =>
    random.unit() < 0.08 ? Infinity : random.whole(1, 60) / (random.unit() < 0.5 ? 1 : 7),
  )
  const p = random.unit() < 0.6 ? random.whole(1, sites) : null
  const places = {
    x: Float64Array.from({ length: sites }, random.unit),
    y: Float64Array.from({ length: sites }, random.unit),
  }
  return {
    demandIds: numbers(demands),
    siteIds: numbers(sites),
    demand,
    cost,
    fixed: Float64Array.from({ length: sites }, () => (p === null ? random.whole(0, 80) : 0)),
    capacity: Float64Array.from({ length: sites }, () =>
      hasRooms ? random.whole(3, Math.ceil(total * 0.8)) : Infinity,
    ),
    least: Float64Array.from({ length: sites }, () => (!isSplit && random.unit() < 0.1 ? random.whole(1, 6) : 0)),
    p,
    isSplit,
    at: random.unit() < 0.5 ? places : null,
    states: Int8Array.from({ length: sites }, () => (random.unit() < 0.1 ? 1 : random.unit() < 0.1 ? -1 : 0)),
  }
}

function planOf(problem: SitingProblem, { answer, bound, gap, status }: SitingResult): SitingPlan {
  return {
    kind: 'siting',
    objective: answer?.objective ?? null,
    bound: answer ? bound : null,
    gap: answer ? gap : null,
    seconds: 0,
    status,
    open: (answer?.open ?? []).map((i) => idOf(problem.siteIds[i]!)),
    assignment: (answer?.served ?? []).map(([j, i, share]) => [
      idOf(problem.demandIds[j]!),
      idOf(problem.siteIds[i]!),
      share,
    ]),
    shortest: null,
    spread: null,
    explanation: null,
    instance: {
      file: 'made',
      sha256: '',
      format: 'cap',
      p: problem.p,
      capacitated: true,
      singleSource: !problem.isSplit,
      capacity: null,
      maxDistance: null,
      minSize: null,
      maxSize: null,
      keep: [],
      leaveOut: [],
      even: null,
    },
  }
}

const findingsOf = (problem: SitingProblem, plan: SitingPlan): string[] =>
  verifySiting(plan, problem, 'cap', (j, i) => problem.cost[j * problem.capacity.length + i]!).map(({ code }) => code)

describe('1,000 small problems of every kind', () => {
  it.each(Array.from({ length: 10 }, (_, tens) => tens))('hundred %i', (hundred) => {
    const random = seededRandom(7000 + hundred)
    let answered = 0
    for (let time = 0; time < 100; time++) {
      const problem = randomProblem(random)
      const least = leastByEnumeration(problem)
      const result = answerTo(problem)
      const told = `case ${hundred}.${time}`
      expect(result.status, told).toBe(least === null ? 'infeasible' : 'optimal')
      expect(result.answer?.objective ?? Infinity, told).toBeCloseTo(least ?? Infinity, 5)
      expect(Math.min(result.bound, 1e12), told).toBeLessThanOrEqual((least ?? 1e12) + 1e-6)
      expect(findingsOf(problem, planOf(problem, result)), told).toEqual([])
      if (least !== null) answered++
    }
    expect(answered).toBeGreaterThan(30)
  })
})

describe('the verifier', () => {
  const random = seededRandom(11)
  const demands = 12
  const sites = 5
  const problem: SitingProblem = {
    demandIds: numbers(demands),
    siteIds: numbers(sites),
    demand: Float64Array.from({ length: demands }, () => random.whole(2, 9)),
    cost: Float64Array.from({ length: demands * sites }, (_, at) => (at === 7 ? Infinity : random.whole(5, 90))),
    fixed: new Float64Array(sites),
    capacity: new Float64Array(sites).fill(30),
    least: new Float64Array(sites).fill(3),
    p: 3,
    isSplit: false,
    at: null,
    states: Int8Array.from([0, 0, 1, 0, -1]),
  }
  const good = (): SitingPlan => planOf(problem, answerTo(problem))

  it('finds nothing in what the engine answers', () => {
    const plan = good()
    expect(plan.objective).not.toBeNull()
    expect(findingsOf(problem, plan)).toEqual([])
  })

  const faults: readonly (readonly [name: string, plant: (plan: SitingPlan) => SitingPlan, code: string])[] = [
    ['a lower objective', (plan) => ({ ...plan, objective: plan.objective! - 1 }), 'objective'],
    ['a bound above the objective', (plan) => ({ ...plan, bound: plan.objective! + 5 }), 'bound-above'],
    ['a gap that is not that of bound and objective', (plan) => ({ ...plan, gap: 0.2 }), 'gap'],
    ['proven without proof', (plan) => ({ ...plan, status: 'optimal', bound: 0, gap: 1 }), 'not-optimal'],
    ['a demand left out', (plan) => ({ ...plan, assignment: plan.assignment.slice(1) }), 'not-served'],
    [
      'a demand served twice',
      (plan) => ({ ...plan, assignment: [...plan.assignment, plan.assignment[0]!] }),
      'not-served',
    ],
    [
      'half a demand',
      (plan) => ({
        ...plan,
        assignment: plan.assignment
          .flatMap(([j, i, share], at) =>
            at === 0 ? [[j, plan.open[0]!, 0.5] as const, [j, plan.open[1]!, 0.5] as const] : [[j, i, share] as const],
          )
          .map((each) => [...each] as [number, number, number]),
      }),
      'split',
    ],
    ['a site that is not open', (plan) => ({ ...plan, open: plan.open.slice(0, 2) }), 'served-from-closed'],
    ['too many sites', (plan) => ({ ...plan, open: [...new Set([1, 2, 3, 4])] }), 'number-of-sites'],
    ['a site that is to be left out', (plan) => ({ ...plan, open: [...plan.open.slice(0, 2), 5] }), 'site-left-out'],
    ['a site that has to stay', (plan) => ({ ...plan, open: plan.open.filter((id) => id !== 3) }), 'site-not-kept'],
    ['a site that is not there', (plan) => ({ ...plan, open: [...plan.open, 77] }), 'unknown-site'],
    ['a site named twice', (plan) => ({ ...plan, open: [...plan.open, plan.open[0]!] }), 'site-twice'],
    [
      'everybody at one site',
      (plan) => ({ ...plan, assignment: plan.assignment.map(([j]) => [j, plan.open[0]!, 1]) }),
      'over-capacity',
    ],
    [
      'a site below its least size',
      (plan) => ({
        ...plan,
        assignment: plan.assignment.map(([j, i]) => [j, i === plan.open[0] ? plan.open[1]! : i, 1]),
      }),
      'too-small',
    ],
    [
      'a way that is not allowed',
      (plan) => ({ ...plan, assignment: plan.assignment.map(([j, i]) => (j === 2 ? [j, 3, 1] : [j, i, 1])) }),
      'too-far',
    ],
    ['a share above one', (plan) => ({ ...plan, assignment: plan.assignment.map(([j, i]) => [j, i, 1.5]) }), 'share'],
    [
      'a demand that is not there',
      (plan) => ({ ...plan, assignment: [...plan.assignment, [99, 1, 1]] }),
      'unknown-pair',
    ],
    ['an answer called impossible', (plan) => ({ ...plan, status: 'infeasible' }), 'status'],
  ]

  it.each(faults)('sees %s', (_, plant, code) => {
    expect(findingsOf(problem, plant(good()))).toContain(code)
  })
})
