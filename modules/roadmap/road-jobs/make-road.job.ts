/**
 * Makes a road and keeps it: the data of the county are gathered, the planner works in a thread of its own, tells the best plan so far, ends
 * at its time or when somebody asks it to, and what it has, every plan judged again exactly, is saved.
 */
import type { Words } from '#kernel/words.ts'
import { today } from '#platform/clock.ts'
import type { JobData, RunningQueue } from '#platform/jobs/job-queue.ts'
import { EndedEarly, runApart } from '#platform/jobs/run-apart.ts'
import { readRoadFile } from '../roads/read-road-file.ts'
import type { RoadFile } from '../roads/road-file.ts'
import { roadsOf } from '../roads/store.ts'
import { writeRoad } from '../roads/write-road.ts'
import { gatherQuestion, type GroundTools } from './gather-question.ts'
import type { JobEvent, JobProgress, RoadTask } from './job-state.ts'
import type { RoadQuestion } from './road-question.ts'
import { appendJobEvent, isStopAsked, jobEvents, jobsOf, type StoredJob } from './store.ts'

export const makeRoadJob = 'roadmap.make-road'

/** What the thread is given; the first number of `stop` becomes 1 when it is asked to end. */
export interface ThreadTask {
  readonly question: RoadQuestion
  readonly seconds: number
  readonly stop: Int32Array<SharedArrayBuffer>
}

export interface MadeFile {
  /** Null where time was over before there was a plan. */
  readonly file: RoadFile | null
  readonly wasStopped: boolean
}

/** How often the queue's machine looks whether somebody asked to stop, and tells how far it is. */
const lookEvery = 700

const noPlanInTime: Words = {
  zh: '时限内没有得到可行方案，也没有证明不可行；请延长测算时限后重试',
  en: 'no plan was found in time, and it is not shown to be out of reach; try again with more time',
}
const noTime: Words = {
  zh: '测算用时或内存超过限度，请缩短时限后重试',
  en: 'it took too much time or memory; try again with less time',
}
const wentWrong: Words = {
  zh: '测算中断，已记录原因；请重试，仍不行请联系管理员',
  en: 'it broke off, and why is in the log; try again, and ask the administrator if it happens again',
}

/** Runs a thread for a job: tells its progress, and hands it on that somebody asked it to stop. */
export async function runTold<Result>(
  { database }: Pick<GroundTools, 'database'>,
  job: StoredJob,
  thread: URL,
  task: object,
  most: number,
): Promise<Result> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  let latest: JobProgress | null = null
  let told: JobProgress | null = null
  const look = async (): Promise<void> => {
    if (await isStopAsked(database, job)) Atomics.store(stop, 0, 1)
    if (latest === told || latest === null) return
    told = latest
    await appendJobEvent(database, job, { kind: 'progress', at: new Date().toISOString(), details: latest })
  }
  const looking = setInterval(() => void look().catch(() => {}), lookEvery)
  try {
    return await runApart<Result>(
      thread,
      { ...task, stop },
      (step) => (latest = JSON.parse(step) as JobProgress),
      most * 1000,
    )
  } finally {
    clearInterval(looking)
  }
}

async function gather(tools: GroundTools, { county, task }: StoredJob<RoadTask>): Promise<RoadQuestion | Words> {
  const { parent, targetYear, levers, withVariants, fixed, margin } = task
  const [road] = parent === null ? [] : await roadsOf(tools.database, [county], [parent])
  const file = road ? await readRoadFile<RoadFile>(tools.documents, road.document) : null
  const wanted = { county, targetYear, levers, withVariants, fixed, margin, before: file && file.actions }
  const { question, lacks } = await gatherQuestion(tools, wanted, today())
  if (question !== null) return question
  const stops = lacks.filter((lack) => lack.stops)
  return {
    zh: stops.map(({ what, todo }) => `${what.zh}：${todo.zh}`).join('；'),
    en: stops.map(({ what, todo }) => `${what.en}: ${todo.en}`).join('; '),
  }
}

const ends: ReadonlySet<JobEvent['kind']> = new Set(['done', 'impossible', 'failed'])

export const hasEnd = async ({ database }: Pick<GroundTools, 'database'>, county: string, id: string) =>
  ((await jobEvents(database, county, [id])).get(id) ?? []).some(({ kind }) => ends.has(kind))

/** Makes the road of one job. One that has ended is left alone: the queue hands a job out again that it lost sight of. */
export async function makeRoadOf(tools: GroundTools, county: string, id: string): Promise<void> {
  const { database } = tools
  const [job] = (await jobsOf(database, county, id)) as StoredJob<RoadTask>[]
  if (!job || (await hasEnd(tools, county, id))) return
  const tell = (event: Omit<JobEvent, 'at'>): Promise<void> =>
    appendJobEvent(database, job, { ...event, at: new Date().toISOString() } as JobEvent)
  await tell({ kind: 'began', details: {} })
  try {
    const question = await gather(tools, job)
    if (!('county' in question)) return await tell({ kind: 'failed', details: { reason: question } })
    const { seconds, parent } = job.task
    const { file, wasStopped } = await runTold<MadeFile>(
      tools,
      job,
      new URL('./road-thread.job.ts', import.meta.url),
      { question, seconds },
      // Variants, the reasons of what is out of reach and the exact judgements come on top of the time it was given.
      seconds * 2.5 + 180,
    )
    if (file === null) return await tell({ kind: 'failed', details: { reason: noPlanInTime, hasNoPlan: true } })
    const road = await writeRoad(tools, {
      county,
      name: job.name,
      description: job.description,
      parent,
      at: new Date().toISOString(),
      personName: job.personName,
      basis: question.basis,
      file,
    })
    // What was told last on the way is older than the plan.
    const { cost, bound, status } = file.telling
    const step: Words = { zh: '已保存', en: 'kept' }
    await tell({ kind: 'progress', details: { step, seconds: file.telling.seconds, cost, bound } })
    if (status === 'impossible') await tell({ kind: 'impossible', details: { road } })
    else await tell({ kind: 'done', details: { road, wasStopped } })
  } catch (error) {
    await tell({ kind: 'failed', details: { reason: error instanceof EndedEarly ? noTime : wentWrong } })
    if (!(error instanceof EndedEarly)) throw error
  }
}

export async function takeRoads({ queue, ...tools }: GroundTools & { readonly queue: RunningQueue }): Promise<void> {
  await queue.take(makeRoadJob, (data: JobData) => makeRoadOf(tools, String(data['county']), String(data['id'])))
}
