/** The story of each answer about the making of plans: asked for, sent to the queue, looked after, stopped. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gatherPlan } from '../plans/gather-plans.ts'
import { gatherProblem } from '../plans/gather-problem.ts'
import { holdPlans } from '../plans/store.ts'
import type { planJobOperations } from './contract.ts'
import { refuseName } from './gather-names.ts'
import { foldJob } from './job-state.ts'
import { makePlanJob } from './make-plan.job.ts'
import { reasonsShown } from './reasons-shown.ts'
import { appendJobEvent, jobEvents, jobsOf, saveJob } from './store.ts'

type PlanJobAnswers = Pick<Answers<typeof contract>, keyof typeof planJobOperations>

const noSuchJob = (id: string): Refusal =>
  refuse('no-such-job', { id }, { zh: '没有这次测算，请刷新页面', en: 'there is no such working out; reload' })

export const planJobAnswers: PlanJobAnswers = {
  startPlan: async ({ county, name, scenario, forecast, years, seconds, yearlyBudget }, context) => {
    const { database, caller, now, today, afterCommit } = context
    await holdPlans(database, county)
    const taken = await refuseName(context, county, name)
    if (taken) return taken
    const wanted = { county, scenario, forecast, years, yearlyBudget: yearlyBudget ?? null }
    const { lacks } = await gatherProblem(database, wanted, today)
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
    const task = { scenario, forecast, years, seconds, yearlyBudget: yearlyBudget ?? null, parent: null }
    const job = await saveJob(database, { county, name, task, at: now, personName: caller.name })
    afterCommit(() => context.jobs.send(makePlanJob, { county, id: job }, job))
    return { job }
  },

  planProgress: async ({ county, job: id }, { database }) => {
    const [job] = await jobsOf(database, county, id)
    if (!job) return noSuchJob(id)
    const { impossible, ...standing } = foldJob(job.task, (await jobEvents(database, county, [id])).get(id) ?? [])
    const { objective, bound } = standing
    return {
      ...standing,
      name: job.name,
      scenario: job.task.scenario,
      startedAt: job.at,
      gap: objective === null || bound === null || objective === 0 ? null : (objective - bound) / objective,
      reasons: reasonsShown(impossible),
    }
  },

  planJobs: async ({ county }, { database }) => {
    const jobs = await jobsOf(database, county)
    const events = await jobEvents(
      database,
      county,
      jobs.map(({ id }) => id),
    )
    return {
      jobs: jobs.map(({ id, name, task, at, personName }) => {
        const { state, plan } = foldJob(task, events.get(id) ?? [])
        return { job: id, name, state, startedAt: at, personName, plan }
      }),
    }
  },

  stopPlan: async ({ county, job: id }, { database, now }) => {
    const [job] = await jobsOf(database, county, id)
    if (!job) return noSuchJob(id)
    const { state } = foldJob(job.task, (await jobEvents(database, county, [id])).get(id) ?? [])
    if (state !== 'waiting' && state !== 'running') {
      return refuse('job-ended', { id, state }, { zh: '测算已经结束', en: 'it has ended already' })
    }
    await appendJobEvent(database, job, { kind: 'stop-asked', at: now, details: {} })
    return {}
  },

  completePlan: async ({ county, id, name, seconds }, context) => {
    const { database, caller, now, afterCommit } = context
    await holdPlans(database, county)
    const plan = await gatherPlan(context, county, id)
    if (isRefusal(plan)) return plan
    const taken = await refuseName(context, county, name)
    if (taken) return taken
    const { scenario, basis, summary } = plan.stored
    const task = {
      scenario,
      forecast: basis.forecast?.scenario ?? 'middle',
      years: summary.years.length,
      seconds,
      yearlyBudget: null,
      parent: id,
    }
    const job = await saveJob(database, { county, name, task, at: now, personName: caller.name })
    afterCommit(() => context.jobs.send(makePlanJob, { county, id: job }, job))
    return { job }
  },
}
