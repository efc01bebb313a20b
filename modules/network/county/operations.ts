/** A county planned from a folder, and a made-up county written as one; for the command line, without a database. */
import { writeFile } from 'node:fs/promises'
import type { Problem } from '#kernel/problem.ts'
import { runApart } from '#platform/jobs/run-apart.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { madeCounty } from './made-county.ts'
import type { MadePlan, ThreadTask } from '../plan-jobs/make-plan.job.ts'
import type { CountyPlan } from './plan-file.ts'
import { minutesFrom } from './minutes-from.ts'
import { readCountyFolder, type CountyFolder } from './read-county-folder.ts'
import { rulesToday, standardsToday } from './read-default-rules.ts'
import { underScenario } from './scenarios.ts'
import { writeCountyFolder } from './write-county-folder.ts'
import { writeKeptMinutes } from './write-kept-minutes.ts'
import type { OsrmServer } from './read-osrm.ts'

const exists: Problem = {
  severity: 'error',
  code: 'file-exists',
  what: { zh: '文件夹里已有同名文件', en: 'the folder holds such files already' },
  why: { zh: '不覆盖已有数据', en: 'data that is there is not overwritten' },
  todo: { zh: '请换一个文件夹，或加 --overwrite', en: 'choose another folder, or add --overwrite' },
}

const notWritten: Problem = {
  severity: 'error',
  code: 'not-writable',
  what: { zh: '方案文件写不进去', en: 'the plan cannot be written' },
  why: { zh: '测算已完成，但没有存下', en: 'it was worked out, but is not kept' },
  todo: { zh: '请检查文件夹是否存在、可写', en: 'check that the folder exists and may be written to' },
}

/** In a thread of its own; Ctrl+C ends it with the best that there is. */
async function planUntilInterrupted(task: Omit<ThreadTask, 'stop'>): Promise<CountyPlan> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const end = (): void => void Atomics.store(stop, 0, 1)
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  try {
    const thread = new URL('../plan-jobs/plan-thread.job.ts', import.meta.url)
    // What is begun is finished and proved after the time that it was given.
    const { plan } = await runApart<MadePlan>(thread, { ...task, stop }, undefined, (task.seconds + 300) * 1000)
    return plan
  } finally {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}

/** The folder with what a server of journeys says of it: asked, kept beside the tables, and read as whoever checks the plan will. */
async function readAsked(
  folder: string,
  province: string | undefined,
  server: OsrmServer | null,
  now: string,
): Promise<CountyFolder> {
  const rules = rulesToday(province)
  if (server !== null) {
    const before = await readCountyFolder(folder, rules, { beforeAsking: true, standards: standardsToday })
    if (before.problem === null) return before
    const failed = await writeKeptMinutes(folder, server, before.problem, now)
    if (failed) return { problem: null, problems: [failed] }
  }
  return readCountyFolder(folder, rules, { standards: standardsToday })
}

export const countyAnswers: Pick<Answers<typeof contract>, 'planNetwork' | 'makeCounty'> = {
  planNetwork: async (input, { now }) => {
    const { folder, seconds, seed, scenario, province, proof, out } = input
    const { osrm, osrmFoot: walk, osrmDriving: bus, osrmSeconds } = input
    const server = osrm === undefined ? null : { url: osrm, walk, bus, seconds: osrmSeconds }
    const read = await readAsked(folder, province, server, now)
    if (read.problem === null) return { plan: null, problems: [...read.problems] }
    const problem = underScenario(read.problem, scenario ?? read.problem.scenario)
    const made = await planUntilInterrupted({ problem, seconds, seed })
    const plan = {
      ...made,
      ...(proof ? {} : { proof: null }),
      madeFrom: { folder, province: province ?? null },
      minutesFrom: minutesFrom(problem),
    }
    if (out !== undefined) {
      try {
        await writeFile(out, JSON.stringify(plan))
      } catch {
        return { plan, problems: [...read.problems, { ...notWritten, file: out }] }
      }
    }
    return { plan, problems: [...read.problems] }
  },
  makeCounty: async ({ folder, schools, villages, years, seed, overwrite }) => {
    const county = madeCounty({ schools, villages, years, seed }, rulesToday())
    const files = await writeCountyFolder(folder, county, overwrite)
    return files === null ? { files: [], problems: [exists] } : { files: [...files], problems: [] }
  },
}
