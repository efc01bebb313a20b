/** Reads a county's plan file and checks it against the folder it was made from. */
import { readFile } from 'node:fs/promises'
import type { Problem } from '#kernel/problem.ts'
import { countyPlanShape, type CountyPlan } from './plan-file.ts'
import { readCountyFolder } from './read-county-folder.ts'
import { rulesToday } from './read-default-rules.ts'
import { underScenario } from './scenarios.ts'
import { verifyCounty, type PlanFinding } from './verify-county.ts'

/** The plan, where the value is a whole one of a county; null otherwise. */
export function asCountyPlan(value: unknown): CountyPlan | null {
  const read = countyPlanShape.safeParse(value)
  return read.success ? read.data : null
}

export interface CheckedCounty {
  readonly findings: readonly PlanFinding[]
  readonly problems: readonly Problem[]
}

export async function verifyCountyPlan(plan: CountyPlan, folder: string, province?: string): Promise<CheckedCounty> {
  const read = await readCountyFolder(folder, rulesToday(province))
  if (read.problem === null) return { findings: [], problems: read.problems }
  return { findings: verifyCounty(underScenario(read.problem, plan.scenario), plan), problems: read.problems }
}

/** Throws where the file is no county's plan. */
export async function verifyCountyFile(planPath: string, folder: string, province?: string): Promise<CheckedCounty> {
  const plan = asCountyPlan(JSON.parse(await readFile(planPath, 'utf8')))
  if (plan === null) throw new Error(`${planPath} is no county's plan`)
  return verifyCountyPlan(plan, folder, province)
}
