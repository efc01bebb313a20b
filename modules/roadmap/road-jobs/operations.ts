/** The story of each answer about the making of roads: asked for, sent to the queue, looked after, stopped. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gatherRoad } from '../roads/gather-roads.ts'
import { readRoadFile } from '../roads/read-road-file.ts'
import type { RoadFile } from '../roads/road-file.ts'
import { holdRoads, roadsOf } from '../roads/store.ts'
import type { roadJobOperations } from './contract.ts'
import { refuseName } from './gather-names.ts'
import { gatherQuestion, type QuestionWanted } from './gather-question.ts'
import { foldJob, hasEnded, longerTime, type JobTask, type RoadTask } from './job-state.ts'
import { makeRoadJob } from './make-road.job.ts'
import { appendJobEvent, jobEvents, jobsOf, saveJob, type StoredJob } from './store.ts'

type RoadJobAnswers = Pick<Answers<typeof contract>, keyof typeof roadJobOperations>

export const noSuchJob = (id: string): Refusal =>
  refuse('no-such-job', { id }, { zh: '没有这次测算，请刷新页面', en: 'there is no such working out; reload' })

const plain = (county: string): QuestionWanted => ({
  county,
  targetYear: null,
  levers: null,
  withVariants: false,
  fixed: [],
  before: null,
  margin: null,
})

/** Keeps what was asked for and sends it off. */
async function begin(
  context: AnswerContext,
  given: { county: string; name: string; description: string | undefined },
  task: RoadTask,
): Promise<{ job: string } | Refusal> {
  const { database, caller, now, today, afterCommit } = context
  const { county, name, description } = given
  await holdRoads(database, county)
  const taken = await refuseName(database, county, name)
  if (taken) return taken
  const { targetYear, levers } = task
  const { lacks, settings } = await gatherQuestion(context, { ...plain(county), targetYear, levers }, today)
  const stops = lacks.filter((lack) => lack.stops)
  if (stops.length > 0) {
    return refuse(
      'data-missing',
      { lacks: stops.map(({ code }) => code).join(' ') },
      {
        zh: stops.map(({ what, todo }) => `${what.zh}：${todo.zh}`).join('；'),
        en: stops.map(({ what, todo }) => `${what.en}: ${todo.en}`).join('; '),
      },
    )
  }
  if (targetYear !== null && targetYear < settings.firstYear) {
    return refuse(
      'target-too-early',
      { targetYear, firstYear: settings.firstYear },
      {
        zh: `目标统计学年${targetYear}早于首个可用资金的年度${settings.firstYear}，请改目标学年或测算口径`,
        en: `the target ${targetYear} is before the first year of money ${settings.firstYear}; change one of them`,
      },
    )
  }
  const job = await saveJob(database, {
    county,
    name,
    description: description ?? null,
    task,
    at: now,
    personName: caller.name,
  })
  afterCommit(() => context.jobs.send(makeRoadJob, { county, id: job }, job))
  return { job }
}

const againOf = ({ task }: StoredJob): { readonly seconds: number } | null => {
  const seconds = longerTime(task)
  return seconds === null ? null : { seconds }
}

async function findJob(
  { database }: AnswerContext,
  county: string,
  id: string,
  kind: JobTask['kind'],
): Promise<StoredJob | Refusal> {
  const [job] = await jobsOf(database, county, id)
  return job?.task.kind === kind ? job : noSuchJob(id)
}

export async function standingOf(context: AnswerContext, county: string, id: string, kind: JobTask['kind']) {
  const job = await findJob(context, county, id, kind)
  if (isRefusal(job)) return job
  const standing = foldJob(job.task, (await jobEvents(context.database, county, [id])).get(id) ?? [])
  const { cost, bound } = standing
  const gap = cost === null || bound === null || cost === 0 ? null : Math.max(0, (cost - bound) / cost)
  return { job, standing, gap }
}

export async function jobsShown({ database }: AnswerContext, county: string) {
  const jobs = await jobsOf(database, county)
  const events = await jobEvents(
    database,
    county,
    jobs.map(({ id }) => id),
  )
  return jobs.map(({ id, name, task, at, personName }) => {
    const { state, road } = foldJob(task, events.get(id) ?? [])
    return { job: id, name, state, startedAt: at, personName, road }
  })
}

export async function askToStop(
  context: AnswerContext,
  county: string,
  id: string,
  kind: JobTask['kind'],
): Promise<Refusal | Record<string, never>> {
  const found = await standingOf(context, county, id, kind)
  if (isRefusal(found)) return found
  const { state } = found.standing
  if (hasEnded(found.standing)) {
    return refuse('job-ended', { id, state }, { zh: '测算已经结束', en: 'it has ended already' })
  }
  await appendJobEvent(context.database, found.job, { kind: 'stop-asked', at: context.now, details: {} })
  return {}
}

export const roadJobAnswers: RoadJobAnswers = {
  roadGround: async ({ county }, context) => {
    const { question, settings, lacks, forecastSchools, freePosts } = await gatherQuestion(
      context,
      plain(county),
      context.today,
    )
    const rows = question?.target.facts.rows.filter(({ stage }) => stage !== 'senior') ?? []
    return {
      basis: question?.basis ?? null,
      schools: new Set(rows.map(({ code }) => code)).size,
      forecastSchools,
      freePosts,
      levers: [...settings.levers],
      targetYear: settings.targetYear,
      margin: settings.margin,
      lacks: [...lacks],
      unchecked: [...(question?.target.unchecked ?? [])],
    }
  },

  startRoad: ({ county, name, description, targetYear, levers, margin, seconds, withVariants }, context) =>
    begin(
      context,
      { county, name, description },
      {
        kind: 'county',
        targetYear: targetYear ?? null,
        levers: levers ?? null,
        seconds,
        withVariants,
        parent: null,
        fixed: [],
        margin: margin ?? null,
      },
    ),

  editRoad: async ({ county, id, name, description, fixed, margin, seconds, withVariants }, context) => {
    const road = await gatherRoad(context, county, id)
    if (isRefusal(road)) return road
    const { targetYear } = road.stored.summary
    const contradicting = fixed.filter(({ least, most }) => most !== undefined && most < least)
    if (contradicting.length > 0) {
      return refuse(
        'fixed-contradict',
        { actions: contradicting.map(({ action }) => action).join(' ') },
        {
          zh: `这些措施的“至多”小于“至少”，请改正：${contradicting.map(({ action }) => action).join('、')}`,
          en: `most is below least for: ${contradicting.map(({ action }) => action).join(', ')}`,
        },
      )
    }
    const kept = await readRoadFile<RoadFile>(context.documents, road.stored.document)
    // What was fixed before stays so until the same action is fixed otherwise.
    const all = new Map([...kept.fixed, ...fixed].map((each) => [each.action, each]))
    return begin(
      context,
      { county, name, description },
      {
        kind: 'county',
        targetYear,
        levers: kept.levers,
        seconds,
        withVariants,
        parent: id,
        fixed: [...all.values()].filter(({ least, most }) => least > 0 || most !== undefined),
        margin: margin ?? road.stored.basis.margin,
      },
    )
  },

  roadProgress: async ({ county, job }, context) => {
    const found = await standingOf(context, county, job, 'county')
    if (isRefusal(found)) return found
    const { standing, gap } = found
    const [road] = standing.road === null ? [] : await roadsOf(context.database, [county], [standing.road])
    const file =
      road && standing.state === 'impossible' ? await readRoadFile<RoadFile>(context.documents, road.document) : null
    return {
      ...standing,
      path: standing.path.map((each) => ({ ...each })),
      name: found.job.name,
      startedAt: found.job.at,
      gap,
      certificate: file?.telling.certificate ?? null,
      again: standing.state === 'no-plan' ? againOf(found.job) : null,
    }
  },

  tryRoadAgain: async ({ county, job: id }, context) => {
    const found = await standingOf(context, county, id, 'county')
    if (isRefusal(found)) return found
    const { job, standing } = found
    const again = standing.state === 'no-plan' ? againOf(job) : null
    if (again === null) {
      return refuse(
        'not-to-be-tried-again',
        { id, state: standing.state },
        {
          zh: '只有时限内没有得到方案、且时限还能延长的测算才能再测算；请改口径、可用的措施或目标学年后新测算',
          en: 'only what came to no plan in less than the longest time can be tried again; change settings, levers or the year and begin anew',
        },
      )
    }
    const { name, description, task } = job
    const begun = await begin(
      context,
      { county, name, description: description ?? undefined },
      { ...(task as RoadTask), seconds: again.seconds },
    )
    return isRefusal(begun) ? begun : { ...begun, ...again }
  },

  roadJobs: async ({ county }, context) => ({ jobs: await jobsShown(context, county) }),

  stopRoad: ({ county, job }, context) => askToStop(context, county, job, 'county'),
}
