/** The story of each answer about shared posts: work them out of what schools leave over, keep, list, write. */
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { isSimulated } from '#modules/schools/index.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gatherCounty } from '../gather-county.ts'
import { writeSheets } from '../write-sheets.ts'
import type { sharedPostOperations } from './contract.ts'
import { planSharing, type ShareTask } from './plan-sharing.ts'
import { sharingSheets } from './sharing-sheets.ts'
import { saveSharedPlan, sharedPlansOf } from './store.ts'

type SharedPostAnswers = Pick<Answers<typeof contract>, keyof typeof sharedPostOperations>

async function planned({ database, today }: AnswerContext, county: string, task: ShareTask) {
  const own = await gatherCounty(database, county, today)
  return isRefusal(own) ? own : { own, plan: planSharing(own, task, own.year) }
}

export const sharedPostAnswers: SharedPostAnswers = {
  sharedPosts: async ({ county, ...task }, context) => {
    const found = await planned(context, county, task)
    return isRefusal(found) ? found : { isSimulated: found.own.isSimulated, plan: found.plan }
  },

  saveSharedPosts: async ({ county, name, ...task }, context) => {
    const found = await planned(context, county, task)
    if (isRefusal(found)) return found
    const { database, now, caller } = context
    return {
      id: await saveSharedPlan(database, county, { name, at: now, personName: caller.name, task, plan: found.plan }),
    }
  },

  sharedPlans: async ({ county }, { database }) => ({
    plans: (await sharedPlansOf(database, county)).map(({ id, name, at, personName, plan }) => ({
      id,
      name,
      at,
      personName,
      plan,
    })),
  }),

  exportSharedPosts: async ({ county, id }, context) => {
    const { database } = context
    const stored = (await sharedPlansOf(database, county)).find((each) => each.id === id)
    if (!stored) {
      return refuse('no-such-plan', { id }, { zh: '没有这个走教方案，请刷新页面', en: 'there is no such plan; reload' })
    }
    const { task, plan } = stored
    const lines = [
      `口径：${plan.year}学年在校生少于${task.pupilsBelow}人的学校，整岗以外的部分合并成岗；${plan.basis.zh}。`,
      `限制：主校到走教学校单程${task.minutes}分钟，每周路程${task.weeklyMinutes}分钟，一个岗位最多${task.largest}所学校，一天最多${task.dailyPeriods}课时。`,
    ]
    return writeSheets(context, {
      county,
      title: `走教方案（${stored.name}）`,
      isSimulated: await isSimulated(database),
      lines,
      sheets: sharingSheets(plan),
    })
  },
}
