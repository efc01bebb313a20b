/** What can be asked about the making of roads; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { certificateShape, uncheckedShape } from '../county/contract.ts'
import { mostSeconds } from './job-state.ts'
import { fixedShape, lever, roadBasisShape, words } from '../roads/road-shapes.ts'
import { levers, roadJobStates, roadMargins } from '../roads/road-words.ts'

const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const nameField = () => labelled(z.string().trim().min(2).max(60), '方案名称', 'name of the road')
const descriptionField = () => labelled(z.string().trim().max(500).optional(), '说明', 'description')
const jobField = () => labelled(z.uuid(), '测算编号', 'id of the job')
const secondsField = () =>
  labelled(z.number().min(1).max(mostSeconds).default(60), '测算时限', 'seconds it may take', { unit: '秒' })
const variantsField = () =>
  labelled(
    z.boolean().default(true),
    '同时测算增加预算、推迟一年、留余量和抗预测误差',
    'with variants, margins and robustness',
  )
const marginField = (zh: string, en: string) =>
  labelled(
    z.enum(roadMargins).optional(),
    `预留余量：不留、按预测90%上限、按99%上限，${zh}`,
    `margin: none, to the forecast's 90 % or 99 %; ${en}`,
  )
const year = () => z.number().int().min(2000).max(2100)

export const roadJobOperations = {
  roadGround: describeOperation({
    kind: 'query',
    about: { zh: '路线图测算的数据准备情况', en: 'what a road of the county would stand on, and what is missing' },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      /** Null where there are no figures. */
      basis: roadBasisShape.nullable(),
      schools: z.number(),
      /** Schools with a stage whose pupils of the target year are forecast. */
      forecastSchools: z.number(),
      freePosts: z.number().nullable(),
      levers: z.array(lever),
      targetYear: z.number(),
      margin: z.enum(roadMargins),
      /** What is missing; `stops` where no road can be made without it. */
      lacks: z.array(z.object({ code: z.string(), stops: z.boolean(), what: words, todo: words })),
      /** Rules that would not be enforced. */
      unchecked: z.array(uncheckedShape),
    }),
  }),
  startRoad: describeOperation({
    kind: 'command',
    about: { zh: '开始测算路线图', en: 'begin to work out a road' },
    needs: 'roadmap.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      name: nameField(),
      description: descriptionField(),
      targetYear: labelled(
        year().optional(),
        '目标统计学年，不写则按设置',
        'target school year; as set where left out',
      ),
      levers: labelled(
        z.array(z.enum(levers)).min(1).max(5).optional(),
        '可用的措施，不写则按设置',
        'levers; as set where left out',
      ),
      margin: marginField('不写则按设置', 'as set where left out'),
      seconds: secondsField(),
      withVariants: variantsField(),
    }),
    output: z.object({ job: z.string() }),
  }),
  editRoad: describeOperation({
    kind: 'command',
    about: {
      zh: '锁定或排除措施，从原方案出发重新测算',
      en: 'fix or forbid actions and work the road out anew from the old one',
    },
    needs: 'roadmap.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: labelled(z.uuid(), '原路线图编号', 'id of the road'),
      name: nameField(),
      description: descriptionField(),
      fixed: labelled(
        z.array(fixedShape).max(5000),
        '锁定的措施（编号、至少、至多）；至多为0即排除',
        'fixed actions: id, least, most; most 0 forbids',
      ),
      margin: marginField('不写则同原方案', 'that of the road where left out'),
      seconds: secondsField(),
      withVariants: variantsField(),
    }),
    output: z.object({ job: z.string() }),
  }),
  roadProgress: describeOperation({
    kind: 'query',
    about: { zh: '路线图测算进度', en: 'how far the working out of a road has come' },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), job: jobField() }),
    output: z.object({
      state: z.enum(roadJobStates),
      name: z.string(),
      startedAt: z.string(),
      /** 0 … 1 of its time. */
      progress: z.number(),
      step: words,
      seconds: z.number(),
      /** The best plan so far, and what no plan costs less than. */
      cost: z.number().nullable(),
      bound: z.number().nullable(),
      gap: z.number().nullable(),
      /** Points of time, cost and bound so far, for a chart. */
      path: z.array(z.object({ seconds: z.number(), cost: z.number().nullable(), bound: z.number().nullable() })),
      /** The road, once it is kept; one that is out of reach is kept too, with why. */
      road: z.string().nullable(),
      certificate: certificateShape.nullable(),
      /** Where it came to no plan: the time another try would be given; null where it has had the longest. */
      again: z.object({ seconds: z.number() }).nullable(),
    }),
  }),
  tryRoadAgain: describeOperation({
    kind: 'command',
    about: {
      zh: '时限内没有得到方案的测算，延长时限后按同样要求再测算',
      en: 'try again, with more time, what came to no plan in time',
    },
    needs: 'roadmap.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), job: jobField() }),
    output: z.object({ job: z.string(), seconds: z.number() }),
  }),
  roadJobs: describeOperation({
    kind: 'query',
    about: { zh: '近期的路线图测算', en: 'recent workings out of roads' },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      jobs: z.array(
        z.object({
          job: z.string(),
          name: z.string(),
          state: z.enum(roadJobStates),
          startedAt: z.string(),
          personName: z.string(),
          road: z.string().nullable(),
        }),
      ),
    }),
  }),
  stopRoad: describeOperation({
    kind: 'command',
    about: { zh: '停止测算，保留已得方案', en: 'stop it and keep the best road so far' },
    needs: 'roadmap.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), job: jobField() }),
    output: z.object({}),
  }),
} as const
