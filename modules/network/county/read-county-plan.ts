/** Reads a county's plan file and checks it against the folder it was made from. */
import type { Problem } from '#kernel/problem.ts'
import type { CountyProblem } from './county-problem.ts'
import { minutesSourceWords } from './county-words.ts'
import { countyPlanShape, type CountyPlan } from './plan-file.ts'
import { minutesFrom } from './minutes-from.ts'
import { readCountyFolder } from './read-county-folder.ts'
import { rulesToday, standardsToday } from './read-default-rules.ts'
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

function otherMinutes({ minutesFrom: told }: CountyPlan, problem: CountyProblem): readonly PlanFinding[] {
  const { source, given, none } = minutesFrom(problem)
  if (!told || (told.source === source && told.given === given && told.none === none)) return []
  return [
    {
      code: 'wrong-minutes-source',
      where: '',
      what: {
        zh: `路途时间的来源应为“${minutesSourceWords[source].zh}”，与方案所写不符`,
        en: `minutes come from "${minutesSourceWords[source].en}", which is not what the plan says`,
      },
    },
  ]
}

export async function verifyCountyPlan(plan: CountyPlan, folder: string, province?: string): Promise<CheckedCounty> {
  const read = await readCountyFolder(folder, rulesToday(province), { standards: standardsToday })
  if (read.problem === null) return { findings: [], problems: read.problems }
  const findings = verifyCounty(underScenario(read.problem, plan.scenario), plan)
  return { findings: [...otherMinutes(plan, read.problem), ...findings], problems: read.problems }
}
