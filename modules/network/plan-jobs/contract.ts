/** What can be asked about the making of plans; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { scenarioNames } from '../county/county-words.ts'
import { words } from '../plans/plan-shapes.ts'
import { jobStates } from '../plans/plan-words.ts'

const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const idField = () => labelled(z.uuid(), '方案编号', 'id of the plan')
const nameField = () => labelled(z.string().trim().min(2).max(60), '方案名称', 'name of the plan')
const secondsField = () =>
  labelled(z.number().min(1).max(600).default(60), '测算时限', 'seconds it may take', { unit: '秒' })

export const planJobOperations = {
  startPlan: describeOperation({
    kind: 'command',
    about: { zh: '开始测算布局方案', en: 'begin to work out a plan' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      name: nameField(),
      scenario: labelled(z.enum(scenarioNames), '情景：keep 应留必留，concentrate 两集中', 'keep or concentrate'),
      forecast: labelled(z.string().max(40).default('middle'), '预测情景', 'scenario of the forecast'),
      years: labelled(z.number().int().min(1).max(10).default(10), '规划年数', 'years', { unit: '年' }),
      seconds: secondsField(),
      yearlyBudget: labelled(z.number().min(0).optional(), '每年建设预算', 'budget of building a year', { unit: '元' }),
    }),
    output: z.object({ job: z.string() }),
  }),
  planProgress: describeOperation({
    kind: 'query',
    about: { zh: '布局方案测算进度', en: 'how far the working out of a plan has come' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), job: labelled(z.uuid(), '测算编号', 'id of the job') }),
    output: z.object({
      state: z.enum(jobStates),
      name: z.string(),
      scenario: z.enum(scenarioNames),
      startedAt: z.string(),
      /** 0 … 1 of its time. */
      progress: z.number(),
      step: words,
      /** The best plan so far, the least that any plan could cost as far as it is proved, and their difference over the first. */
      objective: z.number().nullable(),
      bound: z.number().nullable(),
      gap: z.number().nullable(),
      /** The plan, once there is one. */
      plan: z.string().nullable(),
      /** 不可行说明: which villages, how many seats are short. */
      reasons: z.array(
        z.object({ code: z.string(), what: words, villages: z.array(z.string()), short: z.number().nullable() }),
      ),
    }),
  }),
  planJobs: describeOperation({
    kind: 'query',
    about: { zh: '近期的布局方案测算', en: 'recent workings out of plans' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      jobs: z.array(
        z.object({
          job: z.string(),
          name: z.string(),
          state: z.enum(jobStates),
          startedAt: z.string(),
          personName: z.string(),
          plan: z.string().nullable(),
        }),
      ),
    }),
  }),
  stopPlan: describeOperation({
    kind: 'command',
    about: { zh: '停止测算，保留已得方案', en: 'stop it and keep the best plan so far' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), job: labelled(z.uuid(), '测算编号', 'id of the job') }),
    output: z.object({}),
  }),
  completePlan: describeOperation({
    kind: 'command',
    about: { zh: '锁定手工调整，其余由系统补全', en: 'keep the edits and let the planner complete the rest' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), name: nameField(), seconds: secondsField() }),
    output: z.object({ job: z.string() }),
  }),
} as const
