/** Reads a plan file of any kind and has it checked by what it is. */
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { hasErrors, type Problem } from '#kernel/problem.ts'
import type { CountyPlan } from '../county/plan-file.ts'
import { asCountyPlan, verifyCountyPlan } from '../county/read-county-plan.ts'
import { asSitingPlan, verifySitingPlan } from '../siting/read-siting-plan.ts'
import type { PlanFinding } from '../siting/verify-siting.ts'

export interface CheckedPlan {
  readonly holds: boolean
  readonly checks: number
  readonly findings: PlanFinding[]
  readonly problems: Problem[]
}

const unreadable = (file: string, zh: string, en: string): CheckedPlan => ({
  holds: false,
  checks: 0,
  findings: [],
  problems: [
    {
      severity: 'error',
      code: 'not-a-plan',
      file,
      what: { zh, en },
      why: { zh: '没有方案就无从复核', en: 'without a plan there is nothing to check' },
      todo: {
        zh: '请给出 site 或 plan-network 存下的方案文件',
        en: 'give a file that site or plan-network has written',
      },
    },
  ],
})

export async function checkPlanFile(file: string, from: string | undefined): Promise<CheckedPlan> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return unreadable(file, `读不到“${file}”`, `"${file}" cannot be read`)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return unreadable(file, '文件不是 JSON', 'the file is no JSON')
  }
  const county = asCountyPlan(value)
  if (county) return checkCounty(county, file, from)
  const siting = asSitingPlan(value)
  if (!siting) return unreadable(file, '文件不是方案，或者缺少内容', 'the file is no plan, or not whole')
  const { checks, findings, problems } = await verifySitingPlan(siting, file, from)
  return { holds: problems.length === 0 && findings.length === 0, checks, findings, problems: [...problems] }
}

async function checkCounty(plan: CountyPlan, file: string, from: string | undefined): Promise<CheckedPlan> {
  const folder = from ?? (plan.madeFrom && resolve(dirname(file), plan.madeFrom.folder))
  if (folder === undefined) {
    return unreadable(
      file,
      '方案没有记下数据文件夹，请用 --from 写明',
      'the plan names no folder of data: give it by --from',
    )
  }
  const { findings, problems } = await verifyCountyPlan(plan, folder, plan.madeFrom?.province ?? undefined)
  return {
    holds: !hasErrors(problems) && findings.length === 0,
    checks: (plan.sites.length + plan.catchments.length) * plan.years.length,
    findings: findings.map(({ code, where, what }) => ({ code, where, ...what })),
    problems: [...problems],
  }
}
