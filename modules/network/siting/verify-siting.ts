/** Checks a siting answer against its problem without any solver: every share, every load, the sum of costs, the bound's arithmetic. */
import { distanceOf, type Format } from './parse-instance.ts'
import { siteStates, type SitingProblem } from './siting-problem.ts'
import type { SitingPlan } from './siting-plan.ts'

export interface PlanFinding {
  readonly code: string
  /** Which demand, site or figure. */
  readonly where: string
  readonly zh: string
  readonly en: string
}

/** Figures that differ by less are the same: sums in another order differ in their last digits. */
const relative = 1e-7

const differs = (a: number, b: number): boolean => Math.abs(a - b) > relative * Math.max(1, Math.abs(a), Math.abs(b))

/** All that does not hold; empty where everything does. `even` tells the objective where evenness was wanted. */
export function verifySiting(
  plan: SitingPlan,
  problem: SitingProblem,
  format: Format,
  costOfPair: (demand: number, site: number) => number,
): PlanFinding[] {
  const found: PlanFinding[] = []
  const tell = (code: string, where: string, zh: string, en: string): void =>
    void (found.length < 200 && found.push({ code, where, zh, en }))
  if (plan.objective === null) {
    if (plan.open.length > 0 || plan.assignment.length > 0)
      tell('answer-without-objective', 'objective', '没有目标值却有方案', 'there is an answer without an objective')
    return found
  }
  const { demand, capacity, least, states, p, fixed, isSplit } = problem
  const siteOf = new Map(problem.siteIds.map((id, i) => [id, i]))
  const demandOf = new Map(problem.demandIds.map((id, j) => [id, j]))
  const open = new Set<number>()
  for (const id of plan.open) {
    const i = siteOf.get(String(id))
    if (i === undefined) tell('unknown-site', String(id), `没有候选点 ${id}`, `there is no candidate ${id}`)
    else if (open.has(i)) tell('site-twice', String(id), `候选点 ${id} 写了两次`, `site ${id} stands there twice`)
    else open.add(i)
    if (i !== undefined && states[i] === siteStates.closed)
      tell('site-left-out', String(id), `候选点 ${id} 不得选用`, `site ${id} was to be left out`)
  }
  states.forEach((state, i) => {
    if (state === siteStates.open && !open.has(i))
      tell(
        'site-not-kept',
        problem.siteIds[i]!,
        `应保留的 ${problem.siteIds[i]} 未保留`,
        `site ${problem.siteIds[i]} was to stay`,
      )
  })
  if (p !== null && open.size !== p)
    tell(
      'number-of-sites',
      'open',
      `应设 ${p} 处，方案为 ${open.size} 处`,
      `${p} sites were asked for, ${open.size} are open`,
    )
  const shares = new Float64Array(demand.length)
  const load = new Float64Array(capacity.length)
  let objective = 0
  for (const [demandId, siteId, share] of plan.assignment) {
    const j = demandOf.get(String(demandId))
    const i = siteOf.get(String(siteId))
    const where = `${demandId} → ${siteId}`
    if (j === undefined || i === undefined) {
      tell('unknown-pair', where, '需求点或候选点不存在', 'the demand or the site does not exist')
      continue
    }
    if (!open.has(i)) tell('served-from-closed', where, `${siteId} 未设点却有人分到`, `${siteId} is not open`)
    if (!(share > 0) || share > 1 + relative)
      tell('share', where, `份额 ${share} 不在 0 与 1 之间`, `the share ${share} is not between 0 and 1`)
    if (!isSplit && Math.abs(share - 1) > relative)
      tell('split', where, '应整点分配', 'the demand must be served whole')
    if (problem.cost[j * capacity.length + i] === Infinity)
      tell('too-far', where, '超过最远距离', 'further away than allowed')
    shares[j]! += share
    load[i]! += share * demand[j]!
    objective += share * costOfPair(j, i)
  }
  shares.forEach((sum, j) => {
    if (Math.abs(sum - 1) > 1e-6)
      tell('not-served', problem.demandIds[j]!, `份额合计 ${sum}，应为 1`, `the shares sum to ${sum}, not to 1`)
  })
  for (const i of open) {
    objective += fixed[i]!
    const id = problem.siteIds[i]!
    if (load[i]! > capacity[i]! * (1 + relative) + relative)
      tell(
        'over-capacity',
        id,
        `分到 ${load[i]}，容量 ${capacity[i]}`,
        `${load[i]} are served, the capacity is ${capacity[i]}`,
      )
    if (load[i]! < least[i]! * (1 - relative) - relative)
      tell('too-small', id, `分到 ${load[i]}，最小规模 ${least[i]}`, `${load[i]} are served, the least is ${least[i]}`)
  }
  if (differs(objective, plan.objective))
    tell(
      'objective',
      'objective',
      `目标值应为 ${objective}，方案写 ${plan.objective}`,
      `the objective is ${objective}, the plan says ${plan.objective}`,
    )
  if (plan.shortest !== null && plan.instance.even !== null) {
    const ways = plan.assignment.reduce((sum, [demandId, siteId, share]) => {
      const [j, i] = [demandOf.get(String(demandId)), siteOf.get(String(siteId))]
      return j === undefined || i === undefined ? sum : sum + share * problem.cost[j * capacity.length + i]!
    }, 0)
    const most = plan.shortest * (1 + plan.instance.even)
    if (ways > most * (1 + relative))
      tell('ways-too-long', 'even', `总路程 ${ways} 超过上限 ${most}`, `the ways sum to ${ways}, above ${most}`)
  }
  verifyBound(plan, tell)
  verifySpread(plan, problem, format, tell)
  return found
}

type Tell = (code: string, where: string, zh: string, en: string) => void

function verifyBound({ objective, bound, gap, status }: SitingPlan, tell: Tell): void {
  if (objective === null) return
  if (bound !== null && bound > objective && differs(bound, objective))
    tell(
      'bound-above',
      'bound',
      `下界 ${bound} 高于目标值 ${objective}`,
      `the bound ${bound} lies above the objective ${objective}`,
    )
  const own = bound === null ? null : objective === 0 ? 0 : (objective - bound) / objective
  if ((gap === null) !== (own === null) || (gap !== null && own !== null && Math.abs(gap - own) > 1e-9))
    tell('gap', 'gap', `差距应为 ${own}，方案写 ${gap}`, `the gap is ${own}, the plan says ${gap}`)
  if (status === 'optimal' && (own === null || own > 3e-7))
    tell('not-optimal', 'status', '下界没有达到目标值，不能称最低', 'the bound does not reach the objective')
  if (status === 'infeasible')
    tell('status', 'status', '有方案却写不可行', 'there is an answer, yet it says infeasible')
}

function verifySpread(plan: SitingPlan, problem: SitingProblem, format: Format, tell: Tell): void {
  if (!plan.spread) return
  let longest = 0
  const siteOf = new Map(problem.siteIds.map((id, i) => [id, i]))
  const demandOf = new Map(problem.demandIds.map((id, j) => [id, j]))
  for (const [demandId, siteId] of plan.assignment) {
    const [j, i] = [demandOf.get(String(demandId)), siteOf.get(String(siteId))]
    if (j === undefined || i === undefined) continue
    longest = Math.max(longest, distanceOf(format, problem.cost[j * problem.capacity.length + i]!, problem.demand[j]!))
  }
  if (differs(longest, plan.spread.longest))
    tell(
      'spread',
      'spread',
      `最远 ${longest}，方案写 ${plan.spread.longest}`,
      `the longest way is ${longest}, the plan says ${plan.spread.longest}`,
    )
}
