/** Takes a siting plan file and the file it answers, and checks the one against the other. */
import { dirname, resolve } from 'node:path'
import type { Problem } from '#kernel/problem.ts'
import { evenCosts } from './even-ways.ts'
import type { Asked } from './parse-instance.ts'
import { readInstance } from './read-instance.ts'
import { sitingPlanShape, type SitingPlan } from './siting-plan.ts'
import { sumOf } from './siting-problem.ts'
import { verifySiting, type PlanFinding } from './verify-siting.ts'

/** What was asked of the instance a plan answers. */
const askedIn = ({ instance }: SitingPlan): Asked => ({
  format: instance.format,
  p: instance.p ?? undefined,
  isCapacitated: instance.capacitated,
  isSingleSource: instance.singleSource,
  capacity: instance.capacity ?? undefined,
  maxDistance: instance.maxDistance ?? undefined,
  minSize: instance.minSize ?? undefined,
  maxSize: instance.maxSize ?? undefined,
  keep: instance.keep,
  leaveOut: instance.leaveOut,
})

/** Checks a siting plan against its file; `from` names the file where it has moved. */
export async function verifySitingPlan(
  plan: SitingPlan,
  planPath: string,
  from: string | undefined,
): Promise<{ readonly checks: number; readonly findings: PlanFinding[]; readonly problems: readonly Problem[] }> {
  const file = from ?? resolve(dirname(planPath), plan.instance.file)
  const read = await readInstance(file, askedIn(plan))
  if ('problems' in read) return { checks: 0, findings: [], problems: read.problems }
  const { problem, format, sha256 } = read
  const findings: PlanFinding[] = []
  if (sha256 !== plan.instance.sha256) {
    const zh = '数据文件与方案所用的不是同一份'
    findings.push({ code: 'other-file', where: file, zh, en: 'the file is not the one that the plan was made from' })
  }
  const sites = problem.capacity.length
  let costs = problem.cost
  if (plan.instance.even !== null) {
    costs = evenCosts(problem, format, meanOfShortest(plan, problem.demand, format)).beyond
  }
  findings.push(...verifySiting(plan, problem, format, (j, i) => costs[j * sites + i]!))
  return { checks: plan.assignment.length + plan.open.length * 2 + 4, findings, problems: [] }
}

const meanOfShortest = (plan: SitingPlan, demand: Float64Array, format: string): number =>
  (plan.shortest ?? 0) / (format === 'table' ? sumOf(demand) : demand.length)

export const asSitingPlan = (value: unknown): SitingPlan | null => {
  const parsed = sitingPlanShape.safeParse(value)
  return parsed.success ? parsed.data : null
}
