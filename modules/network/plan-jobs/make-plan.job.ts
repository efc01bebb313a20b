/**
 * Makes a plan and keeps it: the data of the county are gathered, the planner works in a thread of its own, tells the best plan
 * so far, ends at its time or when somebody asks it to, and what it has is checked again and saved.
 */
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { JobData, RunningQueue } from '#platform/jobs/job-queue.ts'
import { EndedEarly, runApart } from '#platform/jobs/run-apart.ts'
import { today } from '#platform/clock.ts'
import type { CountyProblem } from '../county/county-problem.ts'
import type { CountyPlan } from '../county/plan-file.ts'
import { askMinutesBetween, type OsrmServer } from '../county/read-osrm.ts'
import { gatherProblem } from '../plans/gather-problem.ts'
import type { PlanBasis } from '../plans/plan-shapes.ts'
import { readPlanFile } from '../plans/read-plan-file.ts'
import { plansOf } from '../plans/store.ts'
import { writePlan } from '../plans/write-plan.ts'
import type { JobEvent, Progress } from './job-state.ts'
import { appendJobEvent, isStopAsked, jobEvents, jobsOf, type StoredJob } from './store.ts'

export const makePlanJob = 'network.make-plan'

export interface PlanTools {
  readonly database: Database
  readonly documents: DocumentStore
  /** The installation's server of journeys; without one minutes are reckoned by straight line × detour. */
  readonly osrm?: Omit<OsrmServer, 'seconds'> | null
}

/** What the thread is given; the first number of `stop` becomes 1 when it is asked to end. */
export interface ThreadTask {
  readonly problem: CountyProblem
  readonly seconds: number
  readonly seed: number
  readonly stop: Int32Array<SharedArrayBuffer>
}

/** What the thread gives back. */
export interface MadePlan {
  readonly plan: CountyPlan
  readonly isVerified: boolean
}

/** How often the queue's machine looks whether somebody asked to stop, and tells how far it is. */
const lookEvery = 700

const withoutData: Words = {
  zh: '缺少测算所需的数据，请看“数据准备情况”',
  en: 'what it needs is not there: see the state of the data',
}
const noTime: Words = {
  zh: '测算用时或内存超过限度，请缩短时限或减少年数后重试',
  en: 'it took too much time or memory; try fewer years',
}

/** Ours: seconds to wait for each answer of the server of journeys. */
const patience = 30

interface Given {
  readonly problem: CountyProblem
  readonly basis: PlanBasis
}

const sentence = ({ what, todo }: Problem): Words => ({
  zh: `${what.zh}。${todo.zh}`,
  en: `${what.en}. ${todo.en}`,
})

/** From the installation's data, or the input of a kept plan with what was locked in it; else why there is none. */
async function gather({ database, documents, osrm }: PlanTools, { county, task }: StoredJob): Promise<Given | Words> {
  if (task.parent !== null) {
    const [parent] = await plansOf(database, [county], [task.parent])
    return parent
      ? { problem: (await readPlanFile(documents, parent.document)).problem, basis: parent.basis }
      : withoutData
  }
  const { problem, basis } = await gatherProblem(database, { county, ...task }, today())
  if (problem === null) return withoutData
  if (!osrm) return { problem, basis }
  const minutesBetween = await askMinutesBetween(problem, { ...osrm, seconds: patience })
  return 'from' in minutesBetween ? { problem: { ...problem, minutesBetween }, basis } : sentence(minutesBetween)
}

async function solve({ database }: PlanTools, job: StoredJob, problem: CountyProblem): Promise<MadePlan> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  let latest: Progress | null = null
  let told: Progress | null = null
  const look = async (): Promise<void> => {
    if (await isStopAsked(database, job)) Atomics.store(stop, 0, 1)
    if (latest === told || latest === null) return
    told = latest
    await appendJobEvent(database, job, { kind: 'progress', at: new Date().toISOString(), details: latest })
  }
  const looking = setInterval(() => void look().catch(() => {}), lookEvery)
  try {
    const { seconds } = job.task
    const task: ThreadTask = { problem, seconds, seed: 1, stop }
    return await runApart<MadePlan>(
      new URL('./plan-thread.job.ts', import.meta.url),
      task,
      (step) => (latest = JSON.parse(step) as Progress),
      // What is begun is finished and proved after the time that it was given.
      (seconds + 120) * 1000,
    )
  } finally {
    clearInterval(looking)
  }
}

const ends: ReadonlySet<JobEvent['kind']> = new Set(['done', 'impossible', 'failed'])

/** Makes the plan of one job. One that has ended is left alone: the queue hands a job out again that it lost sight of. */
export async function makePlan(tools: PlanTools, county: string, id: string): Promise<void> {
  const { database } = tools
  const [job] = await jobsOf(database, county, id)
  if (!job || ((await jobEvents(database, county, [id])).get(id) ?? []).some(({ kind }) => ends.has(kind))) return
  const tell = (event: Omit<JobEvent, 'at'>): Promise<void> =>
    appendJobEvent(database, job, { ...event, at: new Date().toISOString() } as JobEvent)
  await tell({ kind: 'began', details: {} })
  try {
    const given = await gather(tools, job)
    if (!('problem' in given)) return await tell({ kind: 'failed', details: { reason: given } })
    const { plan, isVerified } = await solve(tools, job, given.problem)
    if (plan.impossible !== null) return await tell({ kind: 'impossible', details: { impossible: plan.impossible } })
    // What was told last on the way is older than the plan.
    const { seconds, bound } = plan
    await tell({ kind: 'progress', details: { seconds, objective: plan.objective.total, bound } })
    const saved = await writePlan(tools, {
      county,
      name: job.name,
      parent: job.task.parent,
      at: new Date().toISOString(),
      personName: job.personName,
      basis: given.basis,
      file: { problem: given.problem, plan },
      isVerified,
    })
    await tell({ kind: 'done', details: { plan: saved, wasStopped: plan.status === 'stopped' } })
  } catch (error) {
    await tell({ kind: 'failed', details: { reason: noTime } })
    if (!(error instanceof EndedEarly)) throw error
  }
}

export async function startNetworkJobs({
  queue,
  ...tools
}: PlanTools & { readonly queue: RunningQueue }): Promise<void> {
  await queue.take(makePlanJob, (data: JobData) => makePlan(tools, String(data['county']), String(data['id'])))
}
