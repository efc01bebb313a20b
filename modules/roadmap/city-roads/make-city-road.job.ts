/** Makes the road of a city and keeps it: every county is gathered for every target year, worked out apart, and each given its year. */
import { countiesUnder } from '#modules/schools/index.ts'
import type { Words } from '#kernel/words.ts'
import { today } from '#platform/clock.ts'
import type { JobData, RunningQueue } from '#platform/jobs/job-queue.ts'
import { EndedEarly } from '#platform/jobs/run-apart.ts'
import { gatherQuestion, type GroundTools } from '../road-jobs/gather-question.ts'
import type { CityTask, JobEvent } from '../road-jobs/job-state.ts'
import { hasEnd, runTold } from '../road-jobs/make-road.job.ts'
import type { RoadQuestion, TargetYear } from '../road-jobs/road-question.ts'
import { appendJobEvent, jobsOf, type StoredJob } from '../road-jobs/store.ts'
import { saveRoad } from '../roads/store.ts'
import { writeRoadFile } from '../roads/write-road-file.ts'
import { settingsOf } from '../settings/store.ts'
import type { CityRoadFile } from './city-road-shapes.ts'
import { citySettings, type OwnCitySettings } from './city-settings.ts'

export const makeCityRoadJob = 'roadmap.make-city-road'

export interface CityThreadTask {
  readonly questions: readonly { readonly question: RoadQuestion; readonly targets: readonly TargetYear[] }[]
  readonly counties: readonly { readonly code: string; readonly name: string }[]
  readonly fromYear: number
  readonly toYear: number
  readonly budgets: readonly { readonly year: number; readonly amount: number }[]
  readonly unchecked: CityRoadFile['unchecked']
  readonly seconds: number
  readonly stop: Int32Array<SharedArrayBuffer>
}

export interface MadeCity {
  readonly file: CityRoadFile
  readonly wasStopped: boolean
}

/** What a city's road was made from: the figures of each county, and the city's settings. */
export interface CityBasis {
  readonly settings: number | null
  readonly counties: readonly { readonly county: string; readonly year: number; readonly version: number }[]
}

const withoutData: Words = {
  zh: '所选县区都没有已锁定的学校基表，请先完成数据上报和锁定',
  en: 'none of the counties has locked figures; hand in and lock them first',
}
const noTime: Words = {
  zh: '测算用时或内存超过限度，请减少县区或学年后重试',
  en: 'it took too much time or memory; try fewer counties or years',
}
const wentWrong: Words = {
  zh: '测算中断，已记录原因；请重试，仍不行请联系管理员',
  en: 'it broke off, and why is in the log; try again, and ask the administrator if it happens again',
}

type Gathered = Omit<CityThreadTask, 'seconds' | 'stop'> & { readonly basis: CityBasis }

async function gather(tools: GroundTools, { county: city, task }: StoredJob<CityTask>): Promise<Gathered | Words> {
  const { database } = tools
  const day = today()
  const [stored] = await settingsOf<OwnCitySettings>(database, city)
  const { budgets, fromYear, toYear, unset } = citySettings(stored?.settings ?? {}, day)
  const all = await countiesUnder(database, city)
  const counties = all.filter(({ code }) => task.counties === null || task.counties.includes(code))
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i)
  const questions: Gathered['questions'][number][] = []
  const unchecked: CityRoadFile['unchecked'] = unset.map(({ code, what, ours }) => ({
    county: null,
    rule: `unset-${code}`,
    what,
    why: ours,
  }))
  for (const { code } of counties) {
    const wanted = {
      county: code,
      targetYear: fromYear,
      levers: null,
      withVariants: false,
      fixed: [],
      before: null,
      margin: null,
    }
    const { question, lacks, targetAt } = await gatherQuestion(tools, wanted, day)
    if (question === null || targetAt === null) {
      const stops = lacks.filter((lack) => lack.stops)
      unchecked.push(...stops.map(({ code: rule, what, todo }) => ({ county: code, rule, what, why: todo })))
      continue
    }
    // The money of the counties is the shared one here; their own budgets are not asked for.
    questions.push({ question: { ...question, budgets: [] }, targets: years.map(targetAt) })
    unchecked.push(...question.target.unchecked.map((each) => ({ county: code, ...each })))
  }
  if (questions.length === 0) return withoutData
  return {
    questions,
    counties: counties.map(({ code, name }) => ({ code, name })),
    fromYear,
    toYear,
    budgets,
    unchecked,
    basis: {
      settings: stored?.number ?? null,
      counties: questions.map(({ question }) => ({ county: question.county, ...question.basis.census })),
    },
  }
}

/** Makes the road of one job. One that has ended is left alone: the queue hands a job out again that it lost sight of. */
export async function makeCityRoad(tools: GroundTools, city: string, id: string): Promise<void> {
  const { database, documents } = tools
  const [job] = (await jobsOf(database, city, id)) as StoredJob<CityTask>[]
  if (!job || (await hasEnd(tools, city, id))) return
  const tell = (event: Omit<JobEvent, 'at'>): Promise<void> =>
    appendJobEvent(database, job, { ...event, at: new Date().toISOString() } as JobEvent)
  await tell({ kind: 'began', details: {} })
  try {
    const given = await gather(tools, job)
    if (!('questions' in given)) return await tell({ kind: 'failed', details: { reason: given } })
    const { basis, ...task } = given
    const { seconds } = job.task
    const thread = new URL('./city-thread.job.ts', import.meta.url)
    const { file, wasStopped } = await runTold<MadeCity>(tools, job, thread, { ...task, seconds }, seconds * 2 + 300)
    const road = await saveRoad(database, {
      county: city,
      scope: 'city',
      name: job.name,
      description: job.description,
      parent: null,
      at: new Date().toISOString(),
      personName: job.personName,
      basis,
      summary: file.summary,
      document: await writeRoadFile(documents, file),
    })
    const { cost, bound, outcome } = file.summary
    await tell({
      kind: 'progress',
      details: { step: { zh: '已保存', en: 'kept' }, seconds: file.summary.seconds, cost, bound },
    })
    if (outcome === 'impossible') await tell({ kind: 'impossible', details: { road } })
    else await tell({ kind: 'done', details: { road, wasStopped } })
  } catch (error) {
    await tell({ kind: 'failed', details: { reason: error instanceof EndedEarly ? noTime : wentWrong } })
    if (!(error instanceof EndedEarly)) throw error
  }
}

export async function takeCityRoads({
  queue,
  ...tools
}: GroundTools & { readonly queue: RunningQueue }): Promise<void> {
  await queue.take(makeCityRoadJob, (data: JobData) => makeCityRoad(tools, String(data['city']), String(data['id'])))
}
