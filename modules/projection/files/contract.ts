/** What can be asked about rolls in files, of any city; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { problemShape } from '#modules/census/contract.ts'

const grade = z.union([z.number(), z.literal('all')])
const span = { grade, year: z.number(), pupils: z.number(), low: z.number(), high: z.number() }
const percent = z.number().nullable()

export const methodShape = z.object({
  level: z.enum(['whole', 'group', 'school']),
  /** Which way of going about it was chosen, and the error of each that was tried (WAPE, a share of pupils). */
  chosen: z.string(),
  usesBirths: z.boolean(),
  settings: z.record(z.string(), z.number()),
  tried: z.array(z.object({ name: z.string(), wape: percent })),
  /** Numbers of known years from which was tried. */
  origins: z.array(z.number()),
  /** Errors of earlier forecasts by years ahead: ours, cohorts unchanged, ratios of three years. */
  errors: z.array(
    z.object({ horizon: z.number(), cases: z.number(), wape: percent, unchanged: percent, pooled: percent }),
  ),
})
export type MethodShape = z.infer<typeof methodShape>

export const fileOperations = {
  project: describeOperation({
    kind: 'query',
    about: { zh: '用任意城市的在校生数据试算学龄人口预测', en: 'forecast the pupils of any city from its rolls' },
    needs: 'projection.read',
    at: 'everywhere',
    isLocal: true,
    input: z.object({
      rolls: labelled(z.string().min(1), '在校生表（school,group,grade,year,pupils）', 'table of rolls', {
        positional: true,
        path: true,
      }),
      births: labelled(z.string().min(1).optional(), '出生人口表（group,year,births,month）', 'table of births', {
        path: true,
      }),
      origin: labelled(
        z.number().int().min(1900).max(2100).optional(),
        '基准学年：其后的数据不用；不写为表中最后一年',
        'last year that is known; later rows are left aside',
      ),
      horizon: labelled(z.number().int().min(1).max(15).default(10), '预测年数', 'years ahead', { unit: '年' }),
    }),
    output: z.object({
      /** 80 % intervals; whole pupils; schools add up to groups and groups to the total, in every grade and year. */
      forecast: z.array(z.object({ school: z.string(), group: z.string(), ...span })),
      groups: z.array(z.object({ group: z.string(), ...span })),
      total: z.array(z.object(span)),
      methods: z.array(methodShape),
      problems: z.array(problemShape),
    }),
  }),
} as const
